import type { InstantRange } from '../availability/types.js';
import { formatInstant, parseInstant } from '../time/index.js';
import type { Instant } from '../equipment/types.js';
import type { Reservation } from './types.js';

/**
 * The time that a reservation keeps from others: the confirmed one, before that the wished one. What is left of it when
 * a use ends early, or when nobody came, is given back; start and end are then the same where nothing of it had begun.
 *
 * @example heldTime({ state: 'completed', confirmed: { start: '…T01:00:00Z', end: '…T03:00:00Z' }, actual: { start: '…T01:00:00Z', end: '…T02:00:00Z' }, … })
 * // { start: '…T01:00:00Z', end: '…T02:00:00Z' }
 */
export function heldTime(reservation: Pick<Reservation, 'state' | 'wished' | 'confirmed' | 'actual' | 'history'>): InstantRange {
  const planned = reservation.confirmed ?? reservation.wished;
  const ended = endOf(reservation);
  if (ended === undefined || !(parseInstant(ended) < parseInstant(planned.end))) return planned;
  const end = formatInstant(wholeSecond(parseInstant(ended)));
  return { start: parseInstant(end) > parseInstant(planned.start) ? planned.start : end, end };
}

/** The second in which an instant lies, in UTC milliseconds: nobody's calendar knows smaller parts. */
export function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}

function endOf({ state, actual, history }: Pick<Reservation, 'state' | 'actual' | 'history'>): Instant | undefined {
  if (state === 'completed') return actual?.end;
  return state === 'no-show' ? history.findLast(({ action }) => action === 'no-show')?.at : undefined;
}
