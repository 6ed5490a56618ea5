import { addDays, dayAt, dayStart } from '../../core/time/index.js';
import type { Axis } from './axis.model.js';
import { axisInstant } from './axis.model.js';
import { cellAt, cellEnd, cursorStep, moveCursor } from './cells.model.js';
import type { Stretch } from '../base/availability/day.model.js';
import { clampDay, dayIndexAt } from './frame.model.js';
import type { PointerPlace } from './pointer-controller.js';
import { PointerController } from './pointer-controller.js';
import { isEndOf } from '../base/availability/selection.model.js';
import { cursorStart, type Ground } from './settle.js';
import type { Desk } from './view-part.js';

/** What there is to move in, as it was drawn last. */
export interface WeekGround extends Ground {
  axis: Axis;
  isRtl: boolean;
}

/** What keys and pointers do in a week. */
export class WeekHands {
  readonly pointer: PointerController;
  /** What was drawn last. */
  ground: WeekGround | undefined;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.pointer = new PointerController(desk.host, {
      onDragStart: (place) => this.#draw(place, true),
      onDragMove: (place) => this.#draw(place, false),
      onDragEnd: () => this.#endDrawing(true),
      onDragCancel: () => this.#endDrawing(false),
      onPress: (place) => this.#press(this.#cellOf(place), false),
      onActivate: () => this.#press(desk.place.cursor, true),
    });
  }

  /** Shows another day of the same frame. */
  readonly handleDay = (dayIndex: number): void => {
    const { ground } = this;
    const day = ground?.frame.days[dayIndex];
    if (!ground || !day) return;
    this.#desk.place.anchor = day.day;
    this.#desk.place.moveTo(cursorStart(ground, day.day));
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    const { ground } = this;
    const { place, choice } = this.#desk;
    if (!ground || place.cursor === undefined || event.altKey || event.metaKey || !(event.target as Element).matches('.cursor')) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#press(place.cursor, true);
    }
    if (event.key === 'Escape' && choice.current?.isOpen) {
      event.preventDefault();
      this.pointer.cancel();
      return this.#endDrawing(false);
    }
    this.#move(event, ground, place.cursor);
  };

  #move(event: KeyboardEvent, { frame, axis, rules, isRtl }: WeekGround, time: number): void {
    const { place, choice } = this.#desk;
    const cursor = { dayIndex: Math.max(0, dayIndexAt(frame, time)), time };
    const move = moveCursor(event.key, cursor, { frame, axis, stepMinutes: cursorStep(rules.stepMinutes), isRtl, isControl: event.ctrlKey });
    if (!move) return;
    event.preventDefault();
    const target = 'dayIndex' in move ? move.time : addDays(move.time, move.days, frame.zone);
    if (target < dayStart(0, frame.zone)) return;
    if (!('dayIndex' in move)) place.anchor = clampDay(dayAt(target, frame.zone));
    place.focus();
    place.moveTo(target);
    place.reveal();
    choice.extend(this.#cellAt(target));
  }

  #press(cell: number | undefined, isKey: boolean): void {
    const { ground } = this;
    const { place, choice } = this.#desk;
    if (!ground || cell === undefined) return;
    place.wasMoved = true;
    place.moveTo(cell);
    const isEnd = isKey ? choice.current?.isOpen : isEndOf(choice.current, cell, { mayCrossDays: ground.rules.mayCrossDays, zone: ground.frame.zone });
    if (isEnd) {
      choice.extend(this.#cellAt(cell));
      return this.#finish();
    }
    choice.begin(cell);
    if (!isKey) place.focus();
    this.#desk.onChoiceStep('begun');
  }

  #draw(pointed: PointerPlace, isStart: boolean): void {
    const cell = this.#cellOf(pointed);
    if (cell === undefined) return;
    const { place, choice } = this.#desk;
    place.isDrawing = true;
    if (isStart) choice.begin(cell);
    else choice.extend(this.#cellAt(cell));
    place.moveTo(cell);
  }

  #endDrawing(isDone: boolean): void {
    this.#desk.place.isDrawing = false;
    if (isDone) return this.#finish();
    this.#desk.choice.giveUp();
    this.#desk.onChoiceStep('given-up');
  }

  #finish(): void {
    this.#desk.choice.end();
    this.#desk.onChoiceStep('ended');
  }

  #cellAt(time: number): Stretch {
    const { frame, rules } = this.ground!;
    const day = frame.days[dayIndexAt(frame, time)];
    return { start: time, end: day ? cellEnd(day, frame.zone, cursorStep(rules.stepMinutes), time) : time + rules.stepMinutes * 60_000 };
  }

  #cellOf({ dayIndex, fraction }: PointerPlace): number | undefined {
    const { ground } = this;
    const day = ground?.frame.days[dayIndex];
    if (!ground || !day) return undefined;
    const { axis, frame, rules } = ground;
    const time = axisInstant(axis, dayIndex, axis.from + fraction * (axis.to - axis.from));
    return cellAt(day, frame.zone, cursorStep(rules.stepMinutes), Math.min(time, day.end - 1));
  }
}
