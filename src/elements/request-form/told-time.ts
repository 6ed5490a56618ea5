import { noChange } from 'lit';
import type { InstantRange } from '../../core/types.js';

/** The time that the form's calendar was told last: told it once more, the calendar would drop what is being typed in it. */
export class ToldTime {
  #told = '';

  /** What a calendar in `root`, or one that is to be there, is told of the chosen time; empty texts for none. */
  tell(root: ParentNode, { start, end }: InstantRange): InstantRange | undefined | typeof noChange {
    const calendar = root.querySelector('eq-calendar');
    const { start: from, end: to } = calendar?.selection ?? { start: '', end: '' };
    // One that has another time, cleared there, is told again as soon as nobody is in it.
    const isTold = calendar !== null && this.#told === start + end && (from + to === start + end || calendar.matches(':focus-within'));
    this.#told = start + end;
    return isTold ? noChange : start ? { start, end } : undefined;
  }
}
