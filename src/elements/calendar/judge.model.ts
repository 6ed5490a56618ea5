import type { BlockingRules } from '../../core/availability/index.js';
import { checkSlot, rulesFor, suggestSlots } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, BookingRules, Decision, Draft, Equipment, Mode, Person, Quote } from '../../core/types.js';
import type { Stretch } from './day.model.js';

/** What of the owner's rules the calendar itself goes by. Minutes. */
export interface CalendarRules {
  stepMinutes: number;
  minMinutes: number;
  mayCrossDays: boolean;
  leadMinutes: number;
  /** Days ahead that anybody may ask. */
  horizonDays: number;
  blocking: BlockingRules;
}

/** Rules for a machine whose own are not known: half hours, nothing forbidden. */
const UNKNOWN_RULES: CalendarRules = { stepMinutes: 30, minMinutes: 30, mayCrossDays: true, leadMinutes: 0, horizonDays: 180, blocking: {} };
/** A longer look ahead than two years is nobody's plan. */
const FARTHEST_DAYS = 730;

/** A machine's rules under a mode of use, made safe to reckon with. */
export function calendarRules(equipment: Equipment | undefined, mode: Mode | undefined): CalendarRules {
  if (!equipment?.rules) return UNKNOWN_RULES;
  const rules: BookingRules = mode ? rulesFor(equipment, mode) : equipment.rules;
  const positive = (value: number, otherwise: number): number => (Number.isFinite(value) && value > 0 ? value : otherwise);
  const horizon = Object.values(rules.horizonDays ?? {}).filter((days) => Number.isFinite(days));
  const stepMinutes = Math.min(1440, positive(rules.stepMinutes, 30));
  return {
    stepMinutes,
    minMinutes: positive(rules.minMinutes, stepMinutes),
    mayCrossDays: Boolean(rules.mayCrossDays),
    leadMinutes: positive(rules.leadMinutes, 0),
    horizonDays: Math.min(FARTHEST_DAYS, horizon.length ? Math.max(...horizon) + 1 : UNKNOWN_RULES.horizonDays),
    blocking: {
      bufferBeforeMinutes: rules.bufferBeforeMinutes, bufferAfterMinutes: rules.bufferAfterMinutes, pendingBlocks: rules.pendingBlocks,
      ...(equipment.capacity !== undefined && { capacity: equipment.capacity }),
    },
  };
}

/** What a choice is judged by. */
export interface JudgeInput {
  equipment: Equipment | undefined;
  mode: Mode | undefined;
  person: Person | null;
  choice: Stretch | undefined;
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
export function judge({ equipment, mode, person, choice, nearby, now }: JudgeInput): Judgment | undefined {
  if (!equipment?.rules || !mode || !choice) return undefined;
  const draft: Draft = { equipmentId: equipment.id, mode, start: formatInstant(choice.start), end: formatInstant(choice.end), purpose: '', answers: {}, termsAccepted: false };
  const priced = quote({ tariffs: equipment.tariffs ?? [], mode, asker: person, start: draft.start, end: draft.end });
  const base = { draft, quote: priced.ok ? priced.quote : undefined };
  if (!nearby) return { ...base, decision: undefined, suggestions: [] };
  const covers = nearby.window && { start: formatInstant(nearby.window.from), end: formatInstant(nearby.window.to) };
  const check = { equipment, draft, asker: person, now, availability: nearby.record, ...(covers && { covers }) };
  const decision = checkSlot(check);
  const suggestions = decision.ok ? [] : suggestSlots(check).map(({ start, end }) => ({ start: parseInstant(start), end: parseInstant(end) }));
  return { ...base, decision, suggestions };
}
