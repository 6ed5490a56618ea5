import type { Draft, Reservation, ReservationAction, ReservationState } from '../../core/types.js';
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

/** States in which a machine that is out of order is the asker's concern. */
export const NEEDS_MACHINE: readonly ReservationState[] = ['requested', 'info-needed', 'countered', 'waitlisted', 'approved', 'in-use'];
/** States from which nothing follows; core's own list would bring its rules along. */
export const ENDED_STATES: readonly ReservationState[] = ['completed', 'no-show', 'declined', 'withdrawn', 'cancelled', 'expired'];

/** Which parts are shown. */
export type Scope = 'open' | 'past' | 'all';

/** What somebody waits for: these come first and stand out. */
export const ANSWERS: readonly ReservationAction[] = ['answer-info', 'accept-counter', 'decline-counter', 'start', 'finish'];
/** What the asker may do of their own accord. */
export const MOVES: readonly ReservationAction[] = ['reschedule', 'withdraw', 'cancel'];

/** The part in which a reservation stands now. */
export function groupOf(reservation: Reservation, now: number): GroupName {
  const { state } = reservation;
  if (state === 'info-needed' || state === 'countered') return 'answer';
  if (state === 'requested' || state === 'waitlisted' || state === 'draft') return 'waiting';
  if (state === 'in-use') return 'upcoming';
  // A time that passed and of which nobody has told yet what came of it.
  if (state === 'approved' && Date.parse(timeOf(reservation).end) <= now) return reservation.actions?.includes('finish') ? 'answer' : 'past';
  if (state === 'approved') return 'upcoming';
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

/** How many stand in each scope, in words: with a plus where the host has more of it. */
export function countsOf(reservations: readonly Reservation[], now: number, hasMore: (group: GroupName) => boolean): Record<Scope, string> {
  const past = reservations.filter((reservation) => groupOf(reservation, now) === 'past').length;
  const isMoreOpen = GROUPS.some((group) => group !== 'past' && hasMore(group));
  return {
    open: countText(reservations.length - past, isMoreOpen),
    past: countText(past, hasMore('past')),
    all: countText(reservations.length, isMoreOpen || hasMore('past')),
  };
}

/** A count, with a plus where there are more than were counted. */
export function countText(count: number, isMore: boolean): string {
  return isMore ? `${count}+` : String(count);
}

/** Those of these actions that the host allows now. */
export function offeredOf(reservation: Reservation, actions: readonly ReservationAction[]): ReservationAction[] {
  return actions.filter((action) => reservation.actions?.includes(action));
}

/** Whether the same may be wished for once more: what has come to its end. */
export function canRepeat({ state }: Reservation): boolean {
  return ENDED_STATES.includes(state);
}

/** What a new request begins with that repeats an old one; the time is yet to be chosen. */
export function repeated({ equipmentId, mode, purpose, answers = {}, note }: Reservation): Pick<Draft, 'equipmentId' | 'mode' | 'purpose' | 'answers' | 'note'> {
  return { equipmentId, mode, purpose, answers, ...(note && { note }) };
}
