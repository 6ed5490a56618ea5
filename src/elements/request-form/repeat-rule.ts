import { formatRule, parseRule, ruleFromWords, WEEKDAYS, type RecurrenceProblem, type RecurrenceRule, type Weekday } from '../../core/recurrence/index.js';
import { civilDate, DAY_MS, daysInMonth, formatLocalDateTime, instantToWall, parseInstant, parseLocalDate, weekdayOf, type ZoneTable } from '../../core/time/index.js';
import type { LocalDateTime } from '../../core/types.js';
import { readNumber } from '../base/typed-number.js';
import type { RepeatPattern, RepeatValues } from './repeat.model.js';

/** Most dates of one request, and most periods between them; the contract has the former. */
export const MOST = { count: 500, every: 99 } as const;

/** The field that keeps what was typed from being a rule. */
export type RepeatIssue = 'every' | 'count' | 'until' | 'words';

/** What is wrong with what was typed, if anything is; `start` is the first wish, an instant. */
export function repeatIssue(repeat: RepeatValues, start: string, zone: ZoneTable): RepeatIssue | undefined {
  if (repeat.pattern === 'words') {
    if (!repeat.spoken) return 'words';
    if (endsItself(repeat.spoken)) return undefined;
  } else if (!isWhole(repeat.every, MOST.every)) return 'every';
  if (repeat.ending === 'count') return isWhole(repeat.count, MOST.count) ? undefined : 'count';
  return parseLocalDate(repeat.until) >= dayOf(start, zone) ? undefined : 'until';
}

/** The rule that was chosen for a start, RFC 5545; empty where something is missing or wrong. */
export function ruleOf(repeat: RepeatValues, start: string, zone: ZoneTable): string {
  if (Number.isNaN(parseInstant(start)) || repeatIssue(repeat, start, zone)) return '';
  if (repeat.pattern === 'words' && endsItself(repeat.spoken)) return repeat.spoken;
  const ending = repeat.ending === 'count' ? { count: readNumber(repeat.count) } : { until: `${repeat.until}T23:59:59` };
  if (repeat.pattern === 'words') return formatRule({ ...parseRule(repeat.spoken).rule!, ...ending });
  return formatRule({ ...patternOf(repeat.pattern, start, zone, repeat.days), interval: readNumber(repeat.every), ...ending });
}

/** What a pattern means for a start, without interval and end. */
export function patternOf(pattern: Exclude<RepeatPattern, 'words'>, start: string, zone: ZoneTable, days: readonly Weekday[] = []): RecurrenceRule {
  const date = dayOf(start, zone);
  const day = weekdayAt(start, zone);
  if (pattern === 'daily') return { frequency: 'daily' };
  if (pattern === 'weekly') return { frequency: 'weekly', byDay: WEEKDAYS.filter((one) => (days.length > 0 ? days.includes(one) : one === day)).map((one) => ({ day: one })) };
  const { year, month, day: dayOfMonth } = civilDate(date);
  if (pattern === 'month-day') return { frequency: 'monthly', byMonthDay: [dayOfMonth] };
  // Few months have a fifth one: whoever begins in the last seven days means the last.
  const isLast = dayOfMonth + 7 > daysInMonth(year, month) && dayOfMonth > 28;
  return { frequency: 'monthly', byDay: [{ day, nthOfPeriod: isLast ? -1 : Math.ceil(dayOfMonth / 7) }] };
}

/** The weekday of an instant on a zone's clock. */
export function weekdayAt(start: string, zone: ZoneTable): Weekday {
  return WEEKDAYS[weekdayOf(dayOf(start, zone))]!;
}

/** An instant on a zone's clock, `2026-03-03T09:00:00`. */
export function localTime(instant: string, zone: ZoneTable): LocalDateTime {
  return formatLocalDateTime(instantToWall(parseInstant(instant), zone));
}

/** A rule out of words, without a time of day: that is the chosen one. */
export async function understand(words: string): Promise<{ spoken: string; problems: RecurrenceProblem[] }> {
  const { rule, problems } = await ruleFromWords(words);
  if (!rule || problems.some(({ severity }) => severity === 'error')) return { spoken: '', problems };
  const { byHour: _hour, byMinute: _minute, bySecond: _second, ...days } = rule;
  return { spoken: formatRule(days), problems };
}

function endsItself(spoken: string): boolean {
  const { rule } = parseRule(spoken);
  return rule?.count !== undefined || rule?.until !== undefined;
}

function isWhole(typed: string, most: number): boolean {
  const value = readNumber(typed);
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function dayOf(start: string, zone: ZoneTable): number {
  return Math.floor(instantToWall(parseInstant(start), zone) / DAY_MS);
}
