import type { InstantRange } from '../availability/types.js';
import type { Reason, ReservationAction, ReservationState } from './types.js';
import { PENDING_STATES } from './types.js';

/** How somebody stands to one reservation. One person may stand in several ways; `host` is the machine itself. */
export type Relation = 'asker' | 'owner' | 'coordinator' | 'admin' | 'host';

/** One arrow of a reservation's life. */
export interface Transition {
  action: ReservationAction;
  from: readonly ReservationState[];
  /** Absent when the state stays as it is. */
  to?: ReservationState;
  by: readonly Relation[];
  /** Relations that must say why. */
  needsNote?: readonly Relation[];
  /** The action carries a new time. */
  needsTime?: boolean;
}

const OPEN: readonly ReservationState[] = [...PENDING_STATES, 'waitlisted', 'approved', 'in-use'];
const OWNERS: readonly Relation[] = ['owner', 'admin'];
const EVERYONE: readonly Relation[] = ['asker', 'owner', 'coordinator', 'admin'];

/**
 * The whole life of a reservation, arrow by arrow; page and host read the same table. Several arrows may have one
 * action: the first that fits state and relation counts.
 */
export const LIFE: readonly Transition[] = [
  { action: 'request', from: ['draft'], to: 'requested', by: EVERYONE },
  { action: 'approve', from: ['requested'], to: 'approved', by: OWNERS },
  { action: 'decline', from: PENDING_STATES, to: 'declined', by: OWNERS, needsNote: OWNERS },
  { action: 'request-info', from: ['requested'], to: 'info-needed', by: ['owner', 'coordinator', 'admin'], needsNote: EVERYONE },
  { action: 'answer-info', from: ['info-needed'], to: 'requested', by: ['asker'], needsNote: ['asker'] },
  { action: 'counter', from: ['requested', 'info-needed'], to: 'countered', by: ['owner', 'coordinator', 'admin'], needsTime: true },
  { action: 'accept-counter', from: ['countered'], to: 'approved', by: ['asker'] },
  { action: 'decline-counter', from: ['countered'], to: 'declined', by: ['asker'] },
  { action: 'withdraw', from: [...PENDING_STATES, 'waitlisted'], to: 'withdrawn', by: ['asker'] },
  { action: 'cancel', from: ['approved'], to: 'cancelled', by: EVERYONE, needsNote: ['owner', 'coordinator', 'admin'] },
  // A new time for what was approved is a new request to the owner; the owner moves it without asking himself.
  { action: 'reschedule', from: ['requested', 'info-needed', 'approved'], to: 'requested', by: ['asker'], needsTime: true },
  { action: 'reschedule', from: ['approved'], by: ['owner', 'coordinator', 'admin'], needsTime: true, needsNote: ['owner', 'coordinator', 'admin'] },
  { action: 'start', from: ['approved'], to: 'in-use', by: ['asker', 'owner', 'admin'] },
  // Who forgot to press "start" may still say that the use is over.
  { action: 'finish', from: ['in-use', 'approved'], to: 'completed', by: ['asker', 'owner', 'admin'] },
  { action: 'no-show', from: ['approved'], to: 'no-show', by: OWNERS },
  { action: 'assign-coordinator', from: OPEN, by: ['owner', 'coordinator', 'admin'] },
  { action: 'note', from: OPEN, by: EVERYONE, needsNote: EVERYONE },
  { action: 'expire', from: [...PENDING_STATES, 'waitlisted'], to: 'expired', by: ['host'] },
];

/** What the life table has to know of a reservation. */
export interface LifeSubject {
  state: ReservationState;
  wished: InstantRange;
  confirmed?: InstantRange;
}

/** Who acts, and when. */
export interface LifeActor {
  relations: readonly Relation[];
  /** UTC milliseconds. */
  now: number;
  /** The owner's cut-off for cancelling and changing, minutes before the start; 0 when absent. */
  cancelCutoffMinutes?: number;
}

/** What an action leads to, or why it may not be taken. */
export type LifeStep = { ok: true; state: ReservationState; transition: Transition } | { ok: false; reasons: Reason[] };

/**
 * Whether an action may be taken now, and where it leads.
 *
 * @example
 * step({ state: 'requested', wished }, { action: 'approve' }, { relations: ['owner'], now })
 * // { ok: true, state: 'approved', transition: … }
 */
export function step(
  subject: LifeSubject,
  request: { action: ReservationAction; note?: string; start?: string; end?: string },
  actor: LifeActor,
): LifeStep {
  const { action } = request;
  const candidates = LIFE.filter((transition) => transition.action === action && transition.from.includes(subject.state));
  const transition = candidates.find((candidate) => candidate.by.some((relation) => actor.relations.includes(relation)));
  if (!transition) return refusal('not-permitted', { action, state: subject.state });
  // Nobody answers their own request, whatever else they are.
  if (isAnswer(action) && actor.relations.includes('asker')) return refusal('not-permitted', { action, state: subject.state, own: 'true' });
  const timing = timingProblem(subject, action, actor, transition);
  if (timing) return timing;
  const acting = transition.by.find((relation) => actor.relations.includes(relation))!;
  if (transition.needsNote?.includes(acting) && !request.note?.trim()) return refusal('answers-missing', { field: 'note' });
  if (transition.needsTime && !(Date.parse(request.end ?? '') > Date.parse(request.start ?? ''))) return refusal('invalid-range', {});
  return { ok: true, state: transition.to ?? subject.state, transition };
}

/** Every action that may be taken now, in the table's order, each once. What an action needs besides is asked later. */
export function allowedActions(subject: LifeSubject, actor: LifeActor): ReservationAction[] {
  const complete = { note: '-', start: '1970-01-01T00:00:00Z', end: '1970-01-01T00:00:01Z' };
  const actions = LIFE.filter(({ action }) => step(subject, { action, ...complete }, actor).ok).map(({ action }) => action);
  return [...new Set(actions)];
}

/** Whether this person must say why, so that a form can ask for it. */
export function needsNote(subject: LifeSubject, action: ReservationAction, actor: LifeActor): boolean {
  const found = step(subject, { action, start: '1970-01-01T00:00:00Z', end: '1970-01-01T00:00:01Z' }, actor);
  return !found.ok && found.reasons.some(({ code }) => code === 'answers-missing');
}

function isAnswer(action: ReservationAction): boolean {
  return action === 'approve' || action === 'decline' || action === 'counter' || action === 'request-info' || action === 'no-show';
}

/** What depends on the clock: cut-offs for the asker, and use that cannot begin or fail before its time. */
function timingProblem(subject: LifeSubject, action: ReservationAction, actor: LifeActor, transition: Transition): LifeStep | null {
  const { start } = subject.confirmed ?? subject.wished;
  const startsAt = Date.parse(start);
  const isAskerOnly = !actor.relations.some((relation) => relation !== 'asker' && transition.by.includes(relation));
  if ((action === 'cancel' || action === 'reschedule') && subject.state === 'approved' && isAskerOnly) {
    const cutoffMinutes = actor.cancelCutoffMinutes ?? 0;
    if (actor.now > startsAt - cutoffMinutes * 60_000) {
      return refusal('not-permitted', { action, state: subject.state, cutoffMinutes, until: isoOf(startsAt - cutoffMinutes * 60_000) });
    }
  }
  if (action === 'no-show' && actor.now < startsAt) return refusal('not-permitted', { action, state: subject.state, from: start });
  // Somebody who comes a little early may begin; the day before is a mistake.
  if ((action === 'start' || action === 'finish') && actor.now < startsAt - 60 * 60_000) {
    return refusal('not-permitted', { action, state: subject.state, from: start });
  }
  return null;
}

function isoOf(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().replace('.000Z', 'Z') : '';
}

function refusal(code: Reason['code'], params: Reason['params']): LifeStep {
  return { ok: false, reasons: [{ code, params, severity: 'block' }] };
}
