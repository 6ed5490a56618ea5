import type { RowChoice } from './cursor.js';
import { positionOf } from './scale.model.js';
import { setVars } from '../base/make.js';
import type { TimelineStage } from './stage.js';

/** The chosen stretch, drawn over the lane of its row. */
export class RowMark {
  readonly #stage: TimelineStage;
  readonly #element = document.createElement('div');

  constructor(stage: TimelineStage) {
    this.#stage = stage;
    this.#element.className = 'picked';
  }

  /** Puts it where it belongs; call it after each drawing. */
  place(choice: RowChoice | undefined): void {
    const { scale } = this.#stage;
    const lane = choice && this.#stage.view(`machine ${choice.id}`)?.lane;
    if (!lane || !scale) return this.#element.remove();
    setVars(this.#element, { '--at': positionOf(scale, choice.start), '--size': (choice.end - choice.start) * scale.density });
    if (this.#element.parentNode !== lane) lane.append(this.#element);
  }
}
