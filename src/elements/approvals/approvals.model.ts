import type { Decision, Draft, Equipment, Qualification, ReasonCode, Reservation, ReservationAction, ReservationState } from '../../core/types.js';
import { spanOf, startOf } from '../base/reservations/reservation.model.js';
import { isForOwner, UNANSWERED } from '../base/reservations/unanswered.js';

/** The parts of the inbox, in the order in which they are read. */
export const QUEUES = ['decide', 'asked', 'coming', 'sign'] as const;
/** Name of a part. */
export type QueueName = (typeof QUEUES)[number];

/** States of what was agreed and is not over. */
export const AGREED: readonly ReservationState[] = ['approved', 'in-use'];
/** Actions offered here, the most usual first. */
export const OFFERED: readonly ReservationAction[] = ['approve', 'counter', 'request-info', 'decline', 'start', 'finish', 'no-show', 'sign', 'note', 'cancel'];
/** Actions for which the other side must be given a reason or a question. */
export const NEEDS_NOTE: readonly ReservationAction[] = ['decline', 'request-info', 'cancel', 'note'];
/** Reasons that the request itself is the cause of, or that its age is: they say nothing against answering it. */
const OF_NO_CONCERN: readonly ReasonCode[] = [
  'overlaps-reservation', 'overlaps-pending', 'within-buffer', 'capacity', 'lead-time', 'in-past', 'too-close-to-own', 'approval-needed', 'terms-not-accepted',
];

const HOUR_MS = 3_600_000;
/** What begins sooner than this is answered first. */
const SOON_MS = 72 * HOUR_MS;

/** One part of the inbox; never empty. */
export interface Queue {
  name: QueueName;
  items: Reservation[];
}

/** Whether a request begins soon, or should have begun already. */
export function urgencyOf(reservation: Reservation, now: number): 'begun' | 'soon' | undefined {
  const start = startOf(reservation);
  if (start <= now) return 'begun';
  return start - now < SOON_MS ? 'soon' : undefined;
}

/** Parts of the inbox: what is urgent by its start, then what waits longest; what was agreed by its start; what is over, the latest first. */
export function queuesOf(reservations: readonly Reservation[], now: number): Queue[] {
  const queues = new Map<QueueName, Reservation[]>(QUEUES.map((name) => [name, []]));
  for (const reservation of reservations) {
    const name = queueOf(reservation);
    if (name) queues.get(name)!.push(reservation);
  }
  for (const [name, items] of queues) items.sort((a, b) => place(name, a, now) - place(name, b, now) || a.reference.localeCompare(b.reference));
  return QUEUES.map((name) => ({ name, items: queues.get(name)! })).filter(({ items }) => items.length > 0);
}

function queueOf(reservation: Reservation): QueueName | undefined {
  const { state, actions } = reservation;
  if (isForOwner(reservation)) return 'decide';
  if (state === 'info-needed' || state === 'countered') return 'asked';
  if (AGREED.includes(state)) return 'coming';
  return actions?.includes('sign') ? 'sign' : undefined;
}

function place(name: QueueName, reservation: Reservation, now: number): number {
  if (name === 'sign') return -startOf(reservation);
  return name === 'coming' ? startOf(reservation) : rank(reservation, now);
}

/** Urgent ones stand before all others, by their start; the others by the time they were asked. */
function rank(reservation: Reservation, now: number): number {
  if (urgencyOf(reservation, now)) return startOf(reservation) - 1e15;
  const asked = Date.parse(reservation.createdAt ?? reservation.history[0]?.at ?? '');
  return Number.isFinite(asked) ? asked : 8.64e15;
}

/** Others that want, or have, the same machine at the same time. */
export function rivalsOf(reservation: Reservation, all: readonly Reservation[]): Reservation[] {
  const { start, end } = spanOf(reservation);
  return all.filter((other) => {
    if (other.id === reservation.id || other.equipmentId !== reservation.equipmentId) return false;
    const span = spanOf(other);
    return span.start < end && start < span.end && (UNANSWERED.includes(other.state) || AGREED.includes(other.state));
  });
}

/** How often somebody used a machine, and how often they let a time pass. */
export function pastUseOf(askerId: string | undefined, past: readonly Reservation[]): { used: number; missed: number } {
  const own = past.filter(({ asker }) => askerId !== undefined && asker?.id === askerId);
  const missed = own.filter(({ state }) => state === 'no-show').length;
  return { used: own.length - missed, missed };
}

/** What the owner's actions are, among those the host allows now. */
export function answersTo(reservation: Reservation): ReservationAction[] {
  return OFFERED.filter((action) => reservation.actions?.includes(action));
}

/** A request as it would be asked again in the asker's name, for the rules to be looked at. */
export function draftToCheck({ equipmentId, mode, wished, purpose, answers, asker }: Reservation): Draft {
  return { equipmentId, mode, ...wished, purpose, answers: answers ?? {}, termsAccepted: true, ...(asker && { onBehalfOf: asker.id }) };
}

/** Whether a reason tells the owner something that the inbox does not say itself. */
export function isOfConcern({ code }: { code: ReasonCode }): boolean {
  return !OF_NO_CONCERN.includes(code);
}

/** A qualification that a request needs, and whether the asker holds it. */
export interface NeededQualification {
  id: string;
  definition: Qualification | undefined;
  state: 'held' | 'expired' | 'missing';
}

/** The qualifications that the asked mode needs, as far as the rules' verdict tells which of them the asker holds. */
export function neededQualifications(mode: Reservation['mode'], machine: Equipment, decision: Decision): NeededQualification[] {
  const reasons = decision.ok ? decision.warnings : decision.reasons;
  const isSaid = (code: ReasonCode, id: string): boolean => reasons.some((reason) => reason.code === code && reason.params['qualificationId'] === id);
  const ids = machine.modes.find((offer) => offer.mode === mode)?.qualificationIds ?? [];
  return ids.map((id) => ({
    id, definition: machine.qualifications?.find((one) => one.id === id),
    state: isSaid('qualification-missing', id) ? 'missing' : isSaid('qualification-expired', id) ? 'expired' : 'held',
  }));
}
