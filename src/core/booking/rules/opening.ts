import type { ClosureRange } from '../../availability/index.js';
import type { LocalizedText } from '../../equipment/types.js';
import { covers, formatInstant, fromRanges, overlaps, parseInstant, single, subtract, toRanges, type IntervalSet } from '../../time/index.js';
import { block, warn, type Rule, type RuleContext } from './context.js';
import { isCovered, surroundings } from './record.js';

/** Every part of the slot lies in opening hours. Time that is closed for a named reason is told by that instead. */
export const outsideOpening: Rule = (context) => {
  const { availability, start, end } = context;
  if (!availability || !isCovered(context)) return [];
  const open = setOf(availability.openings);
  if (covers(open, start, end)) return [];
  const explained = setOf([...availability.closures, ...(availability.unknown ?? [])]);
  if (subtract(subtract(single(start, end), open), explained).length === 0) return [];
  return [block('outside-opening', nearestOpening(open, context))];
};

/** Holidays, maintenance, outages: one reason for each that the slot touches. */
export const duringClosure: Rule = (context) => {
  const { availability, start, end } = context;
  if (!availability || !isCovered(context)) return [];
  return availability.closures
    .filter((closure) => parseInstant(closure.start) < end && parseInstant(closure.end) > start)
    .map((closure) => block('during-closure', closureParams(closure)));
};

/** A source that knows nothing of the slot: a request may still be made, an instant booking may not. */
export const unknownAvailability: Rule = (context) => {
  const { availability, start, end, offer } = context;
  const isKnown = availability && isCovered(context) && !overlaps(setOf(availability.unknown ?? []), start, end);
  if (isKnown) return [];
  const params: Record<string, string> = availability ? { source: availability.source, asOf: availability.asOf } : {};
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
function closureParams({ start, end, kind, reason }: ClosureRange): Record<string, string> {
  return { start, end, kind, ...nameParams(reason) };
}

function nameParams(name: LocalizedText | undefined): Record<string, string> {
  const named: Record<string, string> = {};
  if (!name) return named;
  for (const language of ['ja', 'en', 'ko'] as const) if (name[language]) named[`name.${language}`] = name[language];
  return { ...named, 'name.source': name.source };
}

function setOf(ranges: readonly { start: string; end: string }[]): IntervalSet {
  return fromRanges(ranges.map((range) => ({ start: parseInstant(range.start), end: parseInstant(range.end) }))).set;
}
