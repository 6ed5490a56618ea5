import type { Stretch } from '../base/availability/day.model.js';
import { roundUpToGrid } from '../base/availability/selection.model.js';
import type { RowChoice } from './cursor.js';
import { machineRules } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';
import { columnAt, columnSpan, timeAt } from './scale.model.js';
import type { TimelineStage } from './stage.js';

type MachineRow = Extract<TimelineRow, { kind: 'machine' }>;

/** What a pointer does. */
export interface GestureHandlers {
  /** A button was pressed down at an instant of a row: keys go on from there. */
  onDown: (index: number, time: number) => void;
  /** A place was pressed: something there is to be chosen. */
  onPress: (row: MachineRow, span: Stretch, index: number, here: number) => void;
  /** A stretch is being drawn; `isDone` when the pointer is let go. */
  onDraw: (choice: RowChoice | undefined, isDone: boolean, index: number) => void;
  /** Something in the column of names was pressed: keys go on from there. */
  onName: (index: number) => void;
  onFold: (group: string) => void;
  onPick: (id: string) => void;
  /** A machine's name was pressed. */
  onMachine: (id: string, event: MouseEvent) => void;
}

/** So near to the end of the time in sight, or beyond it, drawing scrolls on, CSS pixels. */
const EDGE = 24;
/** Most that it scrolls in a frame, CSS pixels. */
const FASTEST = 24;
/** Less than this is a press, not a drawing, CSS pixels. */
const SLACK = 5;

/** What a pointer does over the rows, found by where it is: no bar and no cell has a listener of its own. */
export class RowGestures {
  readonly #stage: TimelineStage;
  readonly #rows: () => readonly TimelineRow[];
  readonly #handlers: GestureHandlers;
  #drawn: { row: MachineRow; index: number; x: number; time: number; isDrawing: boolean; last?: PointerEvent; frame?: number | undefined } | undefined;
  #hasDrawn = false;

  constructor(stage: TimelineStage, rows: () => readonly TimelineRow[], handlers: GestureHandlers) {
    this.#stage = stage;
    this.#rows = rows;
    this.#handlers = handlers;
  }

  /** `target` is told apart because an event that is played later has lost its own. */
  readonly handleClick = (event: MouseEvent, target = event.target as Element): void => {
    const hasDrawn = this.#hasDrawn;
    this.#hasDrawn = false;
    const place = this.#placeOf(event, target);
    if (!place || hasDrawn) return;
    const { row, index, time } = place;
    if (target.closest('.name')) this.#handlers.onName(index);
    if (row.kind === 'group') return this.#handlers.onFold(row.id);
    if (row.kind !== 'machine') return;
    if (target.closest('.pick')) this.#handlers.onPick(row.id);
    else if (target.closest('.title')) this.#handlers.onMachine(row.id, event);
    else if (!target.closest('.name')) {
      const span = this.#spanAt(time, row);
      this.#handlers.onPress(row, span, index, this.#hasSteps ? time : span.end);
    }
  };

  /** A mouse or a pen draws; a finger scrolls, and presses. */
  readonly handlePointerDown = (event: PointerEvent): void => {
    this.#hasDrawn = false;
    if (event.button !== 0 || event.pointerType === 'touch' || (event.target as Element).closest('.name')) return;
    const place = this.#placeOf(event, event.target as Element);
    if (place?.row.kind !== 'machine') return;
    this.#drawn = { row: place.row, index: place.index, time: place.time, x: event.clientX, isDrawing: false };
    this.#handlers.onDown(place.index, place.time);
    const holder = event.currentTarget as HTMLElement;
    const letGo = new AbortController();
    const { signal } = letGo;
    const stop = (): void => {
      letGo.abort();
      this.#drawn = undefined;
    };
    holder.addEventListener('pointermove', (move) => {
      // Let go outside the grid, where nobody heard of it: what comes back is a pointer that presses nothing.
      if (move.buttons === 0) stop();
      else this.#draw(move);
    }, { signal });
    holder.addEventListener('pointerup', (up) => {
      this.#finish(up);
      stop();
    }, { signal });
    const giveUp = (): void => {
      if (this.#drawn?.isDrawing) this.#handlers.onDraw(undefined, true, place.index);
      stop();
    };
    holder.addEventListener('pointercancel', giveUp, { signal });
    // Whatever has the focus.
    window.addEventListener('keydown', (key) => {
      if (key.key !== 'Escape' || !this.#drawn?.isDrawing) return;
      key.preventDefault();
      key.stopPropagation();
      giveUp();
      this.#hasDrawn = true;
    }, { signal, capture: true });
  };

  #draw(event: PointerEvent): void {
    const drawn = this.#drawn;
    if (!drawn) return;
    if (!drawn.isDrawing) {
      if (Math.abs(event.clientX - drawn.x) < SLACK) return;
      drawn.isDrawing = true;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    }
    this.#handlers.onDraw(this.#stretchTo(event), false, drawn.index);
    drawn.last = event;
    drawn.frame ??= requestAnimationFrame(this.#scrollOn);
  }

  /** Scrolls as long as the pointer is at an end of the time in sight, faster the further it is: what is drawn may be longer than that. */
  readonly #scrollOn = (): void => {
    const drawn = this.#drawn;
    const { scale, viewport } = this.#stage;
    const { measures, x } = viewport;
    if (!drawn?.last) return;
    drawn.frame = undefined;
    if (!scale || !measures) return;
    const by = this.#beyond(drawn.last, drawn.time);
    const time = timeAt(scale, by > 0 ? x + measures.room + by : x + by);
    if (by !== 0) this.#stage.reveal(drawn.index, { start: time, end: time });
    // At the end of the axis it goes no further.
    if (viewport.x === x) return;
    this.#handlers.onDraw(this.#stretchTo(drawn.last), false, drawn.index);
    drawn.frame = requestAnimationFrame(this.#scrollOn);
  };

  /** How far to scroll for a pointer, whole CSS pixels: nothing inside, nor back to where drawing began. */
  #beyond(event: PointerEvent, from: number): number {
    const { scale, viewport } = this.#stage;
    const place = viewport.placeOf(event);
    const at = place - viewport.x;
    const isForward = timeAt(scale!, place) > from;
    const by = isForward ? Math.max(0, at - viewport.measures!.room + EDGE) : Math.min(0, at - EDGE);
    return Math.sign(by) * Math.min(FASTEST, Math.ceil(Math.abs(by) / 2));
  }

  #finish(event: PointerEvent): void {
    const { row, index, isDrawing } = this.#drawn ?? {};
    if (!row || index === undefined || !isDrawing) return;
    this.#hasDrawn = true;
    // A machine that has gone from the rows meanwhile is not asked for.
    const isThere = this.#rows().some(({ kind, id }) => kind === 'machine' && id === row.id);
    this.#handlers.onDraw(isThere ? this.#stretchTo(event) : undefined, true, index);
  }

  /** From where drawing began to the pointer, in whole steps of the machine's grid or whole columns where they are finer. */
  #stretchTo(event: PointerEvent): RowChoice {
    const { row, time } = this.#drawn!;
    const to = timeAt(this.#stage.scale!, this.#stage.viewport.placeOf(event));
    const [first, last] = time < to ? [time, to] : [to, time];
    return { id: row.id, start: this.#spanAt(first, row).start, end: this.#ceil(last, row) };
  }

  /** What a place stands for: from its step on to the end of its column, where steps can be seen; else its column. */
  #spanAt(time: number, row: MachineRow): Stretch {
    const scale = this.#stage.scale!;
    const column = columnSpan(scale, columnAt(scale, time));
    if (!this.#hasSteps) return column;
    const step = machineRules(row.machine).stepMinutes * 60_000;
    const start = this.#grid(time - step + 1, row);
    return { start, end: Math.max(column.end, start + step) };
  }

  #ceil(time: number, row: MachineRow): number {
    const scale = this.#stage.scale!;
    return this.#hasSteps ? this.#grid(time, row) : columnSpan(scale, columnAt(scale, time)).end;
  }

  #grid(time: number, row: MachineRow): number {
    return roundUpToGrid(Math.ceil(time / 60_000) * 60_000, { zone: this.#stage.scale!.zone, ...machineRules(row.machine) });
  }

  get #hasSteps(): boolean {
    return ['day', 'week'].includes(this.#stage.scale!.view);
  }

  #placeOf(event: MouseEvent, target: Element): { row: TimelineRow; index: number; time: number } | undefined {
    const { scale, viewport } = this.#stage;
    if (!scale || !viewport.measures) return undefined;
    // A press that an assistive tool makes has no place: its row is the one that was meant.
    const index = this.#stage.viewAround(target)?.index ?? -1;
    const row = this.#rows()[index];
    return row && { row, index, time: timeAt(scale, viewport.placeOf(event)) };
  }
}
