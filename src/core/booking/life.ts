import type { Equipment, Instant, Mode, Person } from '../equipment/types.js';
import { waivedAmount, type Quote } from '../pricing/index.js';
import { sayValue } from '../say-value.js';
import { formatInstant, parseInstant } from '../time/index.js';
import { LIFE, type Relation, type Transition } from './life-table.js';
import type { Reason, Reservation, ReservationAction, ReservationState } from './types.js';
import { wasMovedByStaff } from './moved-by-staff.js';
import { EARLY_START_MS, useProblem } from './use.js';

const MINUTE_MS = 60_000;

/** Who acts: the person, and what they are to the reservation. */
export interface Actor {
  person: Pick<Person, 'id' | 'name'> | null;
  relations: readonly Relation[];
}

/** What the owner's rules and the present say about a life. */
export interface LifeContext {
  /** UTC milliseconds. */
  now: number;
  /** Until how many minutes before the start the asker may cancel or move; 0 when absent. */
  cancelCutoffMinutes?: number;
}

/** An action with what it may need. `start` and `end` are UTC instants. */
export interface ActionInput {
  action: ReservationAction;
  note?: string;
  start?: Instant;
  end?: Instant;
  /** The machine that a counter-offer proposes instead. */
  equipmentId?: string;
  /** The mode of use that a counter-offer proposes instead. */
  mode?: Mode;
  /** With `finish` and `sign`: samples measured or parts made. */
  units?: number;
  /** What a counter-offer would cost, or what the reservation costs at the time that it is moved to. */
  quote?: Quote;
  /** Who is to mediate; a coordinator who names nobody takes the case. */
  coordinator?: Pick<Person, 'id' | 'name'>;
}

/** Which part of a reservation decides what may be done with it. */
export type LifeSubject = Pick<Reservation, 'state' | 'wished' | 'confirmed' | 'report'> & Partial<Pick<Reservation, 'history'>>;

/** Why an action is refused; `params.why` of the `not-permitted` reason. */
export type RefusalWhy = 'state' | 'role' | 'own' | 'note' | 'times' | 'offer' | 'coordinator' | 'cutoff' | 'too-early' | 'not-begun' | 'started' | 'signed' | 'use-times' | 'units';

/** What a person is to a reservation. A coordinator counts as one for cases in hand, which the caller knows. */
export function relationsTo(
  reservation: Pick<Reservation, 'asker'>,
  equipment: Pick<Equipment, 'institutionId'>,
  person: Person | null,
  isCaseInHand = true,
): Relation[] {
  if (!person) return [];
  const relations: Relation[] = [];
  if (reservation.asker?.id === person.id) relations.push('asker');
  if (person.roles.includes('owner') && person.institutionId === equipment.institutionId) relations.push('owner');
  if (person.roles.includes('coordinator') && isCaseInHand) relations.push('coordinator');
  if (person.roles.includes('admin')) relations.push('admin');
  return relations;
}

/** The row of the table for a state and an action; undefined where the action cannot be taken. */
export function transitionFor(state: ReservationState, action: ReservationAction): Transition | undefined {
  return LIFE.find((transition) => transition.action === action && transition.from.includes(state));
}

/** Actions that these relations may take now, in the table's order. What an action needs besides is asked later. */
export function allowedActions(subject: LifeSubject, relations: readonly Relation[], context: LifeContext): ReservationAction[] {
  return LIFE.filter((transition) => transition.from.includes(subject.state))
    .filter((transition) => actingRelations(transition, relations).length > 0)
    .filter((transition) => timingProblem(transition, subject, relations, context) === undefined)
    .map((transition) => transition.action);
}

/** Whether these relations must say why, so that a form can ask for it. */
export function needsNote(state: ReservationState, action: ReservationAction, relations: readonly Relation[]): boolean {
  const transition = transitionFor(state, action);
  if (!transition) return false;
  const acting = actingRelations(transition, relations);
  return acting.length > 0 && acting.every((relation) => transition.noteFrom?.includes(relation));
}

/** Every reason for which an action is refused; empty when it may be taken. */
export function actionRefusals(subject: LifeSubject, input: ActionInput, relations: readonly Relation[], context: LifeContext): Reason[] {
  const refuse = (why: RefusalWhy, more: Reason['params'] = {}): Reason => ({
    code: 'not-permitted', severity: 'block', params: { why, action: sayValue(input.action), state: sayValue(subject.state), ...more },
  });
  const transition = transitionFor(subject.state, input.action);
  if (!transition) return [refuse('state')];
  if (actingRelations(transition, relations).length === 0) {
    const isOwnDecision = transition.isDecision && relations.includes('asker') && relations.some((relation) => transition.by.includes(relation));
    return [refuse(isOwnDecision ? 'own' : 'role')];
  }
  const reasons: Reason[] = [];
  const timing = timingProblem(transition, subject, relations, context);
  if (timing) reasons.push(refuse(timing.why, timing.params));
  // Who lets somebody off a fee, or a part of it, says why.
  const isWaiving = input.action === 'counter' && input.quote !== undefined && waivedAmount(input.quote) > 0;
  if ((isWaiving || needsNote(subject.state, input.action, relations)) && !input.note?.trim()) reasons.push(refuse('note'));
  if (transition.needsTimes && !hasTimes(input)) reasons.push(refuse('times'));
  if (transition.needsOffer && !hasOffer(input)) reasons.push(refuse('offer'));
  const use = useProblem(input, heldRange(subject).start, context.now);
  if (use) reasons.push(refuse(use));
  if (transition.action === 'assign-coordinator' && !input.coordinator && !relations.includes('coordinator')) reasons.push(refuse('coordinator'));
  return reasons;
}

/**
 * The relations in which someone may take a transition. Whoever asked acts as the asker wherever an asker may, whatever
 * else they are: an owner's move of the own booking would otherwise be approved by being made.
 */
export function actingRelations(transition: Transition, relations: readonly Relation[]): Relation[] {
  const acting = relations.filter((relation) => transition.by.includes(relation));
  if (!relations.includes('asker')) return acting;
  if (transition.isDecision) return [];
  return acting.includes('asker') ? ['asker'] : acting;
}

/** The time that counts, in UTC milliseconds: the confirmed one, before that the wished one. */
export function heldRange(subject: Pick<LifeSubject, 'wished' | 'confirmed'>): { start: number; end: number } {
  const range = subject.confirmed ?? subject.wished;
  return { start: parseInstant(range.start), end: parseInstant(range.end) };
}

function timingProblem(transition: Transition, subject: LifeSubject, relations: readonly Relation[], context: LifeContext): { why: RefusalWhy; params: Reason['params'] } | undefined {
  const { start } = heldRange(subject);
  if (transition.isOnce && subject.report?.signedAt !== undefined) return { why: 'signed', params: {} };
  // Time that is given back before anybody began to use it is cancelled, by the owner's rules for that.
  if (transition.action === 'finish' && subject.state === 'approved' && context.now < start) return { why: 'not-begun', params: { from: formatInstant(start) } };
  if (transition.afterStart) {
    const from = start - (transition.action === 'no-show' ? 0 : EARLY_START_MS);
    return context.now < from ? { why: 'too-early', params: { from: formatInstant(from) } } : undefined;
  }
  const isAskerOnly = actingRelations(transition, relations).every((relation) => relation === 'asker');
  if (!transition.hasCutoff || subject.state !== 'approved' || !isAskerOnly) return undefined;
  const cutoffMinutes = wasMovedByStaff(subject) && transition.action === 'cancel' ? 0 : (context.cancelCutoffMinutes ?? 0);
  const until = start - cutoffMinutes * MINUTE_MS;
  return context.now > until ? { why: context.now >= start ? 'started' : 'cutoff', params: { cutoffMinutes, until: formatInstant(until) } } : undefined;
}

/** Times may stay as they are where something else is offered; half a time or one that ends before it starts is none. */
function hasOffer(input: ActionInput): boolean {
  const { start, end, equipmentId, mode, quote } = input;
  if (start !== undefined || end !== undefined) return hasTimes(input);
  return equipmentId !== undefined || mode !== undefined || quote !== undefined;
}

function hasTimes(input: ActionInput): boolean {
  return parseInstant(input.end ?? '') > parseInstant(input.start ?? '');
}
