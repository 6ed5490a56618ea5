/**
 * What judges a choice: the owner's rules, fees, and every reason in words. It is as large as the rest of the calendar
 * and of no use before something is chosen, so it is fetched when the calendar has been drawn.
 */
import { checkSlot, suggestSlots } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, Decision, Draft, Equipment, Mode, Person, Quote } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';

export { reasonText } from '../../i18n/reasons/index.js';

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
