/**
 * What judges a choice: the owner's rules, fees, and every reason in words. It is as large as the rest of the calendar
 * and of no use before something is chosen, so it is fetched when the calendar has been drawn.
 */
import { actionRefusals, checkSlot, decisionOf, rulesFor, suggestSlots } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, Decision, Draft, Equipment, Mode, Person, Quote, Reason, Reservation } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';

export { reasonText } from '../../i18n/reasons/index.js';

/** What a choice is judged by. */
export interface JudgeInput {
  equipment: Equipment | undefined;
  mode: Mode | undefined;
  person: Person | null;
  choice: Stretch | undefined;
  /** The reservation of the reader's own whose time the choice is to be: it does not stand in its own way. */
  moves: { id: string; reservation: Reservation | undefined } | undefined;
  nearby: { record: AvailabilityRecord; window: { from: number; to: number } | undefined } | undefined;
  now: number;
}

/** What the page itself can say of a choice. */
export interface Judgment {
  draft: Draft;
  decision: Decision | undefined;
  suggestions: Stretch[];
  quote: Quote | undefined;
}

/** Judges a choice by the owner's rules and the host's record; undefined when the machine's rules are not known. */
export function judge({ equipment, mode: offered, person, choice, moves, nearby, now }: JudgeInput): Judgment | undefined {
  const mode = moves?.reservation?.mode ?? offered;
  if (!equipment?.rules || !mode || !choice) return undefined;
  const draft: Draft = { equipmentId: equipment.id, mode, start: formatInstant(choice.start), end: formatInstant(choice.end), purpose: moves?.reservation?.purpose ?? '', answers: moves?.reservation?.answers ?? {}, termsAccepted: moves !== undefined };
  const priced = quote({ tariffs: equipment.tariffs ?? [], mode, asker: person, start: draft.start, end: draft.end, answers: draft.answers });
  const base = { draft, quote: priced.ok ? priced.quote : undefined };
  if (!nearby) return { ...base, decision: undefined, suggestions: [] };
  const covers = nearby.window && { start: formatInstant(nearby.window.from), end: formatInstant(nearby.window.to) };
  const check = { equipment, draft, asker: person, now, availability: nearby.record, ...(covers && { covers }), ...(moves && { editing: moves.id }) };
  const slot = checkSlot(check);
  const decision = moves?.reservation ? withRefusals(slot, refusalsToMove(moves.reservation, draft, equipment, now)) : slot;
  const suggestions = decision.ok ? [] : suggestSlots(check).map(({ start, end }) => ({ start: parseInstant(start), end: parseInstant(end) }));
  return { ...base, decision, suggestions };
}

/** Why a reservation may not be moved at all by the person who asked for it, whatever the time. */
function refusalsToMove(reservation: Reservation, { start, end }: Draft, equipment: Equipment, now: number): Reason[] {
  const { cancelCutoffMinutes } = rulesFor(equipment, reservation.mode);
  const refusals = actionRefusals(reservation, { action: 'reschedule', start, end }, ['asker'], { now, cancelCutoffMinutes });
  const isOffered = reservation.actions?.includes('reschedule') ?? true;
  // The host knows more than the table of a reservation's life.
  return refusals.length > 0 || isOffered ? refusals : [{ code: 'not-permitted', severity: 'block', params: { why: 'state' } }];
}

function withRefusals(decision: Decision, refusals: readonly Reason[]): Decision {
  return refusals.length === 0 ? decision : decisionOf([...refusals, ...(decision.ok ? decision.warnings : decision.reasons)]);
}
