import type { LiveEvent } from '../host/index.js';

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

  constructor(tell: (events: LiveEvent[]) => void) {
    this.#tell = tell;
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

  /** Lets go of what waits. */
  stop(): void {
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

/** Of two pieces of news about the same thing, the one that asks for more: without a revision everything is asked again. */
function newest(a: LiveEvent, b: LiveEvent): LiveEvent {
  if (a.revision === undefined) return a;
  return b.revision === undefined || b.revision > a.revision ? b : a;
}
