import type { Caller } from '../support/host.js';
import { isBlocking, machineOf, unitFor, type Booking, type HeldSlot, type Span, type World } from './life.js';
import { tariffFee } from './offers.js';

/** In milliseconds. */
export const HOUR = 3_600_000;
/** See {@link HOUR}. */
export const DAY = 24 * HOUR;

/** An instant as it crosses the wire. */
export const instant = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
/** A span as it crosses the wire. */
export const texts = ({ start, end }: Span): { start: string; end: string } => ({ start: instant(start), end: instant(end) });

/** What the model believes of an inquiry. */
export interface Question {
  id: string;
  asker: string;
  coordinator?: string;
  state: string;
  revision: number;
  lines: number;
  /** What is proposed now. */
  proposed?: Span & { machine: string };
  isTakenUp: boolean;
}

/** What the model believes of a wish to be trained. */
export interface Wish {
  id: string;
  by: string;
  state: 'asked' | 'granted' | 'declined';
}

/** What the model believes of a place in a waiting list. */
export interface Place extends Span {
  id: string;
  by: string;
  machine: string;
  state: 'waiting' | 'offered' | 'ended';
  /** Until when its offer stands. */
  until?: number;
}

/** One story: a day of its own, so that ten thousand of them can happen at one host one after the other. */
export class Story implements World {
  now: number;
  bookings: Booking[] = [];
  holds: HeldSlot[] = [];
  questions: Question[] = [];
  wishes: Wish[] = [];
  /** In the order in which they came. */
  places: Place[] = [];
  /** Machines of whose times something has changed since what is free was offered to those who wait. */
  readonly changed = new Set<string>();

  constructor(readonly start: number) {
    // Never on the hour: what happens at the very moment at which a time begins is for other tests.
    this.now = start + HOUR / 4;
  }

  /** The span that a slot names: the half hour of the story in which it begins, and how many it takes. */
  span([begin, length]: readonly [number, number]): Span {
    const start = this.start + HOUR + (begin * HOUR) / 2;
    return { start, end: start + (length * HOUR) / 2 };
  }

  /** Somebody's holds on a machine give way to what they write there; what they were offered stays. */
  dropHolds(machine: string, by: string): void {
    this.holds = this.holds.filter((hold) => hold.machine !== machine || hold.by !== by || hold.wait !== undefined);
    this.changed.add(machine);
  }

  /** Who gets a time does not wait for it any more, and an offer that it meets with its buffers is answered. */
  answer(machine: string, who: readonly string[], span: Span): void {
    const { buffer } = machineOf(machine);
    for (const place of this.places) {
      if (place.machine !== machine || !who.includes(place.by)) continue;
      const isMet = place.start < span.end + buffer && span.start < place.end + buffer && this.holds.some(({ wait }) => wait === place.id);
      const isCovered = span.start <= place.start && place.end <= span.end;
      if (place.state === 'offered' ? isMet : isCovered) place.state = 'ended';
    }
    this.holds = this.holds.filter(({ wait }) => wait === undefined || this.places.some(({ id, state }) => id === wait && state === 'offered'));
  }

  /** A request that was taken in: its sender's holds on the machine are gone. */
  requested({ id, machine, asker, span, sender = asker, coordinator }: { id: string; machine: string; asker: string; span: Span; sender?: string; coordinator?: string | undefined }): Booking {
    const { isInstant } = machineOf(machine);
    this.dropHolds(machine, sender);
    const booking: Booking = {
      id, machine, mode: 'self-use', fee: tariffFee({ machine, mode: 'self-use' }, span), isAgreed: false, asker, ...(sender !== asker && { sentBy: sender }),
      ...(coordinator !== undefined && { coordinator }), state: isInstant ? 'approved' : 'requested', wished: span, ...(isInstant && { confirmed: span }), held: span, unit: 0,
      revision: 1, isSigned: false, history: [`request ${sender}`, ...(isInstant ? ['approve host'] : [])],
    };
    if (isBlocking(booking)) booking.unit = unitFor(this, machine, span, sender);
    this.answer(machine, [sender, asker], span);
    this.bookings.push(booking);
    return booking;
  }

  /** Whether somebody could ask for this now. */
  isFree(machine: string, span: Span, by: string): boolean {
    return span.start >= this.now && unitFor(this, machine, span, by) > 0;
  }
}

/** The host as the commands reach it. */
export interface Real {
  as(who: string): Caller;
  visitor: Caller;
  /** Headers with a key that no other write has. */
  keyed(headers?: Record<string, string>): Record<string, string>;
  setNow(at: string): void;
  sweep(): Promise<void>;
  /** Has what became free offered to those who wait, now. */
  settle(): Promise<void>;
  /** Counts what seldom happens: what never does has not been tested. */
  note(what: string): void;
}
