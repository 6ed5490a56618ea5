import type { ReactiveController } from 'lit';
import type { FrameView } from './frame.view.js';

/** Puts rows into the page for as long as it is printed: the box in which they stand on a screen shows a few of them, and a part of their time. */
export class Printing implements ReactiveController {
  readonly #frame: FrameView;
  readonly #paper: () => HTMLElement | undefined;

  /** `paper` makes what is printed; nothing where what is in sight is printed as it is. */
  constructor(frame: FrameView, paper: () => HTMLElement | undefined) {
    this.#frame = frame;
    this.#paper = paper;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#end();
  }

  readonly #begin = (): void => this.#frame.print(this.#paper());

  readonly #end = (): void => this.#frame.print(undefined);
}
