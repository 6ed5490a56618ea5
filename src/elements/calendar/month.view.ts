import { wordsWith } from '../base/availability/foreign-words.js';
import { make, setAttribute } from '../base/make.js';
import type { MonthCell, MonthModel } from './month.model.js';
import { barImage } from './month-bar.js';

/** What the month does when it is used. */
export interface MonthHandlers {
  /** A day was opened, `isPointed` by a pointer. */
  onDay: (day: number, isPointed: boolean) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** The elements of one day. */
interface DayView {
  cell: HTMLElement;
  button: HTMLElement;
  /** The number, where it looks otherwise than a line of the words. */
  number?: HTMLElement;
  words: HTMLElement;
  bar: HTMLElement;
  /** What is drawn in the bar, and what the words say. */
  image: string;
  shown: Omit<MonthCell, 'bar'>;
}

/**
 * A day without its words. The bar carries the button's name, which is heard and not seen: as a label of the button itself
 * it would have to hold the words that are seen, and as text it would be set in type 42 times for nobody to see.
 */
const emptyDay = (): HTMLElement => make('div', { role: 'gridcell', 'aria-selected': 'false' },
  make('button', { type: 'button', class: 'day past', tabindex: '-1' },
    make('span', { 'aria-hidden': 'true' }), make('i', { role: 'img' })));

/** What such a day says. */
const EMPTY: DayView['shown'] = { day: NaN, number: '', label: '', words: '', note: '', foreign: undefined, state: 'past', isOutside: false, current: undefined, selected: 'false', tabindex: '-1' };

/**
 * A month as a grid of buttons, one of them a tab stop. Its elements are made once, and written where a day says something
 * else than before: it is drawn sooner so than by a template, and the focus stays where it is.
 */
export class MonthGrid {
  readonly element: HTMLElement;
  readonly #head = make('div', { role: 'row', class: 'weekdays' });
  readonly #handlers: MonthHandlers;
  /** What every day is copied from. */
  readonly #day = emptyDay();
  #weekdays = '';
  #views: DayView[] = [];

  constructor(handlers: MonthHandlers) {
    this.#handlers = handlers;
    this.element = make('div', { role: 'grid', class: 'month', part: 'grid', 'aria-labelledby': 'title', 'aria-describedby': 'help' }, this.#head);
    this.element.addEventListener('keydown', handlers.onKey);
    this.element.addEventListener('click', this.#handleClick);
  }

  /** Draws a month. */
  paint({ weekdays, days }: MonthModel, options: { isBusy: boolean; isRtl: boolean }): HTMLElement {
    this.element.setAttribute('aria-busy', String(options.isBusy));
    this.#paintHead(weekdays);
    this.#keep(days.length);
    days.forEach((day, i) => paintDay(this.#views[i]!, day, options.isRtl));
    return this.element;
  }

  #paintHead(weekdays: MonthModel['weekdays']): void {
    const key = weekdays.map(({ long }) => long).join();
    if (key === this.#weekdays) return;
    this.#weekdays = key;
    this.#head.replaceChildren(...weekdays.map(({ short, long }) => make('div', { role: 'columnheader', 'aria-label': long }, short)));
  }

  /** Makes elements for so many days, or takes away those that are too many, by whole weeks. */
  #keep(count: number): void {
    while (this.#views.length > count) {
      this.#views.length -= 7;
      this.element.lastChild!.remove();
    }
    while (this.#views.length < count) {
      const week = Array.from({ length: 7 }, () => viewOf(this.#day.cloneNode(true) as HTMLElement));
      this.#views.push(...week);
      this.element.append(make('div', { role: 'row', class: 'days' }, ...week.map(({ cell }) => cell)));
    }
  }

  readonly #handleClick = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('.day');
    const view = this.#views.find((one) => one.button === button);
    if (view) this.#handlers.onDay(view.shown.day, event.detail > 0);
  };
}

function viewOf(cell: HTMLElement): DayView {
  const button = cell.firstChild as HTMLElement;
  const words = button.firstChild as HTMLElement;
  return { cell, button, words, bar: words.nextSibling as HTMLElement, image: '', shown: EMPTY };
}

/**
 * Number and words are two lines of one text, an element less for each of 42 days; today's number, and one with nothing
 * yet below it, look otherwise and are elements.
 */
function paintWords(view: DayView, { number, words, current, state }: MonthCell, shown: DayView['shown']): void {
  if (number === shown.number && words === shown.words && current === shown.current && state === shown.state) return;
  const isApart = current !== undefined || state === 'loading';
  view.words.className = state === 'loading' ? 'skeleton' : isApart ? 'words' : 'words dated';
  view.words.textContent = isApart ? words : `${number}\n${words}`;
  view.number?.remove();
  if (isApart) view.words.before((view.number = make('span', { class: 'number', 'aria-hidden': 'true' }, number)));
}

function paintDay(view: DayView, day: MonthCell, isRtl: boolean): void {
  const { shown, button } = view;
  view.shown = day;
  if (day.isOutside !== shown.isOutside) view.cell.className = day.isOutside ? 'outside' : '';
  if (day.selected !== shown.selected) view.cell.setAttribute('aria-selected', day.selected);
  if (day.state !== shown.state) {
    button.className = `day ${day.state}`;
  }
  if (day.tabindex !== shown.tabindex) button.setAttribute('tabindex', day.tabindex);
  if (day.current !== shown.current) setAttribute(button, 'aria-current', day.current);
  if (day.label !== shown.label) view.bar.setAttribute('aria-label', day.label);
  paintWords(view, day, shown);
  if (day.note !== shown.note || day.foreign?.language !== shown.foreign?.language) {
    button.querySelector('.note')?.remove();
    if (day.note) view.words.after(make('span', { class: 'note', 'aria-hidden': 'true' }, ...wordsWith(day.note, day.foreign)));
  }
  const barClass = day.bar.length > 0 ? 'bar' : '';
  if (view.bar.className !== barClass) view.bar.className = barClass;
  const { image, size } = barImage(day.bar, isRtl);
  if (image === view.image) return;
  view.image = image;
  view.bar.style.cssText = image && `background-image:${image};background-size:${size}`;
}
