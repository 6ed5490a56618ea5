import { DAY_MS, formatLocalDate, formatLocalTime } from '../time/index.js';
import { sayValue } from '../say-value.js';
import { readWall } from './read-wall.js';
import { compileSeries, seriesWalls } from './series.js';
import type { ExpandOptions, RecurrenceAnswer, RecurrenceInput, RecurrenceWindow } from './types.js';

/** Occurrences answered at most when the caller names no limit. */
export const DEFAULT_LIMIT = 10_000;

/**
 * Occurrences of a series inside `[from, to)`, after the filter algorithm of RFC 8984 4.3.3.1. The cost does not depend
 * on the distance from the start; a rule that matches nothing ends within its budget. Data never makes it throw: what is
 * wrong stands in `problems`, and a wrong rule or date counts for nothing.
 *
 * What the RFCs leave open is settled so: YEARLY with BYMONTHDAY alone means the month of the start; BYWEEKNO without
 * BYDAY means the start's weekday; RDATEs and rules are united, sorted, without duplicates; a date as UNTIL of a series
 * with times means 00:00 of that day; a start that does not match its rule is not an occurrence unless `includeStart`.
 *
 * @example
 * expandRecurrence({start: '2026-03-03T09:00', timeZone: 'Asia/Tokyo', rules: 'FREQ=WEEKLY;BYDAY=TU'},
 *   {from: '2026-03-01', to: '2026-03-15'}).occurrences // ['2026-03-03T09:00:00', '2026-03-10T09:00:00']
 */
export function expandRecurrence(input: RecurrenceInput, window: RecurrenceWindow, options?: ExpandOptions): RecurrenceAnswer {
  // Data from outside may hold nothing at all where a record is meant.
  const { limit: asked = NaN, ...how } = options ?? {};
  const { series, problems } = compileSeries(input ?? { start: '' }, how);
  const none = { occurrences: [], problems, truncated: false, examined: 0 };
  if (!series) return none;
  const { zone, isDate } = series;
  const [from, to] = [window?.from, window?.to].map((edge) => readWall(edge, zone).from);
  if (!(from! <= to!)) {
    const params = { from: sayValue(window?.from), to: sayValue(window?.to) };
    problems.push({ code: 'window-invalid', severity: 'error', params, place: { input: 'window' } });
    return none;
  }
  const limit = asked >= 0 ? Math.floor(asked) : DEFAULT_LIMIT;
  const { walls, ...answer } = seriesWalls(series, from!, to!, { limit, budget: how.budget });
  // Most times of a series are of one time of day, which is written once.
  let written = NaN;
  let time = '';
  const occurrences = walls.map((wall) => {
    const day = Math.floor(wall / DAY_MS);
    const ofDay = wall - day * DAY_MS;
    if (ofDay !== written && !isDate) time = `T${formatLocalTime((written = ofDay), true)}`;
    return formatLocalDate(day) + time;
  });
  return { ...answer, occurrences, problems: [...problems, ...answer.problems] };
}

/**
 * First occurrence of a series, local text; undefined when there is none. Where a person writes a start that the rule does not
 * match, this is the start they mean.
 */
export function firstOccurrence(input: RecurrenceInput, options: Omit<ExpandOptions, 'limit'> = {}): string | undefined {
  return expandRecurrence(input, { from: '0000-01-01', to: '9999-12-31' }, { ...options, limit: 1 }).occurrences[0];
}
