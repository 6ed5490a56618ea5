import type { InstantRange } from '../availability/types.js';
import type { Person, Role } from '../equipment/types.js';
import { isAgreed, type Quote } from '../pricing/index.js';
import { formatInstant, parseInstant } from '../time/index.js';
import { wholeSecond } from './held-time.js';
import type { Relation } from './life-table.js';
import { actingRelations, actionRefusals, heldRange, transitionFor, type ActionInput, type Actor, type LifeContext } from './life.js';
import type { CounterOffer, HistoryEntry, Reason, Reservation, ReservationState } from './types.js';

/** What an action needs to know besides the life's context. */
export interface ApplyContext extends LifeContext {
  /** Whether the mode books at once; a request or a move then needs no answer. `required` when absent. */
  approval?: 'required' | 'instant';
}

/** The reservation after an action, or why it was refused. */
export type ApplyResult = { ok: true; reservation: Reservation } | { ok: false; reasons: Reason[] };

/** In whose name an action on somebody else's request is taken when someone is several; on the own one it is the asker's (see `actingRelations`). */
const ORDER: readonly Relation[] = ['owner', 'admin', 'coordinator', 'asker', 'host'];
/** A use takes time, however soon it is ended: a range without any has neither start nor end. */
const SHORTEST_MS = 1000;
const ROLES: Record<Relation, Role | 'host'> = { asker: 'member', owner: 'owner', coordinator: 'coordinator', admin: 'admin', host: 'host' };

/**
 * Takes an action: checks it against the life's table, moves the state, keeps wished, confirmed and actual time
 * apart, and adds a line to the history. The given record is not changed. Whether the times are free and within the
 * rules is for `checkDraft` to say, before this and under the same lock.
 *
 * @example applyAction(reservation, { action: 'approve' }, { person: owner, relations: ['owner'] }, { now })
 */
export function applyAction(reservation: Reservation, input: ActionInput, actor: Actor, context: ApplyContext): ApplyResult {
  const reasons = actionRefusals(reservation, input, actor.relations, context);
  const transition = transitionFor(reservation.state, input.action);
  if (reasons.length > 0 || !transition) return { ok: false, reasons };
  const acting = actingRelations(transition, actor.relations);
  const as = ORDER.find((relation) => acting.includes(relation)) ?? 'asker';
  const at = formatInstant(context.now);
  const next: Reservation = {
    ...reservation,
    ...changes(reservation, input, as, at, actor, context),
    revision: reservation.revision + 1,
    history: [...reservation.history, entry(input, as, actor, at)],
  };
  if (transition.to !== 'same' && transition.to !== 'depends') next.state = transition.to;
  if (next.state !== 'countered') delete next.offer;
  if (next.confirmed === undefined) delete next.confirmed;
  if (next.quote === undefined) delete next.quote;
  // What could be done before may not be possible any more; the host tells anew.
  delete next.actions;
  return { ok: true, reservation: next };
}

function entry(input: ActionInput, as: Relation, actor: Actor, at: string): HistoryEntry {
  const by = { ...(actor.person && as !== 'host' && { id: actor.person.id, name: actor.person.name }), role: ROLES[as] };
  const note = input.note?.trim();
  return { at, by, action: input.action, ...(note && { note }) };
}

function changes(before: Reservation, input: ActionInput, as: Relation, at: string, actor: Actor, context: ApplyContext): Partial<Reservation> {
  const { start, end } = input;
  const times = start !== undefined && end !== undefined ? { start, end } : undefined;
  switch (input.action) {
    case 'request':
      return settled(before.wished, context.approval === 'instant');
    case 'approve':
      return { confirmed: before.wished };
    case 'counter':
      return { offer: offerOf(before, input, times, as) };
    case 'accept-counter':
      return accepted(before);
    case 'reschedule':
      return times ? { ...moved(before, times, as, context), quote: movedFee(before, input, as) } : {};
    case 'start':
      return { actual: begun(before, start, context.now) };
    case 'finish':
      return { actual: times ?? finished(before, context.now), ...reported(before, input) };
    case 'sign':
      return { ...(before.state === 'completed' && times && { actual: times }), report: { ...reported(before, input).report, signedAt: at } };
    case 'assign-coordinator':
      return coordinated(input.coordinator ?? actor.person);
    default:
      return {};
  }
}

/** What is offered in place of what was wished; what the offer does not name stays as it was wished. */
function offerOf(before: Reservation, { equipmentId, mode, quote, note }: ActionInput, times: InstantRange | undefined, as: Relation): CounterOffer {
  return {
    ...(times ?? before.wished),
    ...(equipmentId !== undefined && equipmentId !== before.equipmentId && { equipmentId }),
    ...(mode !== undefined && mode !== before.mode && { mode }),
    ...(quote && { quote }),
    by: as === 'coordinator' ? 'coordinator' : 'owner',
    ...(note?.trim() && { note: note.trim() }),
  };
}

function coordinated(person: Pick<Person, 'id' | 'name'> | null): Partial<Reservation> {
  return person ? { coordinator: { id: person.id, name: person.name } } : {};
}

/** An owner's offer is approved by being made; a coordinator's goes back to the owner as the new wish. */
function accepted({ offer, equipmentId, mode, quote }: Reservation): Partial<Reservation> {
  if (!offer) return { state: 'requested' };
  const range = { start: offer.start, end: offer.end };
  const fee = offer.quote ?? quote;
  const place = { equipmentId: offer.equipmentId ?? equipmentId, mode: offer.mode ?? mode, ...(fee && { quote: fee }) };
  return offer.by === 'owner' ? { ...place, state: 'approved', confirmed: range } : { ...place, state: 'requested', wished: range };
}

/** A move by the asker is a new wish; one by those who decide keeps what was decided and only shifts it. */
function moved(before: Reservation, range: { start: string; end: string }, as: Relation, context: ApplyContext): Partial<Reservation> {
  const isDecided = before.state === 'approved' && (as === 'owner' || as === 'admin');
  return isDecided ? { confirmed: range } : settled(range, context.approval === 'instant');
}

/**
 * A fee belongs to its time: a move brings its own. Only an owner who moves what was approved stays bound by the fee that
 * was agreed on, for the asker did not ask for the move.
 */
function movedFee({ quote: agreed }: Reservation, { quote }: ActionInput, as: Relation): Quote | undefined {
  return as !== 'asker' && agreed && isAgreed(agreed) ? agreed : quote;
}

/** The report with what is told of the use. */
function reported({ report }: Reservation, { units }: ActionInput): Pick<Reservation, 'report'> {
  return { report: { ...report, ...(units !== undefined && { units }) } };
}

/** Use that has begun is planned to end as reserved. */
function begun(before: Reservation, told: string | undefined, now: number): InstantRange {
  const from = wholeSecond(told === undefined ? now : parseInstant(told));
  return { start: formatInstant(from), end: formatInstant(Math.max(heldRange(before).end, wholeSecond(now) + SHORTEST_MS)) };
}

/** Use that nobody saw begin is taken to have begun as reserved. */
function finished(before: Reservation, now: number): InstantRange {
  const from = before.actual ? parseInstant(before.actual.start) : heldRange(before).start;
  const to = wholeSecond(now);
  return { start: formatInstant(Math.min(from, to - SHORTEST_MS)), end: formatInstant(to) };
}

function settled(wished: { start: string; end: string }, isInstant: boolean): Partial<Reservation> {
  const state: ReservationState = isInstant ? 'approved' : 'requested';
  return { state, wished, confirmed: isInstant ? wished : undefined };
}
