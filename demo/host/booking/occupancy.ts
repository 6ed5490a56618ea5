import {
  CONFIRMED_STATES, PENDING_STATES, type BookingRules, type InstantRange, type ReservationState,
} from '../../../src/core/index.js';

/** A stretch in UTC milliseconds, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

/** First and last instant that statements are asked about: texts of years beyond are read differently by databases. */
export const EARLIEST = Date.UTC(1970, 0, 1);
/** See {@link EARLIEST}. */
export const LATEST = Date.UTC(2200, 0, 1);

/** Whether a reservation in this state keeps its time from others. */
export function isBlocking(state: ReservationState, rules: Pick<BookingRules, 'pendingBlocks'>): boolean {
  return CONFIRMED_STATES.includes(state) || (rules.pendingBlocks && PENDING_STATES.includes(state));
}

/** A reservation's time with its own buffers: the stretch that no other one of the same unit may touch. */
export function withBuffers(
  time: Stretch,
  rules: Pick<BookingRules, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
): Stretch {
  return { start: time.start - rules.bufferBeforeMinutes * 60_000, end: time.end + rules.bufferAfterMinutes * 60_000 };
}

/** A range of instants in UTC milliseconds. */
export function stretchOf(range: InstantRange): Stretch {
  return { start: Date.parse(range.start), end: Date.parse(range.end) };
}

/** A half-open range as PostgreSQL reads it. */
export function rangeText({ start, end }: Stretch): string {
  return `[${new Date(start).toISOString()},${new Date(end).toISOString()})`;
}

/** The lowest unit from 1 to `capacity` that is not taken; none when all of them are. */
export function freeUnit(taken: Iterable<number>, capacity: number): number | undefined {
  const busy = new Set(taken);
  for (let unit = 1; unit <= capacity; unit += 1) if (!busy.has(unit)) return unit;
  return undefined;
}
