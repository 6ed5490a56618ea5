import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its element again as time goes by, while it is on the page. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #every: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `every` in milliseconds. */
  constructor(host: ReactiveControllerHost, every = 30_000) {
    this.#host = host;
    this.#every = every;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), this.#every);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
