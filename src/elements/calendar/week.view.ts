import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { wordsWith } from '../base/availability/foreign-words.js';
import { make, setAttribute, setText, setVars } from '../base/make.js';
import type { Box } from './box.model.js';
import type { WeekOverlay } from './overlay.model.js';
import { OverlayView } from './overlay.view.js';
import { SECOND } from './pass.model.js';
import { HeadView } from './week-head.view.js';
import type { WeekModel } from './week.model.js';

/** What the week does when it is used. */
export interface WeekHandlers {
  /** A heading was pressed. */
  onDay: (dayIndex: number) => void;
  onKey: (event: KeyboardEvent) => void;
  onPointerDown: (event: PointerEvent) => void;
  onClick: (event: MouseEvent) => void;
  /** The browser would scroll, or open its menu, where a finger is. */
  onGesture: (event: Event) => void;
}

/** How a week stands in its calendar now. */
export interface WeekState {
  /** Whether the availability is still being asked for. */
  isBusy: boolean;
  hasReaderZone: boolean;
  /** What stands above the headings; undefined where nothing does. */
  bar: HTMLElement | undefined;
}

/**
 * A week as a grid with one focusable place, over columns that show what is when. What stands still, the headings, hours
 * and boxes, is made straight from the model, when the model is another, and not by templates: a week may have hundreds of
 * boxes, and all of them are drawn at once.
 */
export class WeekDrawing {
  /** What is drawn: the help and the grid. */
  readonly elements: readonly HTMLElement[];
  readonly #help = make('p', { hidden: '', id: 'help' });
  readonly #grid: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #heads = make('div', { class: 'heads', role: 'row', 'aria-rowindex': '1' });
  readonly #axis = make('div', { class: 'axis numeric', 'aria-hidden': 'true' });
  readonly #lines = make('div', { class: 'lines', 'aria-hidden': 'true' });
  readonly #surface = make('div', { class: 'columns' });
  readonly #overlay = new OverlayView();
  readonly #corner = make('div', { class: 'corner', role: 'presentation' });
  readonly #handlers: WeekHandlers;
  /** Tells what stands still how far down the headings reach: known once they are laid out, and of no use where nothing scrolls. */
  readonly #headsWatch = new ResizeObserver(() => {
    this.#belowHeads = `${this.#heads.offsetHeight + parseFloat(getComputedStyle(this.#heads).top)}px`;
    this.#holdWords();
  });
  #belowHeads = '';
  #columns: readonly HTMLElement[] = [];
  #views: readonly HeadView[] = [];
  #model: WeekModel | undefined;
  #currentDay = NaN;
  #state: Partial<WeekState> = {};

  constructor(handlers: WeekHandlers) {
    this.#handlers = handlers;
    this.#surface.addEventListener('keydown', handlers.onKey);
    this.#surface.addEventListener('pointerdown', handlers.onPointerDown);
    this.#surface.addEventListener('click', handlers.onClick);
    // There before a finger is: what begins without asking is not asked later.
    this.#surface.addEventListener('touchmove', handlers.onGesture, { passive: false });
    this.#surface.addEventListener('contextmenu', handlers.onGesture);
    const body = make('div', { class: 'body' }, this.#overlay.shade, this.#axis, this.#lines, this.#surface);
    this.#grid = make('div', { role: 'grid', class: 'week', part: 'grid', 'aria-labelledby': 'title', 'aria-describedby': 'help', 'aria-multiselectable': 'true' }, this.#heads, body);
    this.#scroller = make('div', { class: 'scroller' }, this.#grid);
    this.elements = [this.#help, this.#scroller];
  }

  /** Draws a week and what lies over it. */
  paint(model: WeekModel, overlay: WeekOverlay, state: WeekState, messages: CalendarMessages): void {
    const isNew = model !== this.#model;
    const last = this.#state;
    this.#model = model;
    this.#state = state;
    if (model.columns.length !== this.#views.length) this.#make(model.columns.length);
    if (isNew || state.isBusy !== last.isBusy) this.#paintColumns(model, state.isBusy);
    if (isNew) this.#paintAxis(model, state.hasReaderZone, messages);
    if (isNew || overlay.currentDay !== this.#currentDay) this.#paintDays(model, overlay.currentDay);
    this.#currentDay = overlay.currentDay;
    this.#paintGrid(model, state, messages);
    if (!state.bar) last.bar?.remove();
    else if (!last.bar) this.#scroller.prepend(state.bar);
    if (isNew && model.isTall) this.#headsWatch.observe(this.#heads);
    else if (isNew) this.#headsWatch.disconnect();
    this.#overlay.paint(overlay, messages);
  }

  /** Each by itself: a custom property of the grid would have all that is in it styled anew. */
  #holdWords(): void {
    for (const words of this.#surface.querySelectorAll<HTMLElement>('.box > :is(.all, .what)')) words.style.insetBlockStart = this.#belowHeads;
  }

  #paintGrid({ rows, columns, hours, isFine, isTall }: WeekModel, { isBusy, hasReaderZone }: WeekState, messages: CalendarMessages): void {
    setText(this.#help, messages.helpWeek({ isDay: columns.length === 1 }));
    setAttribute(this.#grid, 'class', `week${hasReaderZone ? ' two-zones' : ''}${isFine ? ' fine' : ''}${isTall ? ' tall' : ''}`);
    setAttribute(this.#grid, 'aria-busy', String(isBusy));
    setAttribute(this.#grid, 'aria-rowcount', String(rows + 1));
    setAttribute(this.#grid, 'aria-colcount', String(columns.length));
    setVars(this.#grid, { '--hours': hours, '--columns': columns.length });
  }

  #make(count: number): void {
    this.#views = Array.from({ length: count }, (_, i) => new HeadView(i, this.#handlers.onDay));
    // The overlay stays where it is: its cell may have the focus.
    for (const column of this.#columns) column.remove();
    this.#columns = this.#views.map(() => make('div', { class: 'column', 'aria-hidden': 'true' }));
    this.#heads.replaceChildren(this.#corner, ...this.#views.map(({ element }) => element));
    this.#surface.prepend(...this.#columns);
    if (!this.#overlay.element.parentNode) this.#surface.append(this.#overlay.element);
  }

  #paintDays({ columns }: WeekModel, currentDay: number): void {
    columns.forEach((column, i) => {
      this.#views[i]!.paint(column, i === currentDay);
      this.#columns[i]!.className = ['column', i === currentDay ? 'current' : '', column.isToday ? 'today' : ''].join(' ');
    });
  }

  #paintAxis({ marks, hours }: WeekModel, hasReaderZone: boolean, messages: CalendarMessages): void {
    this.#corner.replaceChildren(...(hasReaderZone ? [make('span', {}, messages.machineZone), make('span', {}, messages.readerZone)] : []));
    this.#axis.replaceChildren(...marks.map((mark) => {
      const time = make('span', {}, mark.time);
      if (mark.isRepeated) time.append(make('abbr', { title: messages.repeatedHour }, SECOND));
      const element = make('div', { class: 'mark' }, time);
      if (hasReaderZone) element.append(make('span', { class: 'reader' }, mark.readerTime));
      element.style.insetBlockStart = percent(mark.at);
      return element;
    }));
    // Where an hour of the clock is no hour of the axis, each mark has a line of its own.
    const isEven = marks.every(({ at }) => Math.abs(at * hours - Math.round(at * hours)) < 1e-6);
    this.#lines.style.background = isEven ? '' : marks.map(({ at }) => `linear-gradient(var(--_border), var(--_border)) 0 ${percent(at)} / 100% 1px no-repeat`).join();
  }

  #paintColumns({ columns, isTall }: WeekModel, isBusy: boolean): void {
    columns.forEach((column, i) => {
      const isLoading = isBusy && column.state === 'loading';
      this.#columns[i]!.replaceChildren(...(isLoading ? [make('span', { class: 'skeleton' })] : column.boxes.map((box) => boxElement(box, isTall))));
    });
    if (isTall && this.#belowHeads) this.#holdWords();
  }
}

function boxElement(box: Box, isTall: boolean): HTMLElement {
  const element = document.createElement('div');
  const across = box.lanes > 1 ? `;inset-inline:${percent(box.lane / box.lanes)} ${percent((box.lanes - box.lane - 1) / box.lanes)}` : '';
  element.style.cssText = `inset-block-start:${percent(box.at)};block-size:${percent(box.size)}${across}`;
  if (box.grip) {
    setAttribute(element, 'data-grip', box.grip.id);
    setAttribute(element, 'data-ends', box.grip.ends);
  }
  element.className = box.look ? `box ${box.kind} ${box.look}` : `box ${box.kind}`;
  if (box.title) element.title = box.title;
  const told = box.time ? [make('span', { class: 'time numeric' }, box.time), box.words && ` ${box.words}`] : [];
  // What moves with the scrolling is one thing.
  if (isTall && told.length > 0 && !box.look.startsWith('low')) element.append(make('span', { class: 'all' }, ...told));
  else if (told.length > 0) element.append(...told);
  else if (box.words) element.append(make('span', { class: 'what' }, ...wordsWith(box.words, box.foreign)));
  return element;
}

function percent(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`;
}
