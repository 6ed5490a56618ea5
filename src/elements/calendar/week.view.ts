import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { make, setAttribute } from '../base/make.js';
import { HeadView } from './week-head.view.js';
import type { Box, WeekMark, WeekModel } from './week.model.js';

/** How a week stands in its calendar now. */
export interface WeekState {
  /** The day that a narrow page shows, by index. */
  currentDay: number;
  /** Whether the availability is still being asked for. */
  isBusy: boolean;
  hasReaderZone: boolean;
}

/** A box narrower than this share of the week has no room for words: what it says is in its title. */
const NARROWEST = 1 / 14;
/** A box lower than this share of the axis has room for one line. */
const LOWEST = 0.03;

/**
 * What stands still in a week: headings, hours and boxes. They are made straight from the model, when the model is another,
 * and not by templates: a week may have hundreds of boxes, and all of them are drawn at once.
 */
export class WeekDrawing {
  readonly heads = make('div', { class: 'heads', role: 'row', 'aria-rowindex': '1' });
  readonly axis = make('div', { class: 'axis numeric', 'aria-hidden': 'true' });
  columns: readonly HTMLElement[] = [];
  readonly #corner = make('div', { class: 'corner', role: 'presentation' });
  readonly #onDay: (dayIndex: number) => void;
  #views: readonly HeadView[] = [];
  #model: WeekModel | undefined;
  #state: Partial<WeekState> = {};

  /** `onDay` hears of a heading that was pressed. */
  constructor(onDay: (dayIndex: number) => void) {
    this.#onDay = onDay;
  }

  /** Draws a week. */
  paint(model: WeekModel, state: WeekState, messages: CalendarMessages): void {
    const isNew = model !== this.#model;
    const last = this.#state;
    this.#model = model;
    this.#state = state;
    if (model.columns.length !== this.#views.length) this.#make(model.columns.length);
    if (isNew || state.isBusy !== last.isBusy) this.#paintColumns(model, state.isBusy);
    if (isNew) this.#paintAxis(model.marks, state.hasReaderZone, messages);
    if (isNew || state.currentDay !== last.currentDay) this.#paintDays(model, state.currentDay);
  }

  #make(count: number): void {
    this.#views = Array.from({ length: count }, (_, i) => new HeadView(i, this.#onDay));
    this.columns = this.#views.map(() => make('div', { class: 'column', 'aria-hidden': 'true' }));
    this.heads.replaceChildren(this.#corner, ...this.#views.map(({ element }) => element));
  }

  #paintDays({ columns }: WeekModel, currentDay: number): void {
    columns.forEach((column, i) => {
      this.#views[i]!.paint(column, i === currentDay);
      this.columns[i]!.className = ['column', i === currentDay ? 'current' : '', column.isToday ? 'today' : ''].join(' ');
    });
  }

  #paintAxis(marks: readonly WeekMark[], hasReaderZone: boolean, messages: CalendarMessages): void {
    this.#corner.replaceChildren(...(hasReaderZone ? [make('span', {}, messages.machineZone), make('span', {}, messages.readerZone)] : []));
    this.axis.replaceChildren(...marks.map((mark) => {
      const time = make('span', {}, mark.time);
      if (mark.isRepeated) time.append(make('abbr', { title: messages.repeatedHour }, '②'));
      const element = make('div', { class: 'mark' }, time);
      if (hasReaderZone) element.append(make('span', { class: 'reader' }, mark.readerTime));
      element.style.insetBlockStart = percent(mark.at);
      return element;
    }));
  }

  #paintColumns({ columns }: WeekModel, isBusy: boolean): void {
    columns.forEach((column, i) => {
      const isLoading = isBusy && column.state === 'loading';
      this.columns[i]!.replaceChildren(...(isLoading ? [make('span', { class: 'skeleton' })] : column.boxes.map((box) => boxElement(box, columns.length))));
    });
  }
}

function boxElement(box: Box, columns: number): HTMLElement {
  const element = document.createElement('div');
  const hasRoom = 1 / (columns * box.lanes) >= NARROWEST;
  element.className = `box ${box.kind}${hasRoom ? (box.size < LOWEST ? ' small' : '') : ' slim'}`;
  element.style.cssText = `inset-block-start:${percent(box.at)};block-size:${percent(box.size)};inset-inline:${percent(box.lane / box.lanes)} ${percent((box.lanes - box.lane - 1) / box.lanes)}`;
  if (box.grip) {
    setAttribute(element, 'data-grip', box.grip.id);
    setAttribute(element, 'data-ends', box.grip.ends);
  }
  if (!hasRoom) element.title = `${box.time} ${box.words}`;
  else if (box.time) element.append(make('b', { class: 'time numeric' }, box.time), ` ${box.words}`);
  else if (box.words) element.append(make('span', { class: 'what' }, box.words));
  return element;
}

function percent(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`;
}
