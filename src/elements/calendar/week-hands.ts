import { addDays, dayAt, dayStart } from '../../core/time/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { isEndOf, roundUpToGrid } from '../base/availability/selection.model.js';
import type { Axis } from './axis.model.js';
import { axisInstant } from './axis.model.js';
import { cellAt, cellEnd, cursorStep, moveCursor } from './cells.model.js';
import { clampDay, dayIndexAt } from './frame.model.js';
import type { MovedBooking } from './move.model.js';
import { movable, movedTo, stepped } from './move.model.js';
import type { PointerPlace } from './pointer-controller.js';
import { PointerController } from './pointer-controller.js';
import { cursorStart, type Ground } from './settle.js';
import type { Desk } from './view-part.js';
import { WeekGrip } from './week-grip.js';

/** What there is to move in, as it was drawn last. */
export interface WeekGround extends Ground {
  items: readonly BookingItem[];
  /** Whether bookings of one's own can be moved. */
  canMove: boolean;
  axis: Axis;
  isRtl: boolean;
}

/** What keys and pointers do in a week. */
export class WeekHands {
  readonly pointer: PointerController;
  /** What was drawn last. */
  ground: WeekGround | undefined;
  readonly #desk: Desk;
  /** What a pointer holds while it drags. */
  #grip: WeekGrip | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.pointer = new PointerController(desk.host, {
      onDragStart: (place) => this.#draw(place, true),
      onDragMove: (place) => this.#draw(place, false),
      onDragEnd: () => this.#endDrawing(true),
      onDragCancel: () => this.#endDrawing(false),
      onPress: (place) => this.#press(this.#cellOf(place), place),
      onActivate: () => this.#press(desk.place.cursor),
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
      // A key that is held begins and ends nothing by itself.
      return event.repeat ? undefined : this.#press(place.cursor);
    }
    if (event.key === 'Escape' && choice.current?.isOpen) {
      event.preventDefault();
      return this.#endDrawing(false);
    }
    if (choice.moves && choice.current?.isOpen && !choice.isFixed() && event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      choice.put(stepped(choice.current, event.key === 'ArrowDown' ? 'longer' : 'shorter', choice.context.rules));
      return this.#desk.onResized();
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
    place.wasMoved = true;
    place.moveTo(target);
    if (choice.isFixed()) return;
    if (choice.moves && choice.current) choice.put(movedTo(choice.current, target));
    else choice.extend(this.#cellAt(target));
  }

  /** A press at a cell: of a pointer where there is a place, else of a key. */
  #press(cell: number | undefined, pointed?: PointerPlace): void {
    const { ground } = this;
    const { place, choice } = this.#desk;
    if (!ground || cell === undefined || choice.refuses()) return;
    place.wasMoved = true;
    place.moveTo(cell);
    if (choice.moves) return this.#place(cell, pointed);
    const { current } = choice;
    const isEnd = pointed ? isEndOf(current, cell, { mayCrossDays: ground.rules.mayCrossDays, zone: ground.frame.zone }) : current?.isOpen;
    if (isEnd) {
      choice.extend(this.#cellAt(cell));
      return this.#finish();
    }
    const booking = current?.isOpen ? undefined : this.#bookingAt(cell, pointed);
    if (booking) return this.#pick(booking);
    choice.begin(cell);
    if (pointed) place.focus(true);
    this.#desk.onChoiceStep('begun');
  }

  /** Picks up a booking, the cursor at its start. */
  #pick(booking: MovedBooking): void {
    this.#desk.place.moveTo(this.#gridCell(booking.start));
    this.#desk.place.focus();
    this.#desk.onPick(booking);
  }

  /** Puts down the booking that is being moved: at the cell, or where it is when it was pressed itself. */
  #place(cell: number, pointed: PointerPlace | undefined): void {
    const { choice } = this.#desk;
    if (!choice.current && choice.moves) choice.choose(choice.moves);
    if (!pointed && !choice.current?.isOpen) {
      choice.grab();
      this.#desk.onChoiceStep('begun');
    } else {
      choice.grab();
      if (pointed && pointed.grip?.id !== '' && choice.current) choice.put(movedTo(choice.current, cell));
      this.#finish();
    }
  }

  #draw(pointed: PointerPlace, isStart: boolean): void {
    const cell = this.#cellOf(pointed);
    const instant = this.#instantOf(pointed);
    const { place, choice } = this.#desk;
    if (cell === undefined || instant === undefined || (isStart ? choice.refuses() : choice.isFixed())) return;
    place.isDrawing = true;
    if (isStart) this.#grip = this.#take(pointed, instant);
    if (this.#grip) choice.put(this.#grip.stretchAt(instant, (time) => this.#gridCell(time), this.#cellAt(cell), choice.context.rules));
    else if (isStart) choice.begin(cell);
    else choice.extend(this.#cellAt(cell));
    place.moveTo(this.#grip && choice.current ? this.#gridCell(choice.current.start) : cell);
  }

  /** Takes hold of what lies under a pointer, if anything can be moved there. */
  #take({ grip }: PointerPlace, instant: number): WeekGrip | undefined {
    const { choice } = this.#desk;
    if (!grip) return undefined;
    const booking = grip.id === '' ? undefined : this.#bookingOf(grip.id);
    if (booking) this.#desk.onPick(booking);
    else if (grip.id === '') choice.grab();
    return choice.current && (booking || grip.id === '') ? new WeekGrip(choice.current, grip.edge, instant) : undefined;
  }

  #endDrawing(isDone: boolean): void {
    this.#grip = undefined;
    this.#desk.place.isDrawing = false;
    if (this.#desk.choice.isFixed()) return;
    if (isDone) return this.#finish();
    this.#desk.choice.giveUp();
    this.#desk.onChoiceStep('given-up');
  }

  #finish(): void {
    this.#desk.choice.end();
    this.#desk.onChoiceStep('ended');
  }

  #bookingOf(id: string): MovedBooking | undefined {
    const { items, now, canMove } = this.ground!;
    const item = canMove ? items.find(({ reservationId }) => reservationId === id) : undefined;
    return item && movable(item, now);
  }

  /** The booking under a pointer, or at the cell that the keyboard is at. */
  #bookingAt(cell: number, pointed: PointerPlace | undefined): MovedBooking | undefined {
    if (pointed) return pointed.grip && this.#bookingOf(pointed.grip.id);
    const { end } = this.#cellAt(cell);
    const item = this.ground!.items.find((one) => one.start < end && one.end > cell && movable(one, this.ground!.now));
    return item?.reservationId === undefined ? undefined : this.#bookingOf(item.reservationId);
  }

  #cellAt(time: number): Stretch {
    const { frame, rules } = this.ground!;
    const day = frame.days[dayIndexAt(frame, time)];
    return { start: time, end: day ? cellEnd(day, frame.zone, cursorStep(rules.stepMinutes), time) : time + rules.stepMinutes * 60_000 };
  }

  /** The cell that holds an instant of the frame; the instant itself outside of it. */
  #gridCell(time: number): number {
    const { frame, rules } = this.ground!;
    const day = frame.days[dayIndexAt(frame, time)];
    return day ? cellAt(day, frame.zone, cursorStep(rules.stepMinutes), time) : roundUpToGrid(time - rules.stepMinutes * 60_000 + 1, { ...rules, zone: frame.zone });
  }

  #instantOf({ dayIndex, fraction }: PointerPlace): number | undefined {
    const { ground } = this;
    const day = ground?.frame.days[dayIndex];
    if (!ground || !day) return undefined;
    const { axis } = ground;
    return Math.min(axisInstant(axis, dayIndex, axis.from + fraction * (axis.to - axis.from)), day.end - 1);
  }

  #cellOf(place: PointerPlace): number | undefined {
    const time = this.#instantOf(place);
    return time === undefined ? undefined : this.#gridCell(time);
  }
}
