import type { Reservation, ReservationAction, ReservationState } from '../../../core/types.js';
import { listOf } from '../equipment-words.js';
import { warnOnce } from '../warn.js';

/** Actions that take something away: asked twice, shown in the color of danger. */
export const ENDING_ACTIONS: readonly ReservationAction[] = ['withdraw', 'cancel', 'decline-counter'];

/** The time that counts: the confirmed one where there is one. */
export function timeOf(reservation: Reservation): { start: string; end: string } {
  return reservation.confirmed ?? reservation.wished;
}

/** True when the owner confirmed another time than was wished. */
export function isMoved({ wished, confirmed }: Reservation): boolean {
  return confirmed !== undefined && (Date.parse(confirmed.start) !== Date.parse(wished.start) || Date.parse(confirmed.end) !== Date.parse(wished.end));
}

/** Reservations that can be shown. */
export interface ReadableReservations {
  items: readonly Reservation[];
  /** How many were none. */
  omitted: number;
}

/**
 * The records that can be shown, each once. What is no reservation is left out, counted and named once on the console;
 * what was left out of one is filled in.
 */
export function readableReservations(given: readonly Reservation[] | null | undefined): ReadableReservations {
  const items = new Map<string, Reservation>();
  let omitted = 0;
  for (const record of Array.isArray(given) ? (given as readonly Reservation[]) : []) {
    if (!isReservation(record)) {
      omitted += 1;
      warnOnce('record-unreadable', `a reservation was left out: ${String(JSON.stringify(record)).slice(0, 120)}`);
    } else if (!items.has(record.id)) {
      items.set(record.id, { ...record, history: listOf(record.history).filter(isObject), actions: [...listOf(record.actions)], ...(!isRange(record.confirmed) && { confirmed: undefined }) });
    }
  }
  return { items: [...items.values()], omitted };
}

function isReservation(record: Reservation): boolean {
  return isObject(record) && [record.id, record.equipmentId, record.state, record.reference].every((text) => typeof text === 'string' && text !== '') && isRange(record.wished);
}

function isRange(range: unknown): boolean {
  return isObject(range) && 'start' in range && 'end' in range && typeof range.start === 'string' && typeof range.end === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Color family of a state's badge. */
export function toneOf(state: ReservationState): 'free' | 'pending' | 'busy' | 'danger' | 'accent' {
  if (state === 'approved' || state === 'in-use') return 'free';
  if (state === 'requested' || state === 'waitlisted' || state === 'draft') return 'pending';
  if (state === 'info-needed' || state === 'countered') return 'accent';
  if (state === 'declined' || state === 'no-show') return 'danger';
  return 'busy';
}

/** When the time that counts begins, UTC milliseconds; one that cannot be read comes after all others. */
export function startOf(reservation: Reservation): number {
  const start = Date.parse(timeOf(reservation).start);
  return Number.isFinite(start) ? start : 8.64e15;
}

/** When the time that counts begins and ends, UTC milliseconds; NaN where it cannot be read. */
export function spanOf(reservation: Reservation): { start: number; end: number } {
  const { start, end } = timeOf(reservation);
  return { start: Date.parse(start), end: Date.parse(end) };
}

/** Every machine that reservations and their counter-offers name. */
export function machineIdsOf(reservations: readonly Reservation[]): Set<string> {
  return new Set(reservations.flatMap(({ equipmentId, offer }) => [equipmentId, ...(offer?.equipmentId !== undefined ? [offer.equipmentId] : [])]));
}
