import type { Reservation, ReservationAction } from '../../core/types.js';
import { startOf, timeOf } from '../base/reservations/reservation.model.js';

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
