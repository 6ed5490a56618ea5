import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryState, Watchable } from '../../../client/index.js';

/**
 * Watches what an element wants to know and asks for a new rendering when it changes. Call {@link watch} in `willUpdate`
 * with the answer to be shown now; the former one is let go.
 *
 * @example
 * readonly #machine = new QueryController<Equipment>(this);
 * willUpdate() { this.#machine.watch(this.connection?.equipment(this.equipmentId)); }
 */
export class QueryController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #source: Watchable<T> | undefined;
  #stop: (() => void) | undefined;
  #connected = false;
  #last: QueryState<T> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** State of what is watched; undefined when there is nothing to ask. */
  get state(): QueryState<T> | undefined {
    return this.#source?.state;
  }

  /** The newest value there is, fresh or stale. */
  get value(): T | undefined {
    const state = this.#source?.state;
    return state && state.status !== 'pending' ? state.value : undefined;
  }

  /**
   * What to show: while a new question is pending, the former answer, marked stale, so that typing does not make the
   * page flicker.
   */
  get shown(): QueryState<T> | undefined {
    const state = this.#source?.state;
    if (state?.status === 'pending' && this.#last?.status === 'ready') return { ...this.#last, stale: true };
    return state;
  }

  /** Watches another answer from now on. */
  watch(source: Watchable<T> | undefined): void {
    if (source === this.#source) return;
    this.#release();
    this.#source = source;
    if (source === undefined) this.#last = undefined;
    if (this.#connected) this.#hold();
  }

  /** Asks again. */
  refresh(): void {
    void this.#source?.refresh();
  }

  hostConnected(): void {
    this.#connected = true;
    addEventListener('online', this.#handleOnline);
    this.#hold();
    // What changed while the element was out of the page was told to nobody.
    if (this.#source) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener('online', this.#handleOnline);
    this.#release();
    this.#last = undefined;
  }

  /** What failed while there was no network nobody needs to ask for again. */
  readonly #handleOnline = (): void => {
    const { state } = this;
    if (state?.status === 'error' && state.error.isRetryable) this.refresh();
  };

  #hold(): void {
    if (this.#stop || !this.#source) return;
    this.#stop = this.#source.subscribe(() => {
      // An answer that is taken back, because somebody else is reading now, is not shown in another's place either.
      this.#last = undefined;
      this.#remember();
      this.#host.requestUpdate();
    });
    this.#remember();
  }

  #release(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #remember(): void {
    const state = this.#source?.state;
    if (state?.status === 'ready') this.#last = state;
  }
}
