import type { LitElement, ReactiveController } from 'lit';
import { addDays, dayAt, dayStart } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import type { Axis } from './axis.model.js';
import { axisInstant } from './axis.model.js';
import { cellAt, cellEnd, cursorStep, moveCursor } from './cells.model.js';
import type { ChoiceController } from './choice-controller.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { Frame } from './frame.model.js';
import { clampDay, dayIndexAt, stepAnchor } from './frame.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { monthKeyTarget } from './month.model.js';
import type { PointerPlace } from './pointer-controller.js';
import { PointerController } from './pointer-controller.js';
import { cursorStart, keepCursor } from './scene.model.js';
import { isEndOf } from '../base/availability/selection.model.js';

/** What there is to move in, as it was drawn last. */
export interface Ground {
  frame: Frame;
  axis: Axis | undefined;
  segments: readonly Segment[] | undefined;
  rules: CalendarRules;
  now: number;
  firstWeekday: number;
  isRtl: boolean;
}

/** What the navigator leaves to its element. */
export interface NavigatorHooks {
  ground: () => Ground | undefined;
  /** A day of the month was opened. */
  onOpenDay: (day: number) => void;
  /** A choice was begun, ended or given up, by a key or a pointer. */
  onChoiceStep: (step: 'begun' | 'ended' | 'given-up') => void;
}

/** Where one is: the day around which the view stands, and the cursor that keys and pointer move. */
export class NavigatorController implements ReactiveController {
  /** Day number around which the view stands; today while undefined. */
  anchor: number | undefined;
  /** Where the cursor was and is, the present place last: focus goes from one real cell to another. */
  trail: readonly number[] = [];
  /** True while a pointer draws. */
  isDrawing = false;
  readonly pointer: PointerController;
  readonly #host: LitElement;
  readonly #choice: ChoiceController;
  readonly #hooks: NavigatorHooks;
  #wantsFocus = false;
  #wantsScroll = true;
  #wasMoved = false;
  /** `now`: at today's frame; `next`: at the one after it; `done`: where somebody wants to be. */
  #opening: 'now' | 'next' | 'done' = 'now';

  constructor(host: LitElement, choice: ChoiceController, hooks: NavigatorHooks) {
    this.#host = host;
    this.#choice = choice;
    this.#hooks = hooks;
    this.pointer = new PointerController(host, {
      onDragStart: (place) => this.#draw(place, true),
      onDragMove: (place) => this.#draw(place, false),
      onDragEnd: () => this.#endDrawing(true),
      onDragCancel: () => this.#endDrawing(false),
      onPress: (place) => this.#press(this.#cellOf(place), false),
      onActivate: () => this.#press(this.cursor, true),
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#wantsScroll = true;
  }

  /** Start of the cell that the cursor stands at. */
  get cursor(): number | undefined {
    return this.trail.at(-1);
  }

  /** Puts the cursor in sight after the frame, the grid or the data have changed. */
  settle({ frame, segments, rules, now }: Omit<Ground, 'axis'>): void {
    const kept = this.#wasMoved ? keepCursor(frame, this.cursor, rules) : undefined;
    this.#setCursor(kept ?? cursorStart(frame, frame.anchor, segments, now, rules));
    // What arrives later moves the cursor no more.
    if (segments && frame.view !== 'month') this.#wasMoved = true;
    if (segments) this.#open(frame, segments, now);
  }

  /**
   * A calendar opens where there is something to choose: at the first day with free time, and at the next week or month
   * when nothing of this one is left. What a person or a page asks for is never changed.
   */
  #open(frame: Frame, segments: readonly Segment[], now: number): void {
    if (this.#opening === 'done' || (this.anchor !== undefined && this.#opening === 'now')) return;
    const open = segments.filter(({ state }) => state !== 'closed');
    const first = open.find(({ state, end }) => state === 'free' && end > now);
    // A machine that is closed throughout is shown so.
    const isOver = open.length > 0 && open.every(({ end }) => end <= now);
    const day = first ? dayAt(Math.max(first.start, now), frame.zone) : isOver && this.#opening === 'now' ? frame.days.at(-1)!.day + 1 : frame.anchor;
    this.#opening = isOver && this.#opening === 'now' ? 'next' : 'done';
    if (day === frame.anchor) return;
    // The present update is under way; the next one shows the other day.
    void this.#host.updateComplete.then(() => this.#show(day));
  }

  /** Shows a day, the cursor at its first free time. */
  goTo(day: number): void {
    this.#opening = 'done';
    this.#show(day);
  }

  #show(day: number): void {
    this.anchor = clampDay(day);
    this.trail = [];
    this.#wasMoved = false;
    this.#wantsScroll = true;
    this.#host.requestUpdate();
  }

  /** Shows an instant, the cursor at it. */
  goToTime(time: number, zone: string): void {
    this.#opening = 'done';
    this.anchor = clampDay(dayAt(time, zone));
    this.trail = [time];
    this.#wasMoved = true;
    this.#wantsScroll = true;
    this.#host.requestUpdate();
  }

  /** Pages by months, weeks or days. */
  step(count: number, frame: Frame): void {
    this.goTo(stepAnchor(frame.anchor, frame.view, count));
  }

  /** Moves the focus to the cursor with the next rendering. */
  focus(): void {
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  /** Shows another day of the same frame. */
  readonly handleDay = (dayIndex: number): void => {
    const ground = this.#hooks.ground();
    const day = ground?.frame.days[dayIndex];
    if (!ground || !day) return;
    this.anchor = day.day;
    this.#setCursor(cursorStart(ground.frame, day.day, ground.segments, ground.now, ground.rules));
  };

  /** Keys of the month. */
  readonly handleMonthKey = (event: KeyboardEvent): void => {
    const ground = this.#hooks.ground();
    if (!ground || event.altKey || event.metaKey || event.ctrlKey || this.cursor === undefined) return;
    const { frame, firstWeekday, isRtl } = ground;
    const target = monthKeyTarget(event.key, dayAt(this.cursor, frame.zone), { firstWeekday, isRtl, isShift: event.shiftKey });
    if (target === undefined) return;
    event.preventDefault();
    const day = clampDay(target);
    const shown = frame.days.find((one) => one.day === day);
    if (!shown || shown.isOutside) this.anchor = day;
    this.trail = [dayStart(day, frame.zone)];
    this.#wasMoved = true;
    this.focus();
  };

  /** Opens a day of the month. */
  readonly handleMonthDay = (day: number): void => {
    const ground = this.#hooks.ground();
    if (!ground) return;
    this.trail = [dayStart(day, ground.frame.zone)];
    this.#wasMoved = true;
    this.#host.requestUpdate();
    this.#hooks.onOpenDay(day);
  };

  /** Keys of the week. */
  readonly handleWeekKey = (event: KeyboardEvent): void => {
    const ground = this.#hooks.ground();
    if (!ground?.axis || this.cursor === undefined || event.altKey || event.metaKey || !(event.target as Element).matches('.cursor')) return;
    const { frame, axis, rules, isRtl } = ground;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#press(this.cursor, true);
    }
    if (event.key === 'Escape' && this.#choice.current?.isOpen) {
      event.preventDefault();
      this.pointer.cancel();
      this.#endDrawing(false);
      return;
    }
    const cursor = { dayIndex: Math.max(0, dayIndexAt(frame, this.cursor)), time: this.cursor };
    const move = moveCursor(event.key, cursor, { frame, axis, stepMinutes: cursorStep(rules.stepMinutes), isRtl, isControl: event.ctrlKey });
    if (!move) return;
    event.preventDefault();
    this.#wantsFocus = true;
    if ('dayIndex' in move) this.#setCursor(move.time);
    else {
      const time = addDays(move.time, move.days, frame.zone);
      if (time < dayStart(0, frame.zone)) return;
      this.anchor = clampDay(dayAt(time, frame.zone));
      this.#setCursor(time);
    }
    this.#wantsScroll = true;
    this.#choice.extend(this.#cellAt(this.cursor));
  };

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    if (this.#wantsFocus) {
      const target = root.querySelector<HTMLElement>('.cursor[tabindex="0"], .day[tabindex="0"]');
      target?.focus({ preventScroll: target.matches('.cursor') });
      if (target) this.#wantsFocus = false;
    }
    if (this.#wantsScroll) this.#scroll(root.querySelector<HTMLElement>('.scroller'), root.querySelector<HTMLElement>('.cursor[tabindex="0"]'));
  }

  /** Brings the cursor into sight inside the week, and lets the page stand where it is. */
  #scroll(scroller: HTMLElement | null, cursor: HTMLElement | null): void {
    if (!scroller || !cursor || scroller.clientHeight === 0) return;
    this.#wantsScroll = false;
    const outer = scroller.getBoundingClientRect();
    const inner = cursor.getBoundingClientRect();
    const heads = scroller.querySelector('.heads')?.getBoundingClientRect().height ?? 0;
    const above = inner.top - outer.top - heads - 24;
    const below = inner.bottom - outer.bottom + 24;
    if (above < 0) scroller.scrollTop += above;
    else if (below > 0) scroller.scrollTop += Math.min(below, above);
  }

  #press(cell: number | undefined, isKey: boolean): void {
    const ground = this.#hooks.ground();
    if (!ground || cell === undefined) return;
    this.#wasMoved = true;
    this.#setCursor(cell);
    if (isKey && this.#choice.current?.isOpen) {
      this.#choice.extend(this.#cellAt(cell));
      return this.#finish();
    }
    if (isEndOf(this.#choice.current, cell, { mayCrossDays: ground.rules.mayCrossDays, zone: ground.frame.zone })) {
      this.#choice.extend(this.#cellAt(cell));
      return this.#finish();
    }
    this.#choice.begin(cell);
    if (!isKey) this.#wantsFocus = true;
    this.#hooks.onChoiceStep('begun');
  }

  #draw(place: PointerPlace, isStart: boolean): void {
    const cell = this.#cellOf(place);
    if (cell === undefined) return;
    this.isDrawing = true;
    if (isStart) this.#choice.begin(cell);
    else this.#choice.extend(this.#cellAt(cell));
    this.#setCursor(cell);
  }

  #endDrawing(isDone: boolean): void {
    this.isDrawing = false;
    if (isDone) return this.#finish();
    this.#choice.giveUp();
    this.#hooks.onChoiceStep('given-up');
  }

  #finish(): void {
    this.#choice.end();
    this.#hooks.onChoiceStep('ended');
  }

  #setCursor(time: number): void {
    if (time === this.cursor) return;
    this.trail = [...this.trail.slice(-1), time];
    this.#host.requestUpdate();
  }

  #cellAt(time: number): Stretch {
    const { frame, rules } = this.#hooks.ground()!;
    const day = frame.days[dayIndexAt(frame, time)];
    return { start: time, end: day ? cellEnd(day, frame.zone, cursorStep(rules.stepMinutes), time) : time + rules.stepMinutes * 60_000 };
  }

  #cellOf({ dayIndex, fraction }: PointerPlace): number | undefined {
    const ground = this.#hooks.ground();
    const day = ground?.frame.days[dayIndex];
    if (!ground?.axis || !day) return undefined;
    const { axis, frame, rules } = ground;
    const time = axisInstant(axis, dayIndex, axis.from + fraction * (axis.to - axis.from));
    return cellAt(day, frame.zone, cursorStep(rules.stepMinutes), Math.min(time, day.end - 1));
  }
}
