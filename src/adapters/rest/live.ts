import { HostError, type LiveEvent, type Session } from '../../host/index.js';
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
  readonly #ask: () => Promise<unknown>;
  /** Whether the host has events; undefined while no session has told. */
  #isOffered: boolean | undefined;
  /** How many questions for the session are under way. */
  #sessionsAsked = 0;
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  #running: AbortController | undefined;
  #stopWatching: (() => void) | undefined;
  #lastEventId = '';
  /** UTC milliseconds since when changes may have been missed: answers may have been read from the beginning on. */
  readonly #missedFrom = Date.now();

  /** `ask` asks for the session, for {@link learn}; it is called when somebody listens and nobody asks. */
  constructor(connection: Connection, ask: () => Promise<unknown>) {
    this.#connection = connection;
    this.#ask = ask;
  }

  /** Passes a session on, and learns from it whether the host has events: until that is known, and where it has none, it is not asked for them. */
  async learn(asked: Promise<Session>): Promise<Session> {
    this.#sessionsAsked += 1;
    try {
      const session = await asked;
      this.#offer(session.capabilities.events);
      return session;
    } finally {
      this.#sessionsAsked -= 1;
    }
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
    if (!this.#stopWatching || isPageHidden() || this.#isOffered === false) return;
    this.#running = new AbortController();
    const { signal } = this.#running;
    void (this.#isOffered === undefined ? this.#findOut(signal) : this.#run(signal));
  }

  #offer(isOffered: boolean): void {
    if (isOffered === this.#isOffered) return;
    this.#isOffered = isOffered;
    this.restart();
  }

  /** A session that cannot be had is not asked for again and again: the next one that is, by whoever needs it, tells. */
  async #findOut(signal: AbortSignal): Promise<void> {
    // Whoever listens mostly asks for the session, too, and in the reader's language: one question is enough.
    await pause(0, signal);
    if (!signal.aborted && this.#sessionsAsked === 0) await this.#ask().catch(() => undefined);
  }

  /** Never rejects: losing live events costs freshness, nothing else. */
  async #run(signal: AbortSignal): Promise<void> {
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
