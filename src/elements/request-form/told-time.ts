import { noChange } from 'lit';
import type { InstantRange } from '../../core/types.js';

/** The time that the form's calendar was told last: told it once more, the calendar would drop what is being typed in it. */
export class ToldTime {
  #told = '';

  /** What a calendar in `root`, or one that is to be there, is told of the chosen time; empty texts for none. */
  tell(root: ParentNode, { start, end }: InstantRange): InstantRange | undefined | typeof noChange {
    const isTold = this.#told === start + end && root.querySelector('eq-calendar') !== null;
    this.#told = start + end;
    return isTold ? noChange : start ? { start, end } : undefined;
  }
}
