import type { Closed } from '../../availability/index.js';
import type { LocalizedText } from '../../equipment/types.js';
import { formatInstant, fromRanges, overlaps, single, subtract, toRanges, union, type IntervalSet } from '../../time/index.js';
import { block, warn, type Rule, type RuleContext } from './context.js';
import { isCovered, surroundings } from './record.js';

/** Every part of the slot lies in opening hours. Time that is closed for a named reason is told by that instead. */
export const outsideOpening: Rule = (context) => {
  const { facts, start, end } = context;
  if (!facts || !isCovered(context)) return [];
  const explained = union(fromRanges(facts.closed).set, facts.unknown);
  if (subtract(subtract(single(start, end), facts.open), explained).length === 0) return [];
  return [block('outside-opening', nearestOpening(facts.open, context))];
};

/** Holidays, maintenance, outages: one reason for each that the slot touches. */
export const duringClosure: Rule = (context) => {
  const { facts, start, end } = context;
  if (!facts || !isCovered(context)) return [];
  return facts.closed
    .filter((closure) => closure.start < end && closure.end > start)
    .map((closure) => block('during-closure', closureParams(closure)));
};

/** A source that knows nothing of the slot: a request may still be made, an instant booking may not. */
export const unknownAvailability: Rule = (context) => {
  const { facts, start, end, offer } = context;
  const isKnown = facts && isCovered(context) && !overlaps(facts.unknown, start, end);
  if (isKnown) return [];
  const params: Record<string, string> = facts ? { source: facts.source, asOf: formatInstant(facts.asOf) } : {};
  return [offer?.approval === 'instant' ? block('unknown-availability', params) : warn('unknown-availability', params)];
};

/** The opening that the slot overlaps most, else the next one, else the last one before. */
function nearestOpening(open: IntervalSet, context: RuleContext): Record<string, string> {
  const { start, end } = context;
  const { from, to } = surroundings(context);
  const near = toRanges(open).filter((range) => range.end > from && range.start < to);
  const shared = (range: { start: number; end: number }): number => Math.min(range.end, end) - Math.max(range.start, start);
  const best = near.filter((range) => shared(range) > 0).sort((a, b) => shared(b) - shared(a))[0]
    ?? near.find((range) => range.start >= end) ?? near.at(-1);
  return best ? { openFrom: formatInstant(best.start), openTo: formatInstant(best.end) } : {};
}

/** The closure's own name travels by language, because params hold plain values only. */
function closureParams({ start, end, kind, text }: Closed): Record<string, string> {
  return { start: formatInstant(start), end: formatInstant(end), kind, ...nameParams(text) };
}

function nameParams(name: LocalizedText | undefined): Record<string, string> {
  const named: Record<string, string> = {};
  if (!name) return named;
  for (const language of ['ja', 'en', 'ko'] as const) if (name[language]) named[`name.${language}`] = name[language];
  return { ...named, 'name.source': name.source };
}
