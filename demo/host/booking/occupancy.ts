import {
  CONFIRMED_STATES, PENDING_STATES, type BookingRules, type Equipment, type Mode, type ReservationState,
} from '../../../src/core/index.js';

/** A stretch in UTC milliseconds, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

/** The machine's rules as they are for one mode of use. */
export function rulesOf(equipment: Equipment, mode: Mode): BookingRules {
  return { ...equipment.rules, ...equipment.modes.find((offer) => offer.mode === mode)?.rules };
}

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
