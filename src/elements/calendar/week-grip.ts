import type { Stretch } from '../base/availability/day.model.js';
import type { ChoiceRules } from '../base/availability/selection.model.js';
import { cursorStep } from './cells.model.js';
import type { Edge } from './move.model.js';
import { movedTo, resizedTo } from './move.model.js';

/** A stretch that a pointer holds, by its middle or by an end. Instants in UTC milliseconds. */
export class WeekGrip {
  readonly #stretch: Stretch;
  readonly #edge: Edge | undefined;
  /** How far below the start it is held, so that nothing jumps when it is taken. */
  readonly #offset: number;

  /** `at` is the instant at which the pointer took hold. */
  constructor(stretch: Stretch, edge: Edge | undefined, at: number) {
    this.#stretch = { start: stretch.start, end: stretch.end };
    this.#edge = edge;
    this.#offset = at - stretch.start;
  }

  /**
   * What the stretch becomes while the pointer is at an instant: moved as a whole to the owner's grid, or with one end
   * at the cell under the pointer.
   */
  stretchAt(instant: number, gridCell: (time: number) => number, cell: Stretch, rules: ChoiceRules): Stretch {
    if (this.#edge) return resizedTo(this.#stretch, this.#edge, this.#edge === 'end' ? cell.end : cell.start, rules);
    const halfStep = cursorStep(rules.stepMinutes) * 30_000;
    const start = instant - this.#offset;
    // Held where it was taken, it stays: its start may lie beside the grid.
    return Math.abs(start - this.#stretch.start) < halfStep ? this.#stretch : movedTo(this.#stretch, gridCell(start + halfStep));
  }
}
