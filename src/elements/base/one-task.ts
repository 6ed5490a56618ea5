import type { ReactiveControllerHost } from 'lit';
import { HostError } from '../../host/index.js';

/** One piece of work at a time: whether it is under way, and why the last one failed. Its host renders both. */
export class OneTask {
  readonly #host: ReactiveControllerHost;
  #isBusy = false;
  #error: HostError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether something is under way. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Why the last one failed; undefined where it did not. */
  get error(): HostError | undefined {
    return this.#error;
  }

  /** Forgets why the last one failed. */
  reset(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  /** Does it, unless something else is under way. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.reset();
    try {
      await work();
    } catch (thrown) {
      this.#error = HostError.from(thrown);
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
  }
}
