import { HostError, type LiveEvent } from '../../host/index.js';
import { liveEvent, parseRecord } from '../../host/schemas/index.js';
import { pause } from '../shared/signals.js';
import type { Call, Connection } from './connection.js';
import { EventStreamParser, type StreamEvent } from './event-stream.js';
import { isPageHidden, watchPage } from './page-life.js';

/** First and longest pause before coming back, in milliseconds; drawn evenly below it, so that pages do not return in step. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** Refusals after which coming back makes no sense. */
const FINAL = ['unsupported', 'not-found', 'forbidden', 'invalid'];

/**
 * One stream of live events for all listeners; open while there is a listener and the page is shown. A browser has six
 * connections to a host that speaks HTTP/1.1, for all its tabs together: those that nobody sees must not hold them. Whoever
 * returns is told first what was missed.
 */
export class LiveEvents {
  readonly #connection: Connection;
  readonly #isOffered: () => Promise<boolean>;
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  #running: AbortController | undefined;
  #stopWatching: (() => void) | undefined;
  #lastEventId = '';
  /** UTC milliseconds since when changes may have been missed: answers may have been read from the beginning on. */
  readonly #missedFrom = Date.now();

  /** `isOffered` tells whether the host has events at all; it is asked before the first connection. */
  constructor(connection: Connection, isOffered: () => Promise<boolean>) {
    this.#connection = connection;
    this.#isOffered = isOffered;
  }

  /** Adds a listener; the answer takes it away again, and the last one closes the stream. */
  subscribe(listener: (event: LiveEvent) => void): () => void {
    const own = (event: LiveEvent): void => listener(event);
    this.#listeners.add(own);
    if (!this.#stopWatching) {
      // A line that broke is not always told of, and its next attempt may be a minute away: after either a new one is opened.
      this.#stopWatching = watchPage(() => this.restart());
      this.restart();
    }
    return () => {
      if (!this.#listeners.delete(own) || this.#listeners.size > 0) return;
      this.#stopWatching?.();
      this.#stopWatching = undefined;
      this.#running?.abort();
    };
  }

  /** Tells all listeners, also of what happened on this side. */
  tell(event: LiveEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Comes back at once, as whoever is signed in now; where the page is hidden, when it is shown. */
  restart(): void {
    this.#running?.abort();
    if (!this.#stopWatching || isPageHidden()) return;
    this.#running = new AbortController();
    void this.#run(this.#running.signal);
  }

  /** Never rejects: losing live events costs freshness, nothing else. */
  async #run(signal: AbortSignal): Promise<void> {
    if (!(await this.#isOffered().catch(() => true))) return;
    let failures = 0;
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      const parser = new EventStreamParser(this.#lastEventId);
      try {
        const stream = await this.#connection.stream({ path: '/events', ...this.#place(), signal });
        failures = 0;
        // Without an id to resume from, whatever happened meanwhile was missed.
        if (!isFirst && this.#lastEventId === '') this.tell({ type: 'session' });
        await this.#read(stream, parser, signal);
      } catch (thrown) {
        if (FINAL.includes(HostError.from(thrown).code)) return;
        failures += 1;
      }
      await pause(parser.retry ?? pauseAfter(failures), signal);
    }
  }

  /**
   * From where the stream goes on: the last event, or before there was one the time since when the page reads. Told as so
   * many milliseconds ago, because the reader's clock need not agree with the host's.
   */
  #place(): Pick<Call, 'headers' | 'query'> {
    if (this.#lastEventId !== '') return { headers: { 'Last-Event-ID': this.#lastEventId } };
    return { query: [['ago', String(Math.max(0, Date.now() - this.#missedFrom))]] };
  }

  async #read(stream: ReadableStream<Uint8Array>, parser: EventStreamParser, signal: AbortSignal): Promise<void> {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      for (const event of parser.push(decoder.decode(value, { stream: true }))) if (!signal.aborted) this.#take(event);
    }
  }

  #take({ data, lastEventId }: StreamEvent): void {
    this.#lastEventId = lastEventId;
    let value: unknown;
    try {
      value = JSON.parse(data);
    } catch {
      return;
    }
    const read = parseRecord(liveEvent, value, 'event');
    if (read.ok) this.tell(read.value);
  }
}

function pauseAfter(failures: number): number {
  const most = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures, 10));
  return FIRST_PAUSE / 2 + Math.random() * most;
}
