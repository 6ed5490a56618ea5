import type { Caller } from '../support/host.js';
import type { Booking, HeldSlot, Span, World } from './life.js';

/** In milliseconds. */
export const HOUR = 3_600_000;

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

/** One story: a day of its own, so that ten thousand of them can happen at one host one after the other. */
export class Story implements World {
  now: number;
  bookings: Booking[] = [];
  holds: HeldSlot[] = [];
  questions: Question[] = [];
  wishes: Wish[] = [];

  constructor(readonly start: number) {
    // Never on the hour: what happens at the very moment at which a time begins is for other tests.
    this.now = start + HOUR / 4;
  }

  /** The span that a slot names: the half hour of the story in which it begins, and how many it takes. */
  span([begin, length]: readonly [number, number]): Span {
    const start = this.start + HOUR + (begin * HOUR) / 2;
    return { start, end: start + (length * HOUR) / 2 };
  }

  /** Somebody's holds on a machine give way to what they write there. */
  dropHolds(machine: string, by: string): void {
    this.holds = this.holds.filter((hold) => hold.machine !== machine || hold.by !== by);
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
}
