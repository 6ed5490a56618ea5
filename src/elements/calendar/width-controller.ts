import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this a week is shown one day at a time, in CSS pixels; the styles' container queries say the same. */
const NARROW = 640;

/** Knows whether its element is narrow, without asking for its layout before there is one. */
export class WidthController implements ReactiveController {
  /** Whether it is; on a page that is narrow itself from the first drawing on. */
  isNarrow = window.innerWidth < NARROW;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver(([entry]) => this.#take(entry!.contentRect.width));
  #wasHidden = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
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
    if (width > 0) this.isNarrow = width < NARROW;
    // What was drawn out of sight could not be scrolled to.
    if (isNarrow !== this.isNarrow || (wasHidden && width > 0)) this.#host.requestUpdate();
  }
}
