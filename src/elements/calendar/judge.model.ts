/**
 * What judges a choice: the owner's rules, fees, and every reason in words. It is as large as the rest of the calendar
 * and of no use before something is chosen, so it is fetched when the calendar has been drawn.
 */
import { actionRefusals, checkSlot, decisionOf, rulesFor, suggestSlots } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, BookingRules, Decision, Draft, Equipment, Mode, Person, Quote, Reason, ReasonCode, Reservation } from '../../core/types.js';
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
  /** Whether it is judged by the record alone, since nobody knows the owner's rules: what is not refused may still be. */
  isPartial: boolean;
  /** Whether what is moved cannot be moved at all, to whatever time, such as a request that was withdrawn meanwhile. */
  isBarred: boolean;
}

/** What a record says by itself, whatever the owner's rules are. */
const OF_RECORD: readonly ReasonCode[] = ['equipment-retired', 'equipment-fault', 'in-past', 'outside-opening', 'during-closure', 'overlaps-reservation', 'overlaps-pending', 'capacity', 'unknown-availability'];
/** Rules that forbid nothing. */
const NO_RULES: BookingRules = {
  stepMinutes: 30, minMinutes: 1, maxMinutes: 366 * 1440, leadMinutes: 0, horizonDays: {}, bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
  pendingBlocks: false, mayCrossDays: true, cancelCutoffMinutes: 0, quotas: [],
};

/** Judges a choice by the owner's rules and the host's record, or by the record alone; undefined when neither is known. */
export function judge(input: JudgeInput): Judgment | undefined {
  const { equipment, mode: offered, person, choice, moves, nearby, now } = input;
  const mode = moves?.reservation?.mode ?? offered;
  if (!choice) return undefined;
  if (!equipment?.rules || !mode) return byRecord(input, choice);
  const draft: Draft = { equipmentId: equipment.id, mode, start: formatInstant(choice.start), end: formatInstant(choice.end), purpose: moves?.reservation?.purpose ?? '', answers: moves?.reservation?.answers ?? {}, termsAccepted: moves !== undefined };
  const priced = quote({ tariffs: equipment.tariffs ?? [], mode, asker: person, start: draft.start, end: draft.end, answers: draft.answers });
  const base = { draft, quote: priced.ok ? priced.quote : undefined, isPartial: false, isBarred: false };
  const refusals = moves?.reservation ? refusalsToMove(moves.reservation, draft, equipment, now) : [];
  // What else is wrong with the time is of no concern then, nor which time would be better.
  if (refusals.length > 0) return { ...base, isBarred: true, decision: decisionOf(refusals), suggestions: [] };
  if (!nearby) return { ...base, decision: undefined, suggestions: [] };
  const covers = nearby.window && { start: formatInstant(nearby.window.from), end: formatInstant(nearby.window.to) };
  const check = { equipment, draft, asker: person, now, availability: nearby.record, ...(covers && { covers }), ...(moves && { editing: moves.id }) };
  const decision = checkSlot(check);
  const suggestions = decision.ok ? [] : suggestSlots(check).map(({ start, end }) => ({ start: parseInstant(start), end: parseInstant(end) }));
  return { ...base, decision, suggestions };
}

/** Whether a choice is open, and nobody else's, where that is all that is known: that another time can be requested is not. */
function byRecord({ equipment, moves, nearby, now }: JudgeInput, { start, end }: Stretch): Judgment | undefined {
  if (!nearby) return undefined;
  const { record, window } = nearby;
  const mode: Mode = 'self-use';
  const draft: Draft = { equipmentId: record.equipmentId, mode, start: formatInstant(start), end: formatInstant(end), purpose: '', answers: {}, termsAccepted: false };
  const covers = window && { start: formatInstant(window.from), end: formatInstant(window.to) };
  const judged = checkSlot({
    equipment: { id: record.equipmentId, timeZone: record.timeZone, modes: [{ mode, approval: 'required' as const }], rules: NO_RULES, ...(equipment?.status && { status: equipment.status }), ...(equipment?.capacity && { capacity: equipment.capacity }) },
    draft, asker: null, now, availability: record, ...(covers && { covers }), ...(moves && { editing: moves.id }),
  });
  const decision = decisionOf((judged.ok ? judged.warnings : judged.reasons).filter(({ code }) => OF_RECORD.includes(code)));
  return { draft, decision, quote: undefined, isPartial: true, isBarred: false, suggestions: [] };
}

/** Why a reservation may not be moved at all by the person who asked for it, whatever the time. */
function refusalsToMove(reservation: Reservation, { start, end }: Draft, equipment: Equipment, now: number): Reason[] {
  const { cancelCutoffMinutes } = rulesFor(equipment, reservation.mode);
  const refusals = actionRefusals(reservation, { action: 'reschedule', start, end }, ['asker'], { now, cancelCutoffMinutes });
  const isOffered = reservation.actions?.includes('reschedule') ?? true;
  // The host knows more than the table of a reservation's life.
  return refusals.length > 0 || isOffered ? refusals : [{ code: 'not-permitted', severity: 'block', params: { why: 'state' } }];
}
