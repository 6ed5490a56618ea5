import { dayAt, dayStart } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import type { FormatContext } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { Memo } from '../base/availability/memo.js';
import { setAttribute, setVars } from '../base/make.js';
import { HeadPainter } from './head-painter.js';
import { headsOf, periodTitle } from './heads.model.js';
import { RowFaces } from './row-faces.js';
import type { RowState } from './row-facts.js';
import { RowFacts } from './row-facts.js';
import { RowPainter } from './row-painter.js';
import type { RowView } from './row-view.js';
import type { TimelineRow } from './rows.model.js';
import { rowsInSight } from './rows.model.js';
import type { AxisPart, Scale } from './scale.model.js';
import { columnCount, edgeFor, holdsDay, partOf, periodStart, positionOf, scaleOf, stepPeriod, timeAt } from './scale.model.js';
import type { TimelineView } from './timeline.model.js';
import { Viewport } from './viewport.js';

/** What is on the stage now. */
export interface StageInput {
  view: TimelineView;
  zone: string;
  firstWeekday: number;
  isRtl: boolean;
  now: number;
  rows: readonly TimelineRow[];
  state: (id: string) => RowState;
  messages: TimelineMessages;
  context: FormatContext;
}

/** What of the stage is drawn: time in UTC milliseconds, machines by id. */
export interface Sight {
  from: number;
  to: number;
  ids: readonly string[];
  /** The last row in sight. */
  end: number;
  /** Its time as a heading. */
  title: string;
}

/** What the stage tells. */
export interface StageHandlers {
  /** After each drawing. */
  onSight: (sight: Sight) => void;
  /** Puts what lies over the rows in its place. */
  onPainted: () => void;
  /** Row in which the focus is, by its index; -1 for none. */
  pinned: () => number;
}

/** What is drawn into; Lit renders it once and leaves what is in it alone. */
interface StageParts {
  root: HTMLElement;
  canvas: HTMLElement;
  ticks: HTMLElement;
  lines: HTMLElement;
  names: HTMLElement;
  lanes: HTMLElement;
}

/** How much more than what is in sight is drawn on either side, as a part of it: enough for a frame of scrolling. */
const SPARE = 0.25;
const HOUR_MS = 3_600_000;
const SPARE_ROWS = 2;

/**
 * Rows × time as they are drawn: only what is in sight, in both directions, with elements that are used again. Lit
 * renders what stands around it; this is drawn by hand because it is drawn at every step of scrolling.
 */
export class TimelineStage {
  readonly viewport = new Viewport({ onResize: () => this.#handleResize(), onScroll: () => this.paint() });
  scale: Scale | undefined;
  readonly facts = new RowFacts();
  readonly faces = new RowFaces(this.facts);
  readonly #painter = new RowPainter();
  readonly #heads = new HeadPainter();
  readonly #scales = new Memo<Scale>();
  readonly #titles = new Memo<string>();
  readonly #handlers: StageHandlers;
  #input: StageInput | undefined;
  #parts: StageParts | undefined;
  #part: AxisPart | undefined;
  #around: number | undefined;
  /** Day to be put at the edge as soon as there is an axis. */
  #goal: number | undefined;

  constructor(handlers: StageHandlers) {
    this.#handlers = handlers;
  }

  /** Draws what is on the stage; `root` is the scrolled box, none while there is none. */
  show(root: HTMLElement | undefined, input: StageInput): void {
    const last = this.#input;
    if (last && last.view !== input.view && this.scale) this.#goal ??= this.#dayToKeep(input);
    if (root !== this.#parts?.root) this.#parts = root && partsOf(root);
    this.#input = input;
    // The box is as high as its rows: it is measured when it has its height.
    if (this.#parts) setVars(this.#parts.canvas, { '--rows': input.rows.length });
    this.viewport.isRtl = input.isRtl;
    this.viewport.attach(root?.isConnected ? root : undefined);
    if (last?.now !== input.now || last.context.language !== input.context.language) this.#part = undefined;
    this.#settle();
    // A box that reads the other way round is scrolled from its other end.
    if (last && last.isRtl !== input.isRtl) this.viewport.scrollTo({ x: this.viewport.x }, this.#canvas);
    this.paint();
  }

  /** Lets go of the box; the next `show` takes it up again where it was scrolled to. */
  leave(): void {
    this.viewport.attach(undefined);
  }

  /** Day (a day number) to be put at the edge by the next `show`. */
  aimAt(day: number): void {
    this.#goal = day;
  }

  /** Puts a day (a day number) at the edge now. */
  goTo(day: number): void {
    this.aimAt(day);
    this.#settle();
    this.paint();
  }

  /** The row in the page for an id. */
  view(id: string): RowView | undefined {
    return this.#painter.view(id);
  }

  /** The row in which an element is, be it in its name or in its lane. */
  viewAround(element: Element): RowView | undefined {
    return this.#painter.viewAround(element);
  }

  /** Segments of a machine's row, reckoned now. */
  segments(row: TimelineRow | undefined): readonly Segment[] | undefined {
    return row?.kind === 'machine' ? this.facts.segments(row.id, this.#input!.state(row.id), row.machine) : undefined;
  }

  /** First day in sight. */
  get edgeDay(): number {
    const { scale, viewport } = this;
    return scale ? dayAt(timeAt(scale, viewport.x + 1), scale.zone) : NaN;
  }

  /** What of time is in sight, in words. */
  get title(): string {
    const { from, to } = this.#seen;
    const input = this.#input;
    // Scrolled up and down it stays the same.
    return input && to > from ? this.#titles.get([from, to, input.view, input.messages, input.context], () => periodTitle(from, to, input.view, input.messages.period, input.context)) : '';
  }

  /** The box that is scrolled in: the grid itself. */
  get root(): HTMLElement | undefined {
    return this.#parts?.root;
  }

  /** Time in sight. */
  get sight(): { from: number; to: number } {
    const { scale, viewport: { x, measures } } = this;
    if (!scale || !measures) return { from: 0, to: 0 };
    return { from: timeAt(scale, x), to: timeAt(scale, Math.min(scale.length, x + measures.room)) };
  }

  /** The same without what a pixel too much, or a period shorter than others, shows of what is beside it. */
  get #seen(): { from: number; to: number } {
    const { scale, sight } = this;
    const rest = HOUR_MS + 1 / (scale?.density ?? 1);
    if (!scale || sight.to - sight.from <= 2 * rest) return sight;
    const { view, zone, firstWeekday } = scale;
    const from = sight.from + rest;
    const first = dayAt(from, zone);
    const end = dayStart(stepPeriod(view, first, 1, firstWeekday), zone);
    return { from, to: first === periodStart(view, first, firstWeekday) ? Math.min(sight.to - rest, end) : sight.to - rest };
  }

  /** The same in whole days. */
  get days(): { from: number; to: number } {
    const { scale } = this;
    const { from, to } = this.#seen;
    return scale && to > from ? { from: dayStart(dayAt(from, scale.zone), scale.zone), to: dayStart(dayAt(to - 1, scale.zone) + 1, scale.zone) } : { from, to };
  }

  /** Scrolls as little as is needed to bring a row and a stretch of time into sight. */
  reveal(index: number, span: { start: number; end: number } | undefined): void {
    const { scale, viewport } = this;
    const { measures, x, y } = viewport;
    if (!scale || !measures) return;
    const top = index * measures.row;
    const place: { x?: number; y?: number } = {};
    if (top < y) place.y = top;
    else if (top + measures.row > y + measures.height) place.y = top + measures.row - measures.height;
    if (span) {
      const [start, end] = [positionOf(scale, span.start), positionOf(scale, span.end)];
      if (start < x) place.x = start;
      else if (end > x + measures.room) place.x = Math.min(start, end - measures.room);
    }
    if (place.x === undefined && place.y === undefined) return;
    viewport.scrollTo(place, this.#canvas);
    this.paint();
  }

  /** Draws what is in sight. Costs what changed since the last time. */
  paint(): void {
    const { scale, viewport } = this;
    const input = this.#input;
    const { measures, x, y } = viewport;
    const parts = this.#parts;
    if (!parts || !input || !scale || !measures) return;
    const part = this.#draw(parts, scale, x, measures.room);
    this.#heads.hold(x - part.at);
    const { row, head, height } = measures;
    // In a leap the whole box, which is covered by its head above, and nothing beside it.
    const { first, end } = viewport.isLeaping ? rowsInSight(input.rows.length, row, y - head, height + head, 0) : rowsInSight(input.rows.length, row, y, height, SPARE_ROWS);
    this.facts.hold(end - first);
    const frame = { state: input.state, scale, part, sight: this.sight, height: row };
    this.#painter.paint(parts, { first, end, pinned: this.#handlers.pinned(), height: row, face: (index) => this.faces.face(input.rows[index]!, index, frame) });
    this.#handlers.onPainted();
    const ids = input.rows.slice(first, end).flatMap((row) => (row.kind === 'machine' ? [row.id] : []));
    this.#handlers.onSight({ from: part.from, to: part.to, ids, end, title: this.title });
  }

  /** The part of the axis that is drawn: the same as long as what is in sight lies in it. */
  #draw(parts: StageParts, scale: Scale, x: number, room: number): AxisPart {
    const last = this.#part;
    if (last && last.at <= x && last.at + last.size >= Math.min(scale.length, x + room)) return last;
    const part = partOf(scale, x - room * SPARE, x + room * (1 + SPARE));
    const { now, messages, context } = this.#input!;
    const { text } = this.viewport.measures!;
    const heads = headsOf(scale, part, { now, text, messages, context });
    this.#part = part;
    setVars(parts.canvas, { '--at': part.at, '--size': Math.ceil(part.size) });
    this.#heads.paint(parts.ticks, parts.lines, heads, { now: positionOf(scale, now) - part.at, size: part.size, text });
    return part;
  }

  /** Brings axis and canvas up to date with view, zone and size. */
  #settle(): void {
    const { measures } = this.viewport;
    const input = this.#input;
    const parts = this.#parts;
    if (!parts || !measures || !input) return;
    const { view, zone, firstWeekday, now } = input;
    const goal = this.#goal;
    const around = (this.#around ??= goal ?? dayAt(now, zone));
    let scale = this.#scales.get([view, zone, around, firstWeekday, measures.room], () => scaleOf({ view, zone, around, firstWeekday, room: measures.room }));
    if (goal !== undefined && !holdsDay(scale, goal)) {
      this.#around = goal;
      scale = scaleOf({ view, zone, around: goal, firstWeekday, room: measures.room });
      this.#scales.get([view, zone, goal, firstWeekday, measures.room], () => scale);
    }
    const former = this.scale;
    const edge = former && this.#edgeOf(former, input);
    if (scale !== former) this.#part = undefined;
    this.scale = scale;
    setVars(parts.canvas, { '--length': Math.ceil(scale.length) });
    setAttribute(parts.root, 'aria-colcount', String(columnCount(scale) + 1));
    if (goal !== undefined) {
      this.#goal = undefined;
      this.viewport.scrollTo({ x: positionOf(scale, edgeFor(scale, goal, measures.room, now)) }, this.#canvas);
    } else if (scale !== former) {
      const start = edge ?? edgeFor(scale, periodStart(view, dayAt(now, zone), firstWeekday), measures.room, now);
      this.viewport.scrollTo({ x: positionOf(scale, start) }, this.#canvas);
    }
  }

  /** The instant at the edge; once the machines' zone is known the same day in that, but none for today's period: there it may be another. */
  #edgeOf(former: Scale, { view, zone, firstWeekday, now }: StageInput): number | undefined {
    if (former.zone === zone) return timeAt(former, this.viewport.x);
    const day = this.edgeDay;
    const opening = edgeFor(former, periodStart(view, dayAt(now, former.zone), firstWeekday), this.viewport.measures!.room, now);
    return day === dayAt(opening, former.zone) ? undefined : dayStart(day, zone);
  }

  /** The day at the edge of another view: today's period where today is in sight, else that of what is at the edge. */
  #dayToKeep({ view, zone, firstWeekday, now }: StageInput): number {
    const { from, to } = this.sight;
    return periodStart(view, from <= now && now < to ? dayAt(now, zone) : this.edgeDay, firstWeekday);
  }

  get #canvas(): { length: number; height: number } {
    return { length: this.scale?.length ?? 0, height: (this.#input?.rows.length ?? 0) * (this.viewport.measures?.row ?? 0) };
  }

  #handleResize(): void {
    this.#part = undefined;
    this.#settle();
    this.paint();
  }
}

function partsOf(root: HTMLElement): StageParts {
  const find = (name: string): HTMLElement => root.querySelector<HTMLElement>(name)!;
  return { root, canvas: find('.canvas'), ticks: find('.ticks'), lines: find('.lines'), names: find('.names'), lanes: find('.lanes') };
}
