import { addMonths, civilDate, DAY_MS, dayNumber, formatInstant, formatLocalDateTime, instantToWall, parseInstant, parseLocalDateTime, wallToInstant } from '../../core/time/index.js';
import type { InstantRange } from '../../core/types.js';

/** Periods that are offered by name, and one's own dates. */
export const PERIODS = ['this-month', 'last-month', 'this-year', 'last-year', 'this-fiscal-year', 'last-fiscal-year', 'three-years', 'own'] as const;
/** Name of a period. */
export type PeriodName = (typeof PERIODS)[number];

/** Two dates as they are typed, `2026-04-01`; both are part of the period. */
export interface TypedPeriod {
  from: string;
  until: string;
}

/** Longest period that hosts count, in days. */
const MOST_DAYS = 1100;
/** The fiscal years of public bodies in Japan begin in April. */
const FISCAL_START = 4;

/** The dates of a named period, on the day that it is now (UTC milliseconds) in a zone. */
export function datesOf(name: Exclude<PeriodName, 'own'>, now: number, timeZone: string): TypedPeriod {
  const { year, month } = civilDate(Math.floor(instantToWall(now, timeZone) / DAY_MS));
  const fiscalYear = month < FISCAL_START ? year - 1 : year;
  const [begin, months] = ({
    'this-month': [dayNumber(year, month, 1), 1], 'last-month': [dayNumber(year, month - 1, 1), 1],
    'this-year': [dayNumber(year, 1, 1), 12], 'last-year': [dayNumber(year - 1, 1, 1), 12],
    'this-fiscal-year': [dayNumber(fiscalYear, FISCAL_START, 1), 12], 'last-fiscal-year': [dayNumber(fiscalYear - 1, FISCAL_START, 1), 12],
    'three-years': [dayNumber(year - 2, 1, 1), 36],
  } as const satisfies Record<typeof name, readonly [number, number]>)[name];
  return { from: dateText(begin), until: dateText(addMonths(begin, months) - 1) };
}

/** A period as a range of instants, from the first day's begin to the last day's end in a zone; undefined where it is none. */
export function windowOf({ from, until }: TypedPeriod, timeZone: string): InstantRange | undefined {
  const [first, last] = [dayOf(from), dayOf(until)];
  if (!(first <= last) || last - first >= MOST_DAYS) return undefined;
  const begin = (day: number): string => formatInstant(wallToInstant(day * DAY_MS, timeZone));
  return { start: begin(first), end: begin(last + 1) };
}

/**
 * The part of a period up to the end of the day that it is now (UTC milliseconds) in a zone: what is still ahead is no use,
 * and would stand before what was used. Undefined where all of it is ahead.
 */
export function elapsed({ start, end }: InstantRange, now: number, timeZone: string): InstantRange | undefined {
  const tomorrow = formatInstant(wallToInstant((Math.floor(instantToWall(now, timeZone) / DAY_MS) + 1) * DAY_MS, timeZone));
  if (parseInstant(start) >= parseInstant(tomorrow)) return undefined;
  return { start, end: parseInstant(end) < parseInstant(tomorrow) ? end : tomorrow };
}

function dateText(day: number): string {
  return formatLocalDateTime(day * DAY_MS, false).slice(0, 10);
}

/** NaN for what is no date. */
function dayOf(text: string): number {
  return parseLocalDateTime(`${text}T00:00`) / DAY_MS;
}
