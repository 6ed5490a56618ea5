import { announce } from '../base/announce.js';
import type { Stretch } from '../base/availability/day.model.js';
import { Memo } from '../base/availability/memo.js';
import type { Cell, CellWords } from './cell.model.js';
import { cellLabel } from './cell.model.js';
import { CursorCell } from './cursor-cell.js';
import { pagedFrom, wholeColumnIn } from './cursor-column.js';
import { CursorRow } from './cursor-row.js';
import type { RowState } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';
import { columnAt, columnCount, columnSpan, positionOf } from './scale.model.js';
import type { RowView } from './row-view.js';
import type { Scale } from './scale.model.js';
import type { TimelineStage } from './stage.js';

/** A chosen stretch of a machine's row. */
export interface RowChoice extends Stretch {
  id: string;
  /** Whether somebody went on from here to ask for it. */
  isAsked?: boolean;
}

/** What the cursor needs to know of its element, read when it is needed. */
export interface CursorContext {
  rows: readonly TimelineRow[];
  state: (id: string) => RowState;
  choice: RowChoice | undefined;
  words: CellWords;
  now: number;
  isRtl: boolean;
}

/** What the cursor's keys do. */
export interface CursorHandlers {
  /** Enter on a place: what is free there, or what was marked. */
  onOpen: (row: Extract<TimelineRow, { kind: 'machine' }>, span: Stretch) => void;
  onMark: (choice: RowChoice | undefined) => void;
  onFold: (group: string) => void;
  onMachine: (id: string) => void;
  onPick: (id: string) => void;
  /** Somebody went to another period. */
  onPage: () => void;
}

/**
 * The one place of the grid that can be focused: a row, and a column of the axis or the row's name. The place is an
 * element of its own that is put into its row; rows and columns themselves are drawings.
 */
export class GridCursor {
  readonly #stage: TimelineStage;
  readonly #context: () => CursorContext;
  readonly #handlers: CursorHandlers;
  readonly #label = new Memo<string>();
  readonly #row = new CursorRow();
  /** Whether the focus was here before the rows were drawn: an element that is moved or taken away loses it. */
  #isHeld = false;
  /** An instant of the column; undefined at the row's name. */
  #time: number | undefined;
  #isAtName = false;
  /** Where marking began. */
  #anchor: number | undefined;
  #cell: CursorCell | undefined;
  #head: HTMLElement | undefined;

  constructor(stage: TimelineStage, context: () => CursorContext, handlers: CursorHandlers) {
    this.#stage = stage;
    this.#context = context;
    this.#handlers = handlers;
  }

  /** Row of the cursor, by its index; -1 when there is none. */
  get index(): number {
    return this.#row.find(this.#context().rows, () => this.#isHeld || this.#hasFocus);
  }

  /** Before each drawing: the row that stays in the page, because the focus may be in it. */
  hold(): number {
    this.#isHeld ||= this.#hasFocus;
    return this.index;
  }

  /** Puts the cursor to a place that was pressed. */
  moveTo(index: number, time: number | undefined): void {
    const { rows } = this.#context();
    if (!rows[index]) return;
    this.#row.enter(rows, index);
    this.#isAtName = time === undefined;
    if (time !== undefined) this.#time = time;
    this.place();
  }

  /** Puts the focus where the cursor is. */
  focus(): void {
    (this.#cell?.element ?? this.#head)?.focus({ preventScroll: true });
  }

  /** Puts the cursor's element into its row; call it after each drawing. */
  place(): void {
    const { scale } = this.#stage;
    const index = this.index;
    const view = index < 0 ? undefined : this.#stage.view(this.#row.key);
    const isHere = this.#isHeld || this.#hasFocus;
    this.#isHeld = false;
    if (!view || !scale) {
      this.#drop();
      // The grid itself is there even when its last row has gone.
      if (isHere) this.#stage.root?.focus({ preventScroll: true });
      return;
    }
    if (this.#isOnName) this.#placeAtName(view);
    else this.#placeInTime(view, scale, isHere);
    if (isHere && !this.#hasFocus) this.focus();
    if (this.#row.takeLost()) this.#stage.reveal(index, undefined);
  }

  #placeAtName(view: RowView): void {
    if (this.#head !== view.head) this.#dropHead();
    this.#head = view.head;
    this.#head.tabIndex = 0;
    this.#dropCell();
  }

  #placeInTime(view: RowView, scale: Scale, isHere: boolean): void {
    const { from, to } = this.#stage.sight;
    // Where nobody is there it comes along with the time in sight: who comes back shall not be thrown to another period.
    if (!isHere && this.#time !== undefined) this.#time = wholeColumnIn(scale, { start: from, end: to }, this.#time);
    const column = columnAt(scale, this.#timeIn());
    const span = columnSpan(scale, column);
    const former = this.#cell;
    // Another place is another element: one that only got another name is not read by everybody who listens.
    if (!former?.isAt(view, column)) this.#cell = new CursorCell(view, column);
    const cell = this.#cell!;
    cell.place({ at: positionOf(scale, span.start), size: (span.end - span.start) * scale.density, scrolled: this.#stage.viewport.x });
    this.#name(cell, column, span);
    if (isHere && former !== cell) cell.element.focus({ preventScroll: true });
    if (former !== cell) former?.remove();
    this.#dropHead();
  }

  /** What a key does; handled keys go no further. */
  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey && !['Home', 'End'].includes(event.key)) return;
    // With Alt the arrow keys are the browser's own: back and on in its history.
    if (event.altKey && !['PageDown', 'PageUp'].includes(event.key)) return;
    if (event.metaKey || this.index < 0 || (event.target as Element | null)?.closest?.('button')) return;
    if (!this.#act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #act(event: KeyboardEvent): boolean {
    const { isRtl, rows } = this.#context();
    const row = rows[this.index]!;
    const screen = Math.max(1, Math.floor((this.#stage.viewport.measures?.height ?? 0) / (this.#stage.viewport.measures?.row ?? 1)) - 1);
    const forward = isRtl ? -1 : 1;
    switch (event.key) {
      case 'ArrowDown': return this.#toRow(this.index + 1);
      case 'ArrowUp': return this.#toRow(this.index - 1);
      case 'ArrowRight': return this.#aside(row, forward, event.shiftKey);
      case 'ArrowLeft': return this.#aside(row, -forward, event.shiftKey);
      case 'Home': return event.ctrlKey ? this.#toRow(0) : this.#toName();
      // What a pixel too much shows of the next column does not count.
      case 'End': return event.ctrlKey ? this.#toRow(rows.length - 1) : this.#toTime(this.#stage.sight.to - 1 / this.#stage.scale!.density);
      case 'PageDown': return event.altKey ? this.#page(1) : this.#toRow(this.index + screen);
      case 'PageUp': return event.altKey ? this.#page(-1) : this.#toRow(this.index - screen);
      case 'Enter': return this.#press(row);
      case ' ': return row.kind === 'machine' && this.#isOnName ? this.#pick(row.id) : this.#press(row);
      case 'Escape': return this.#giveUp();
      default: return false;
    }
  }

  #toRow(index: number): boolean {
    const { rows } = this.#context();
    const to = Math.max(0, Math.min(rows.length - 1, index));
    this.#giveUp();
    this.#go(to);
    return true;
  }

  #toName(): boolean {
    this.#isAtName = true;
    this.#go(this.index);
    return true;
  }

  #toTime(time: number): boolean {
    this.#isAtName = false;
    this.#time = time;
    this.#go(this.index);
    return true;
  }

  /** One column on or back; on the head of a group folding and unfolding it. */
  #aside(row: TimelineRow, by: number, isMarking: boolean): boolean {
    if (row.kind === 'group') {
      if (row.isOpen !== (by > 0)) this.#handlers.onFold(row.id);
      return true;
    }
    const scale = this.#stage.scale!;
    if (this.#isOnName) return by > 0 ? this.#toTime(this.#stage.sight.from + 1) : true;
    const column = columnAt(scale, this.#timeIn());
    const next = Math.max(0, Math.min(columnCount(scale) - 1, column + by));
    const anchor = (this.#anchor ??= column);
    if (!isMarking) this.#giveUp();
    this.#toTime(columnSpan(scale, next).start);
    if (isMarking && row.kind === 'machine') {
      this.#anchor = anchor;
      this.#handlers.onMark({ id: row.id, start: columnSpan(scale, Math.min(anchor, next)).start, end: columnSpan(scale, Math.max(anchor, next)).end });
    }
    return true;
  }

  #page(count: number): boolean {
    const { day, time } = pagedFrom(this.#stage.scale!, this.#timeIn(), count);
    this.#stage.goTo(day);
    this.#time = time;
    this.#go(this.index);
    this.#handlers.onPage();
    if (this.#isOnName) announce(this.#stage.title); // A name does not tell of the time beside it.
    return true;
  }

  #press(row: TimelineRow): boolean {
    if (row.kind === 'group') this.#handlers.onFold(row.id);
    else if (row.kind === 'machine' && this.#isAtName) this.#handlers.onMachine(row.id);
    else if (row.kind === 'machine') this.#handlers.onOpen(row, columnSpan(this.#stage.scale!, columnAt(this.#stage.scale!, this.#timeIn())));
    return true;
  }

  #pick(id: string): boolean {
    this.#handlers.onPick(id);
    return true;
  }

  #giveUp(): boolean {
    this.#anchor = undefined;
    if (!this.#context().choice) return false;
    this.#handlers.onMark(undefined);
    return true;
  }

  #go(index: number): void {
    this.#row.enter(this.#context().rows, index);
    const scale = this.#stage.scale!;
    this.#stage.reveal(index, this.#isOnName ? undefined : columnSpan(scale, columnAt(scale, this.#timeIn())));
    if (!this.#stage.view(this.#row.key)) this.#stage.paint();
    this.place();
    this.focus();
    // The grid shows it; a low or zoomed page may not.
    (this.#cell?.element ?? this.#head)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #name(cell: CursorCell, column: number, span: Stretch): void {
    const { rows, state, choice, words, now } = this.#context();
    const row = rows[this.index];
    if (row?.kind !== 'machine') return;
    const is = state(row.id);
    const segments = this.#stage.segments(row);
    const mine = choice?.id === row.id ? choice : undefined;
    const minute = Math.floor(now / 60_000);
    const label = this.#label.get([row.machine, span.start, span.end, is, segments, mine, minute, words.context.language, words.context.timeZone], () => {
      const named: Cell = { name: this.#stage.faces.words(row.machine).name, span, state: is, segments, choice: mine };
      return cellLabel(named, this.#stage.scale!, now, words);
    });
    cell.tell({ 'aria-colindex': String(column + 2), 'aria-selected': String(Boolean(mine && mine.start < span.end && mine.end > span.start)), 'aria-label': label });
  }

  /** The instant whose column the cursor is in: at first the present where it is in sight, else the edge. */
  #timeIn(): number {
    const { from, to } = this.#stage.sight;
    return (this.#time ??= wholeColumnIn(this.#stage.scale!, { start: from, end: to }, this.#context().now));
  }

  /** Only machines have times; the other rows are their names. */
  get #isOnName(): boolean {
    return this.#isAtName || this.#context().rows[this.index]?.kind !== 'machine';
  }

  get #hasFocus(): boolean {
    const element = this.#cell?.element ?? this.#head;
    const root = element?.getRootNode() as ShadowRoot | undefined;
    return element !== undefined && root?.activeElement === element;
  }

  #drop(): void {
    this.#dropCell();
    this.#dropHead();
  }

  #dropCell(): void {
    this.#cell?.remove();
    this.#cell = undefined;
  }

  #dropHead(): void {
    if (this.#head) this.#head.tabIndex = -1;
    this.#head = undefined;
  }
}
