import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether its element is narrower than `limit` CSS pixels, without asking for its layout before there is one: an
 * element in a narrow place of a wide page hears it before anything has been painted.
 */
export class WidthController implements ReactiveController {
  /** Whether it is; on a page that is narrow itself from the first drawing on. */
  isNarrow: boolean;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #limit: number;
  readonly #observer = new ResizeObserver(([entry]) => this.#take(entry!.contentRect.width));
  #wasHidden = false;

  constructor(host: ReactiveControllerHost & HTMLElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    this.isNarrow = window.innerWidth < limit;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #take(width: number): void {
    const { isNarrow } = this;
    const wasHidden = this.#wasHidden;
    this.#wasHidden = width === 0;
    // What is not shown has no width, and will be as wide as it was.
    if (width > 0) this.isNarrow = width < this.#limit;
    // What was drawn out of sight could not be scrolled to.
    if (isNarrow !== this.isNarrow || (wasHidden && width > 0)) this.#host.requestUpdate();
  }
}
