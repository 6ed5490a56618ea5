import type { Language, WallRecurrence } from '../../core/types.js';
import { civilDate, formatLocalTime, parseInstant, parseLocalDate, parseLocalDateTime, weekdayOf, DAY_MS } from '../../core/time/index.js';
import { WEEKDAYS, parseRule, type RecurrenceProblem, type RecurrenceRule, type Weekday } from '../../core/recurrence/index.js';
import { formatDuration, formatInstant } from '../format.js';
import type { MessagesByLanguage } from '../language.js';
import { en, type RecurrenceMessages } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

/** Recurrence in words, in every language. */
export const recurrenceMessages: MessagesByLanguage<RecurrenceMessages> = { en, ja, ko };

/** In whose language, and what a rule leaves to its start. */
export interface DescribeContext {
  language: Language;
  /** Start of the series, local text; tells the weekday or day that the rule does not name. */
  start?: string;
}

function wallOf(text: string): number {
  return text.includes('T') ? parseLocalDateTime(text) : parseLocalDate(text) * DAY_MS;
}

function dateWords(wall: number, language: Language): string {
  return formatInstant(wall, 'date-year', { language, timeZone: 'UTC' });
}

/** What the rule leaves open, from the start, as the expansion does it. */
function filled(rule: RecurrenceRule, start: string | undefined): RecurrenceRule {
  const wall = start === undefined ? NaN : wallOf(start);
  if (Number.isNaN(wall) || rule.byDay || rule.byMonthDay || rule.byYearDay) return rule;
  const day = Math.floor(wall / DAY_MS);
  const weekday = WEEKDAYS[weekdayOf(day)]!;
  const date = civilDate(day);
  if (rule.frequency === 'weekly' || rule.byWeekNo) return { ...rule, byDay: [{ day: weekday }] };
  if (rule.frequency === 'monthly') return { ...rule, byMonthDay: [date.day] };
  if (rule.frequency === 'yearly') return { ...rule, byMonth: rule.byMonth ?? [String(date.month)], byMonthDay: [date.day] };
  return rule;
}

function dayWords(rule: RecurrenceRule, m: RecurrenceMessages): string[] {
  const plain: Weekday[] = [];
  const groups: { day: Weekday; positions: number[] }[] = [];
  for (const { day, nthOfPeriod } of rule.byDay ?? []) {
    const group = groups.find((one) => one.day === day);
    if (nthOfPeriod === undefined) plain.push(day);
    else if (group) group.positions.push(nthOfPeriod);
    else groups.push({ day, positions: [nthOfPeriod] });
  }
  plain.sort((a, b) => WEEKDAYS.indexOf(a) - WEEKDAYS.indexOf(b));
  const words: string[] = [];
  if (plain.join() === 'mo,tu,we,th,fr') words.push(m.mondayToFriday);
  else if (plain.length) words.push(m.weekdays(plain));
  if (groups.length) words.push(m.nthWeekdays(groups));
  return words;
}

function timeWords({ byHour, byMinute }: RecurrenceRule, start: string | undefined): string[] {
  if (!byHour) return [];
  const minutes = byMinute ?? [start?.includes('T') ? Number(start.slice(14, 16)) || 0 : 0];
  return byHour.flatMap((hour) => minutes.map((minute) => formatLocalTime((hour * 60 + minute) * 60_000)));
}

/**
 * A rule in words: "every 2 weeks on Tuesday, 10 times", 「2週間ごとの火曜日、全10回」, "2주마다 화요일, 총 10회".
 *
 * @example describeRule({frequency: 'monthly', byDay: [{day: 'sa', nthOfPeriod: 2}]}, {language: 'ja'}) // '毎月第2土曜日'
 */
export function describeRule(rule: RecurrenceRule, { language, start }: DescribeContext): string {
  const m = recurrenceMessages[language];
  const whole = filled(rule, start);
  const when: string[] = [];
  if (whole.byMonth) when.push(m.months(whole.byMonth.map(Number)));
  if (whole.byWeekNo) when.push(m.weeks(whole.byWeekNo));
  if (whole.byYearDay) when.push(m.yearDays(whole.byYearDay));
  if (whole.byMonthDay) when.push(m.monthDays(whole.byMonthDay));
  when.push(...dayWords(whole, m));
  if (whole.bySetPosition) when.push(m.positions(whole.bySetPosition));
  const times = timeWords(whole, start);
  if (times.length) when.push(m.times(times));
  const until = whole.until === undefined ? NaN : whole.until.endsWith('Z') ? parseInstant(whole.until) : wallOf(whole.until);
  const end = whole.count !== undefined ? m.count(whole.count) : Number.isNaN(until) ? undefined : m.until(dateWords(until, language));
  const every = m.every({ frequency: whole.frequency, interval: whole.interval ?? 1 });
  return m.sentence({ every, when, ...(end !== undefined && { end }) });
}

/** A rule text in words; the text itself where it cannot be read. */
export function describeRuleText(text: string, context: DescribeContext): string {
  const { rule } = parseRule(text);
  return rule ? describeRule(rule, context) : text;
}

/**
 * Opening hours or a closure in words: "every week from Monday to Friday, 09:00–17:00", "Aug 12, 2026 – Aug 16, 2026".
 * One line for each of the span's rules; none when start or end is no time.
 */
export function describeSpan(span: WallRecurrence, language: Language): string[] {
  const m = recurrenceMessages[language];
  const [from, to] = [wallOf(span.start), wallOf(span.end)];
  if (!(from < to)) return [];
  const rules = span.rules?.map((text) => describeRuleText(text, { language, start: span.start })) ?? [];
  const isLong = to - from > DAY_MS;
  if (isLong && !rules.length) return [m.period(periodWords(from, to, language))];
  if (isLong) return rules.map((days) => m.lasting({ days, duration: formatDuration((to - from) / 60_000, language) }));
  const days = rules.length ? rules : [m.once({ date: dateWords(from, language) })];
  return days.map((words) => m.hours({ days: words, start: clock(from), end: clock(to) === '00:00' ? '24:00' : clock(to) }));
}

function clock(wall: number): string {
  return formatLocalTime(wall - Math.floor(wall / DAY_MS) * DAY_MS);
}

/** Whole days by their first and last day, other stretches by date and time. */
function periodWords(from: number, to: number, language: Language): { start: string; end: string } {
  if (clock(from) === '00:00' && clock(to) === '00:00') return { start: dateWords(from, language), end: dateWords(to - 1, language) };
  const words = (wall: number): string => `${dateWords(wall, language)} ${clock(wall)}`;
  return { start: words(from), end: words(to) };
}

/** What is wrong with a rule, in words. */
export function recurrenceProblemText(problem: RecurrenceProblem, language: Language): string {
  const message: (p: Record<string, string | number>) => string = recurrenceMessages[language].problems[problem.code];
  return message(problem.params);
}
