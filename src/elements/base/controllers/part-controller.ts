import type { ReactiveControllerHost } from 'lit';
import { warnOnce } from '../warn.js';

/** How far a part's code is: not asked for, on its way, there, or not to be had. */
export type PartState = 'idle' | 'pending' | 'ready' | 'failed';

/**
 * Fetches the code of a part that an element does not always show, when it is first needed.
 *
 * @example
 * readonly #calendar = new PartController(this, () => import('../calendar/define.js'));
 */
export class PartController<T = unknown> {
  #state: PartState = 'idle';
  #module: T | undefined;
  #isNeeded = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  get state(): PartState {
    return this.#state;
  }

  /** What was fetched, once it is there. */
  get module(): T | undefined {
    return this.#module;
  }

  /** Says that the part is to be shown. It is fetched once; what failed waits for {@link retry}. */
  need(): void {
    this.#isNeeded = true;
    this.prefetch();
  }

  /** Fetches what will probably be needed next. Nobody hears of a failure: it is tried again when it is needed. */
  prefetch(): void {
    if (this.#state === 'idle') void this.#fetch();
  }

  /** Tries once more after a failure. */
  retry(): void {
    if (this.#state !== 'failed') return;
    void this.#fetch();
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#state = 'pending';
    try {
      this.#module = await this.#load();
      this.#state = 'ready';
    } catch (thrown) {
      this.#state = this.#isNeeded ? 'failed' : 'idle';
      if (this.#isNeeded) warnOnce('load-failed', `a part of the page could not be loaded (${String(thrown)}). Check the network, and that all files of the package are served.`);
    }
    this.#host.requestUpdate();
  }
}
