import { digits } from '../base/digits.js';
import { make, makeSvg, setAttribute } from '../base/make.js';
import type { ColumnHead, Heads, SuperHead } from './heads.model.js';

/** Where lines are drawn, CSS pixels; `now` is a place of the part, or beyond it. */
export interface LinesPlace {
  now: number;
  size: number;
  /** Size of the text. */
  text: number;
}

interface Tick {
  /** Where it begins and ends, CSS pixels from the part's start. */
  at: number;
  end: number;
  element: HTMLElement;
  words: HTMLElement;
  hours: HTMLElement;
}

/**
 * Lines run on below the last row, where they are cut off: they are drawn once however many rows there are, and scroll
 * with them. Lines that stay in sight would be a layer of their own, as large as the grid, to be laid over it in each frame.
 */
const HEIGHT = 10_000_000;
/** Half the width of the first hour's number, in sizes of the text; the last one has two digits. Numbers stand over their hours in one line of text. */
const HALF_NUMBER = 0.24;

/** By how much a place that is scrolled to may miss the column that it is meant for, CSS pixels. */
const ROUNDING = 1;

/** Keeps the head of the time axis and the lines below it: a column that stays keeps its element. */
export class HeadPainter {
  readonly #ticks = new Map<number, Tick>();
  readonly #supers: HTMLElement[] = [];
  /** The column whose name is kept in sight, and for which place. */
  #edge: HTMLElement | undefined;
  #held: number | undefined;
  readonly #lines = makeSvg('svg', {});
  readonly #past = makeSvg('path', { class: 'past' });
  readonly #thin = makeSvg('path', { class: 'thin' });
  readonly #strong = makeSvg('path', { class: 'strong' });
  readonly #present = makeSvg('path', { class: 'present' });

  constructor() {
    this.#lines.append(this.#past, this.#thin, this.#strong, this.#present);
  }

  /** Brings the heads in `ticks` and the lines in `lines` up to date. */
  paint(ticks: HTMLElement, lines: HTMLElement, { columns, supers, thin, strong }: Heads, { now, size, text }: LinesPlace): void {
    this.#held = undefined;
    const staying = new Set(columns.map(({ column }) => column));
    for (const [column, { element }] of this.#ticks) {
      if (staying.has(column)) continue;
      element.remove();
      this.#ticks.delete(column);
    }
    this.#paintSupers(ticks, supers);
    for (const head of columns) this.#paintTick(ticks, head, HALF_NUMBER * text);
    setAttribute(this.#past, 'd', now > 0 ? `M0 0h${Math.round(Math.min(now, size))}v${HEIGHT}H0z` : '');
    setAttribute(this.#thin, 'd', linesAt(thin, 1));
    setAttribute(this.#strong, 'd', linesAt(strong, 1));
    setAttribute(this.#present, 'd', now >= 0 && now <= size ? linesAt([now], 2) : '');
    if (this.#lines.parentNode !== lines) lines.append(this.#lines);
  }

  /** Keeps the name of the column in sight that begins before a place, where what is in sight begins. */
  hold(place: number): void {
    if (place === this.#held) return;
    this.#held = place;
    const edge = [...this.#ticks.values()].find(({ at, end }) => place > at + ROUNDING && place < end - ROUNDING)?.element;
    if (edge === this.#edge) return;
    this.#edge?.classList.remove('edge');
    edge?.classList.add('edge');
    this.#edge = edge;
  }

  #paintSupers(holder: HTMLElement, supers: readonly SuperHead[]): void {
    while (this.#supers.length > supers.length) this.#supers.pop()!.remove();
    supers.forEach(({ at, size, words }, i) => {
      const element = (this.#supers[i] ??= makeSuper());
      setPlace(element, at, size);
      element.firstElementChild!.textContent = words;
      if (element.parentNode !== holder) holder.append(element);
    });
  }

  #paintTick(holder: HTMLElement, { column, at, size, words, label, isNow, isWeekend, hours }: ColumnHead, halfNumber: number): void {
    const known = this.#ticks.get(column);
    const tick = known ?? makeTick(column);
    if (!known) this.#ticks.set(column, tick);
    const { element } = tick;
    tick.at = at;
    tick.end = at + size;
    element.className = `tick${words ? '' : ' bare'}${isNow ? ' now' : ''}${isWeekend ? ' weekend' : ''}${element === this.#edge ? ' edge' : ''}`;
    setPlace(element, at, size);
    setAttribute(element, 'aria-label', label);
    // Where there is no room for words they are there for those who listen.
    tick.words.className = words ? '' : 'visually-hidden';
    const text = words || label;
    if (tick.words.textContent !== text) tick.words.textContent = text;
    tick.hours.hidden = !hours;
    if (hours) {
      tick.hours.textContent = hours.words;
      setPlace(tick.hours, hours.at - halfNumber, hours.size + 3 * halfNumber);
    }
    if (element.parentNode !== holder) holder.append(element);
  }
}

function makeSuper(): HTMLElement {
  return make('div', { class: 'super', 'aria-hidden': 'true' }, make('span', {}));
}

function makeTick(column: number): Tick {
  const words = make('span', {});
  const hours = make('span', { class: 'hours', 'aria-hidden': 'true' });
  return { at: 0, end: 0, element: make('div', { class: 'tick', role: 'columnheader', 'aria-colindex': digits(column + 2) }, words, hours), words, hours };
}

/**
 * Puts an element at a place of its line, CSS pixels in reading direction. In whole pixels: the first fraction that a page
 * writes makes the browser's memory of written fractions, 48 kB.
 */
function setPlace(element: HTMLElement, at: number, size: number): void {
  element.style.setProperty('inset-inline-start', `${digits(Math.round(at))}px`);
  element.style.setProperty('inline-size', `${digits(Math.round(size))}px`);
}

/** Lines as they are filled, not stroked: their places stay whole, and their edges sharp. */
function linesAt(places: readonly number[], width: number): string {
  return places.map((at) => `M${digits(Math.round(at))} 0h${width}v${HEIGHT}h-${width}z`).join('');
}
