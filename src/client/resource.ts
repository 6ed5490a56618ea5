import { HostError } from '../host/index.js';

/**
 * What a reader sees of something that a host knows. A value that is being asked again, or that could not be asked
 * again, stays visible and is marked `stale`; a failure is part of the state, never an exception.
 */
export type QueryState<T> =
  | { status: 'pending' }
  | { status: 'ready'; value: T; stale: boolean; at: number }
  | { status: 'error'; error: HostError; value?: T };

/** Something a component can watch. `state` is replaced, never changed in place. */
export interface Watchable<T> {
  readonly state: QueryState<T>;
  /** Hears of each new state; answers a function that stops it. Starts the first asking. */
  subscribe(listener: () => void): () => void;
  /** Asks again, now. */
  refresh(): Promise<void>;
}

/** An answer of which only parts are out of date, and these parts by name. */
export interface Outdated<T> {
  value: T;
  parts: ReadonlySet<string>;
}

/** How a {@link Resource} asks. */
export interface ResourceOptions<T> {
  /** Answers the whole value. Given `former`, what is not among its outdated parts may be taken over from it. */
  fetch(this: void, signal: AbortSignal, former?: Outdated<T>): Promise<T>;
  now: () => number;
  /** Milliseconds for which an answer counts as fresh. */
  freshFor: number;
  /** Hears why an asking failed. */
  onError?: (error: HostError) => void;
}

/** One cached answer with those who watch it. Asking twice at once asks the host once. */
export class Resource<T> implements Watchable<T> {
  #state: QueryState<T> = { status: 'pending' };
  readonly #listeners = new Set<() => void>();
  readonly #options: ResourceOptions<T>;
  #running: Promise<void> | null = null;
  #abort: AbortController | null = null;
  #expired = true;
  /** What of the value is not known to be true any more. */
  #outdated: 'all' | Set<string> = 'all';
  #isOutdated = false;
  /** Grows with each asking, so that a late answer of an earlier one is dropped. */
  #round = 0;

  constructor(options: ResourceOptions<T>) {
    this.#options = options;
  }

  get state(): QueryState<T> {
    return this.#state;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#needsAsking()) void this.refresh();
    return () => {
      this.#listeners.delete(listener);
      // Nobody waits for it any more: an answer that is under way is not worth the host's work.
      if (this.#listeners.size === 0 && this.#state.status === 'pending') this.#cancel();
    };
  }

  /** Marks the answer as no longer true; asks again at once if somebody watches. */
  invalidate(): void {
    this.#outdated = 'all';
    this.#askAgain();
  }

  /** As {@link invalidate}, and lets go of the answer: it was meant for somebody else. */
  forget(): void {
    this.#cancel();
    if (this.#state.status !== 'pending') this.#set({ status: 'pending' });
    this.invalidate();
  }

  /**
   * As {@link invalidate}, but an asking that is under way is not given up: it is asked again after that. For news that
   * may come faster than answers do. With `parts` the rest of the value still holds.
   */
  outdate(parts?: readonly string[]): void {
    if (parts === undefined) this.#outdated = 'all';
    else if (this.#outdated !== 'all') parts.forEach((part) => (this.#outdated as Set<string>).add(part));
    if (this.#running) this.#isOutdated = true;
    else this.#askAgain();
  }

  /** Puts in a value that is known to be the newest, such as the answer to a write. */
  put(value: T): void {
    this.#cancel();
    this.#expired = false;
    this.#outdated = new Set();
    this.#set({ status: 'ready', value, stale: false, at: this.#options.now() });
  }

  refresh(): Promise<void> {
    if (!this.#running) this.#outdated = 'all';
    return this.#begin();
  }

  #askAgain(): void {
    this.#expired = true;
    // Also where nobody watches now: who comes back shall neither take it for true nor be answered what was asked before.
    if (this.#state.status === 'ready') this.#set({ ...this.#state, stale: true });
    this.#cancel();
    if (this.#listeners.size > 0) void this.#begin();
  }

  #begin(): Promise<void> {
    if (this.#running) return this.#running;
    const running = this.#ask().finally(() => {
      if (this.#running !== running) return;
      this.#running = null;
      if (this.#isOutdated) this.#askAgain();
    });
    this.#running = running;
    return running;
  }

  #needsAsking(): boolean {
    if (this.#running) return false;
    if (this.#expired || this.#state.status !== 'ready') return true;
    return this.#options.now() - this.#state.at > this.#options.freshFor;
  }

  async #ask(): Promise<void> {
    const round = ++this.#round;
    const parts = this.#outdated;
    const former = parts !== 'all' && this.#state.status === 'ready' ? { value: this.#state.value, parts } : undefined;
    this.#outdated = new Set();
    this.#isOutdated = false;
    this.#abort = new AbortController();
    // After an error the reader pressed "try again": show that something is happening.
    if (this.#state.status === 'error') {
      const value = this.#state.value;
      this.#set(value === undefined ? { status: 'pending' } : { status: 'ready', value, stale: true, at: 0 });
    }
    try {
      const value = await this.#options.fetch(this.#abort.signal, former);
      if (round !== this.#round) return;
      this.#expired = false;
      this.#set({ status: 'ready', value, stale: false, at: this.#options.now() });
    } catch (thrown) {
      if (round !== this.#round) return;
      const value = this.#state.status === 'pending' ? undefined : this.#state.value;
      const error = HostError.from(thrown);
      this.#options.onError?.(error);
      this.#set({ status: 'error', error, ...(value === undefined ? {} : { value }) });
    }
  }

  #cancel(): void {
    this.#round++;
    this.#abort?.abort();
    this.#abort = null;
    this.#running = null;
  }

  #set(state: QueryState<T>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
