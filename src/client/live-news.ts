import type { HostAdapter, LiveEvent, Session } from '../host/index.js';
import type { Watchable } from './resource.js';

/** Milliseconds for which the first waits for others: one change brings several news, and what is done here and told of by the host is one. */
const GATHERING = 20;
/** Milliseconds between two tellings: faster than anybody reads, slow enough that a storm of news is no storm of questions. */
const PAUSE = 300;

/**
 * Gathers live news: the first are told together and almost at once, what follows within the pause together at its end,
 * each change once with its highest revision. News of who is asking cannot wait and is told by itself.
 */
export class LiveNews {
  readonly #tell: (events: LiveEvent[]) => void;
  #waiting = new Map<string, LiveEvent>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stops: (() => void)[] = [];

  constructor(tell: (events: LiveEvent[]) => void) {
    this.#tell = tell;
  }

  /** Hears what an adapter tells, where it can, until {@link stop}. */
  listen(adapter: HostAdapter, session: Watchable<Session>): void {
    if (!adapter.subscribe) return;
    // Whether there are news stands in the session: asked here it is asked once, in the reader's language, for the elements too.
    this.#stops = [session.subscribe(() => undefined)];
    harmlessly(() => this.#stops.push(adapter.subscribe!((event) => this.take(event))));
  }

  /** Takes one piece of news; what is none is let go. */
  take(event: LiveEvent): void {
    if (typeof event !== 'object' || event === null) return;
    if (event.type === 'session') return this.#tell([event]);
    const key = `${event.type} ${event.equipmentId ?? ''}`;
    const former = this.#waiting.get(key);
    this.#waiting.set(key, former ? newest(former, event) : event);
    this.#timer ??= setTimeout(() => this.#flush(), GATHERING);
  }

  /** Hears no more, and lets go of what waits. */
  stop(): void {
    for (const stop of this.#stops) harmlessly(stop);
    this.#stops = [];
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    const events = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
    this.#tell(events);
  }
}

/** An adapter that cannot tell of changes costs freshness, nothing else. */
function harmlessly(work: () => void): void {
  try {
    work();
  } catch {
    // As above.
  }
}

/** Of two pieces of news about the same thing, the one that asks for more: without a revision everything is asked again. */
function newest(a: LiveEvent, b: LiveEvent): LiveEvent {
  if (a.revision === undefined) return a;
  return b.revision === undefined || b.revision > a.revision ? b : a;
}
