import type { Frequency, RecurrenceProblemCode, Weekday } from '../../core/recurrence/index.js';

const NAMES: Record<Weekday, string> = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' };
const UNITS: Record<Frequency, string> = { yearly: 'year', monthly: 'month', weekly: 'week', daily: 'day', hourly: 'hour', minutely: 'minute', secondly: 'second' };
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

function ordinal(n: number): string {
  if (n === -1) return 'last';
  const size = Math.abs(n);
  const end = size % 100 >= 11 && size % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][size % 10] ?? 'th');
  return n < 0 ? `${size}${end}-to-last` : `${size}${end}`;
}

/** What a wrong value was and what would do. */
interface Value { value?: string | number; part?: string; min?: string | number; max?: string | number }

/** A rule's parts in words, and how they stand together. */
export const en = {
  every: ({ frequency, interval }: { frequency: Frequency; interval: number }): string => (interval === 1 ? `every ${UNITS[frequency]}` : `every ${interval} ${UNITS[frequency]}s`),
  weekdays: (days: readonly Weekday[]): string => `on ${list(days.map((day) => NAMES[day]))}`,
  mondayToFriday: 'from Monday to Friday',
  nthWeekdays: (groups: readonly { day: Weekday; positions: readonly number[] }[]): string => `on the ${list(groups.map(({ day, positions }) => `${list(positions.map(ordinal))} ${NAMES[day]}`))}`,
  monthDays: (days: readonly number[]): string => `on the ${list(days.map((day) => (day < 0 ? `${ordinal(day)} day` : ordinal(day))))}`,
  months: (months: readonly number[]): string => `in ${list(months.map((month) => MONTHS[month - 1] ?? String(month)))}`,
  yearDays: (days: readonly number[]): string => `on the ${list(days.map(ordinal))} day of the year`,
  weeks: (weeks: readonly number[]): string => `in week ${list(weeks.map(String))}`,
  positions: (positions: readonly number[]): string => `(only the ${list(positions.map(ordinal))} of these)`,
  times: (times: readonly string[]): string => `at ${list(times)}`,
  count: (count: number): string => (count === 1 ? 'once' : `${count} times`),
  until: (date: string): string => `until ${date}`,
  once: ({ date }: { date: string }): string => `once, on ${date}`,
  sentence: ({ every, when, end }: { every: string; when: readonly string[]; end?: string }): string => `${[every, ...when].join(' ')}${end ? `, ${end}` : ''}`,
  period: ({ start, end }: { start: string; end: string }): string => `${start} – ${end}`,
  lasting: ({ days, duration }: { days: string; duration: string }): string => `${days}, for ${duration}`,
  hours: ({ days, start, end }: { days: string; start: string; end: string }): string => `${days}, ${start}–${end}`,
  problems: {
    'rule-empty': () => 'The rule is empty. Write for example FREQ=WEEKLY;BYDAY=MO.',
    'words-not-understood': () => 'These words were not understood. Write for example "every 2 weeks on Tuesday".',
    'part-malformed': ({ text }: { text?: string | number }) => `"${text ?? ''}" is not a part of a rule. Parts read NAME=VALUE with a semicolon between them.`,
    'part-unknown': ({ part }: Value) => `${part} is not a part of a rule.`,
    'part-repeated': ({ part }: Value) => `${part} stands twice. Keep one of them.`,
    'part-outside-rfc': ({ part, frequency }: Value & { frequency?: string | number }) => `The standard does not provide ${part} with ${frequency}; other calendars may read it differently.`,
    'part-ignored': ({ part }: Value) => `${part} is left out of account, because the series is of whole days.`,
    'frequency-missing': () => 'The rule does not say how often: FREQ is missing.',
    'frequency-unknown': ({ value }: Value) => `"${value}" is no frequency. Use YEARLY, MONTHLY, WEEKLY or DAILY.`,
    'frequency-refused': ({ value }: Value) => `${value} is not accepted here. Use DAILY, WEEKLY, MONTHLY or YEARLY.`,
    'value-invalid': ({ part, value, min, max }: Value) => `"${value}" does not fit ${part}: it takes ${min} to ${max}.`,
    'until-invalid': ({ value }: Value) => `"${value}" is not a date. UNTIL reads 20261231 or 20261231T150000Z.`,
    'until-is-date': ({ value }: Value) => `UNTIL names the day ${value} without a time; it is read as 00:00 of that day.`,
    'count-and-until': () => 'COUNT and UNTIL stand side by side; whichever comes first ends the series. Keep one of them.',
    'count-too-large': ({ value, max }: Value) => `${value} occurrences are too many: at most ${max} can be requested.`,
    'until-too-far': ({ years }: { years?: string | number }) => `The series may last ${years} years at most.`,
    endless: ({ max, years }: Value & { years?: string | number }) => `The series has no end. Give a number of occurrences (at most ${max}) or a last day (within ${years} years).`,
    'position-needs-month-or-year': ({ frequency }: { frequency?: string | number }) => `A numbered weekday means nothing with ${frequency}; the number is left out of account.`,
    'setpos-alone': () => 'BYSETPOS chooses among the days that other parts name, and there are none.',
    'calendar-unsupported': ({ value }: Value) => `The calendar ${value} cannot be reckoned with; only GREGORIAN can.`,
    'start-invalid': ({ value }: Value) => `"${value}" is not a start. It reads 2026-03-03T09:00, or 2026-03-03 for whole days.`,
    'date-invalid': ({ value }: Value) => `"${value}" is not a date and was left out.`,
    'second-pass': ({ value }: Value) => `"${value}" lies in an hour that the clock shows twice, the second time. A date of a series means the first and cannot name it, so it was left out.`,
    'too-many-rules': ({ value, max }: Value) => `${value} rules are too many: the first ${max} are followed, the others are left out.`,
    'zone-unknown': ({ value }: Value) => `"${value}" is not a time zone. Use a name such as Asia/Tokyo.`,
    'window-invalid': () => 'The period is none: its end must lie after its start.',
    'never-matches': () => 'No date ever fits this rule.',
    'too-many-occurrences': ({ limit }: { limit?: string | number }) => `There are more than ${limit} occurrences; only the first ${limit} are given.`,
    'budget-exhausted': () => 'The rule took too long to follow and was given up before the end of the period.',
  } satisfies Record<RecurrenceProblemCode, (p: never) => string>,
};

/** Messages of the recurrence topic. */
export type RecurrenceMessages = typeof en;
