import { make, setAttribute, setVars } from '../base/make.js';
import type { RowView } from './row-view.js';

/** Where a place of the grid is, CSS pixels: from the start of the axis, and how far the axis is scrolled. */
export interface CellPlace {
  at: number;
  size: number;
  scrolled: number;
}

/**
 * A place of the grid that can be focused: a cell in its row for those who listen, and what is seen of it in the row's
 * lane. The cell itself shows nothing: its row stays in sight while the axis is scrolled, so that it would be seen to
 * lag behind. It is kept over what is seen for those whose magnifier follows the focus.
 */
export class CursorCell {
  readonly element = make('div', { class: 'cell', role: 'gridcell', tabindex: '0' });
  readonly #spot = make('div', { class: 'spot' });

  readonly #column: number;

  /** Puts it into a row. */
  constructor({ element, lane }: RowView, column: number) {
    this.#column = column;
    element.append(this.element);
    lane.append(this.#spot);
  }

  /** Whether it is the place of a column in a row. */
  isAt(view: RowView, column: number): boolean {
    return this.#column === column && this.element.parentNode === view.element;
  }

  /** Puts it where it belongs. */
  place({ at, size, scrolled }: CellPlace): void {
    setVars(this.#spot, { '--at': at, '--size': size });
    setVars(this.element, { '--at': at - scrolled, '--size': size });
  }

  /** Says what it is. What is said already is not written anew, which would be news to assistive tools. */
  tell(attributes: Readonly<Record<'aria-colindex' | 'aria-selected' | 'aria-label', string>>): void {
    for (const [name, value] of Object.entries(attributes)) setAttribute(this.element, name, value);
  }

  /** Takes it out of the page. */
  remove(): void {
    this.element.remove();
    this.#spot.remove();
  }
}
