import type { Reservation, ReservationAction, ReservationState } from '../../core/types.js';
import { listOf } from '../base/equipment-words.js';
import { warnOnce } from '../base/warn.js';

/** The parts of the list, in the order in which they are read: what waits for me comes first. */
export const GROUPS = ['answer', 'waiting', 'upcoming', 'past'] as const;
/** Name of a part. */
export type GroupName = (typeof GROUPS)[number];

/** One part of the list; never empty. */
export interface ReservationGroup {
  name: GroupName;
  items: Reservation[];
}

/** Which parts are shown. */
export type Scope = 'open' | 'past' | 'all';

/** What the asker may do here, with the icon-free words of the state topic; the rest belongs to other places. */
const OFFERED: readonly ReservationAction[] = ['answer-info', 'accept-counter', 'decline-counter', 'withdraw', 'cancel'];

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

/** The part in which a reservation stands now. */
export function groupOf(reservation: Reservation, now: number): GroupName {
  const { state } = reservation;
  if (state === 'info-needed' || state === 'countered') return 'answer';
  if (state === 'requested' || state === 'waitlisted' || state === 'draft') return 'waiting';
  if (state === 'in-use') return 'upcoming';
  if (state === 'approved') return Date.parse(timeOf(reservation).end) > now ? 'upcoming' : 'past';
  return 'past';
}

/** Parts with their reservations: the next first, and in the past the latest first. */
export function groupsOf(reservations: readonly Reservation[], now: number, scope: Scope): ReservationGroup[] {
  const groups = new Map<GroupName, Reservation[]>(GROUPS.map((name) => [name, []]));
  for (const reservation of reservations) groups.get(groupOf(reservation, now))!.push(reservation);
  for (const [name, items] of groups) {
    const direction = name === 'past' ? -1 : 1;
    // A start that cannot be read sorts last instead of disturbing the others.
    items.sort((a, b) => direction * (startOf(a) - startOf(b)) || a.reference.localeCompare(b.reference));
  }
  return GROUPS.filter((name) => (scope === 'all' ? true : (name === 'past') === (scope === 'past')))
    .map((name) => ({ name, items: groups.get(name)! }))
    .filter(({ items }) => items.length > 0);
}

/** How many stand in each scope. */
export function countsOf(reservations: readonly Reservation[], now: number): Record<Scope, number> {
  const past = reservations.filter((reservation) => groupOf(reservation, now) === 'past').length;
  return { open: reservations.length - past, past, all: reservations.length };
}

/** The asker's actions among those the host allows. */
export function actionsOf(reservation: Reservation): ReservationAction[] {
  return OFFERED.filter((action) => reservation.actions?.includes(action));
}

/** Color family of a state's badge. */
export function toneOf(state: ReservationState): 'free' | 'pending' | 'busy' | 'danger' | 'accent' {
  if (state === 'approved' || state === 'in-use') return 'free';
  if (state === 'requested' || state === 'waitlisted' || state === 'draft') return 'pending';
  if (state === 'info-needed' || state === 'countered') return 'accent';
  if (state === 'declined' || state === 'no-show') return 'danger';
  return 'busy';
}

function startOf(reservation: Reservation): number {
  const start = Date.parse(timeOf(reservation).start);
  return Number.isFinite(start) ? start : 8.64e15;
}
