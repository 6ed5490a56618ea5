import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { make, setAttribute, setVars } from '../base/make.js';
import type { WeekCell, WeekOverlay } from './overlay.model.js';

/** A place of the cursor: a row with its one cell. */
interface CellView {
  row: HTMLElement;
  cell: HTMLElement;
}

/**
 * The layer over a week: cursor, choice, the past and the present. It is painted with each move, so that its elements are
 * kept: a cell for as long as the cursor's trail knows it, since it may have the focus, the others by their order.
 */
export class OverlayView {
  readonly element = make('div', { class: 'overlay' });
  readonly shade = make('div', { class: 'shade', 'aria-hidden': 'true' });
  readonly #choices: HTMLElement[] = [];
  readonly #now = make('i', { 'aria-hidden': 'true' });
  readonly #past: HTMLElement[] = [];
  readonly #cells = new Map<number, CellView>();

  /** Draws what lies over the week. */
  paint(overlay: WeekOverlay, messages: CalendarMessages): void {
    this.#paintPast(overlay);
    this.#paintChoice(overlay);
    this.#paintNow(overlay, messages);
    this.#paintCells(overlay);
  }

  #paintPast({ past, currentDay }: WeekOverlay): void {
    keep(this.#past, past.length, () => this.shade.appendChild(make('i', {})));
    past.forEach(({ dayIndex, size }, i) => {
      this.#past[i]!.className = `past${elsewhere(dayIndex, currentDay)}`;
      setVars(this.#past[i]!, { '--day': dayIndex, '--at': 0, '--size': size });
    });
  }

  #paintChoice({ choice, choiceTime, choiceDuration, tone, isOpen, currentDay }: WeekOverlay): void {
    keep(this.#choices, choice.length, () => {
      const box = make('div', { 'aria-hidden': 'true', 'data-grip': '' });
      this.element.prepend(box);
      return box;
    });
    choice.forEach(({ dayIndex, at, size, ends }, i) => {
      const box = this.#choices[i]!;
      const isFirst = ends.includes('start');
      box.className = `choice ${tone}${isOpen ? ' open' : ''}${isFirst ? ' first' : ''}${ends.includes('end') ? ' last' : ''}${elsewhere(dayIndex, currentDay)}`;
      setAttribute(box, 'data-ends', ends);
      // Where it is low or narrow not all of it has room.
      box.title = `${choiceTime} ${choiceDuration}`.trim();
      setVars(box, { '--day': dayIndex, '--at': at, '--size': size });
      box.replaceChildren(...(isFirst ? [make('span', {}, choiceTime), ' ', make('span', {}, choiceDuration)] : []));
    });
  }

  #paintNow({ now, currentDay }: WeekOverlay, messages: CalendarMessages): void {
    if (!now) return this.#now.remove();
    if (!this.#now.parentNode) this.element.append(this.#now);
    this.#now.className = `now${elsewhere(now.dayIndex, currentDay)}`;
    setAttribute(this.#now, 'title', messages.legendItems.now);
    setVars(this.#now, { '--day': now.dayIndex, '--at': now.at });
  }

  #paintCells({ cells, currentDay }: WeekOverlay): void {
    for (const [time, { row }] of this.#cells) {
      if (cells.some((cell) => cell.time === time)) continue;
      row.remove();
      this.#cells.delete(time);
    }
    for (const cell of cells) {
      let view = this.#cells.get(cell.time);
      if (!view) this.#cells.set(cell.time, (view = cellView()));
      paintCell(view, cell, currentDay);
      if (!view.row.parentNode) this.element.append(view.row);
    }
  }
}

function cellView(): CellView {
  const cell = make('div', { role: 'gridcell' });
  return { cell, row: make('div', { role: 'row', class: 'cursor-row' }, cell) };
}

function paintCell({ row, cell }: CellView, { dayIndex, row: index, at, size, label, isCurrent, isSelected }: WeekCell, currentDay: number): void {
  setAttribute(row, 'aria-rowindex', String(index + 2));
  cell.className = `cursor${isCurrent ? ' current' : ''}${elsewhere(dayIndex, currentDay)}`;
  setAttribute(cell, 'aria-colindex', String(dayIndex + 1));
  setAttribute(cell, 'tabindex', isCurrent ? '0' : '-1');
  setAttribute(cell, 'aria-selected', String(isSelected));
  setAttribute(cell, 'aria-label', label);
  setVars(cell, { '--day': dayIndex, '--at': at, '--size': size });
}

/** The class of what lies on a day that a narrow page does not show. */
function elsewhere(dayIndex: number, currentDay: number): string {
  return dayIndex === currentDay ? '' : ' elsewhere';
}

/** Adds elements to a list, or takes them away, until there are so many. */
function keep(list: HTMLElement[], count: number, add: () => HTMLElement): void {
  while (list.length > count) list.pop()!.remove();
  while (list.length < count) list.push(add());
}
