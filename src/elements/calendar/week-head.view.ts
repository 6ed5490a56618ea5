import { wordsWith } from '../base/availability/foreign-words.js';
import { make, setAttribute } from '../base/make.js';
import type { WeekColumn } from './week.model.js';

/** A day's heading in the week: made once, written again when the day says something else, so that it keeps the focus. */
export class HeadView {
  readonly element: HTMLElement;
  readonly #weekday = make('span', { class: 'weekday' });
  readonly #number = make('span', { class: 'number' });
  readonly #words = make('span', { class: 'words' });
  readonly #short = make('span', { class: 'short' });
  readonly #name = make('i', { role: 'img' });
  readonly #button: HTMLElement;

  /** `onDay` hears when it is pressed. */
  constructor(dayIndex: number, onDay: (dayIndex: number) => void) {
    const face = make('span', { class: 'face', 'aria-hidden': 'true' }, this.#weekday, ' ', this.#number, this.#words, this.#short);
    this.#button = make('button', { type: 'button', tabindex: '-1' }, face, this.#name);
    this.#button.addEventListener('click', () => onDay(dayIndex));
    this.element = make('div', { role: 'columnheader', 'aria-colindex': String(dayIndex + 1) }, this.#button);
  }

  /** Prints a day. */
  paint(column: WeekColumn, isCurrent: boolean): void {
    this.element.className = isCurrent ? 'head current' : 'head';
    this.#button.className = `head-button ${column.state}`;
    this.#button.setAttribute('aria-pressed', String(isCurrent));
    setAttribute(this.#button, 'aria-current', column.isToday ? 'date' : undefined);
    this.#name.setAttribute('aria-label', column.label);
    this.#weekday.textContent = column.weekday;
    this.#number.textContent = column.number;
    // What a closure is called may be long.
    this.#words.className = column.note ? 'words named' : 'words';
    this.#words.replaceChildren(...(column.note ? wordsWith(column.note, column.foreign) : [column.words]));
    this.#short.textContent = column.short;
  }
}
