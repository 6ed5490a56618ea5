import type { ReactiveControllerHost } from 'lit';
import { Lazy } from '../lazy.js';
import { warnOnce } from '../warn.js';

/** How far a part's code is: not asked for, on its way, there, or not to be had. */
export type PartState = 'idle' | 'pending' | 'ready' | 'failed';

/**
 * Fetches the code of a part that an element does not always show, when it is first needed. A part that is given as
 * {@link Lazy} is shared: where another element has fetched it before, it is there with the first rendering.
 *
 * @example
 * readonly #calendar = new PartController(this, () => import('../calendar/define.js'));
 */
export class PartController<T = unknown> {
  #state: PartState = 'idle';
  #isNeeded = false;
  #arrival: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #code: Lazy<T>;

  constructor(host: ReactiveControllerHost, code: Lazy<T> | (() => Promise<T>)) {
    this.#host = host;
    this.#code = code instanceof Lazy ? code : new Lazy(code);
  }

  get state(): PartState {
    return this.module !== undefined ? 'ready' : this.#state;
  }

  /** What was fetched, once it is there. */
  get module(): T | undefined {
    return this.#code.module;
  }

  /** Settles when what is on its way has come or failed; undefined while nothing is. */
  get arrival(): Promise<void> | undefined {
    return this.#state === 'pending' ? this.#arrival : undefined;
  }

  /** Says that the part is to be shown. It is fetched once; what failed waits for {@link retry}. */
  need(): void {
    this.#isNeeded = true;
    this.prefetch();
  }

  /** Fetches what will probably be needed next. Nobody hears of a failure: it is tried again when it is needed. */
  prefetch(): void {
    if (this.state === 'idle') this.#arrival = this.#fetch();
  }

  /** Tries once more after a failure. */
  retry(): void {
    if (this.#state !== 'failed') return;
    this.#arrival = this.#fetch();
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#state = 'pending';
    try {
      await this.#code.load();
      this.#state = 'ready';
    } catch (thrown) {
      this.#state = this.#isNeeded ? 'failed' : 'idle';
      addEventListener('online', () => this.retry(), { once: true });
      if (this.#isNeeded) warnOnce('load-failed', `a part of the page could not be loaded (${String(thrown)}). Check the network, and that all files of the package are served.`);
    }
    this.#host.requestUpdate();
  }
}
