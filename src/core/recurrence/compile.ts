import { civilDate, DAY_MS, weekdayOf, type ZoneTable } from '../time/index.js';
import { readWall } from './read-wall.js';
import { FREQUENCIES, WEEKDAYS, type RecurrenceRule } from './types.js';

/** Index of the yearly frequency; 4 to 6 are hourly, minutely, secondly. */
export const YEARLY = 0;
/** Index of the monthly frequency. */
export const MONTHLY = 1;
/** Index of the weekly frequency. */
export const WEEKLY = 2;
/** Index of the daily frequency. */
export const DAILY = 3;

/** Milliseconds of one hourly, minutely, secondly period, by frequency index less four. */
export const UNIT_MS = [3_600_000, 60_000, 1000] as const;

/**
 * A rule made ready for one start on one clock: defaults filled in after RFC 8984 4.3.3.1 step 2, lists sorted or turned
 * into bit sets. Times are wall milliseconds.
 */
export interface CompiledRule {
  frequency: number;
  interval: number;
  firstDay: number;
  start: number;
  startDay: number;
  /** Bit m for month m; 0 for all. */
  months: number;
  /** Days of the month that are enumerated or tested; null for all. */
  monthDays: readonly number[] | null;
  yearDays: readonly number[] | null;
  weekNos: readonly number[] | null;
  /** Bit w for weekday w without a position; with `nth` null and this 0, all days. */
  weekdays: number;
  /** N-th weekdays of a month or year as `7 n + weekday`; `n` counts from the end when negative. */
  nth: readonly number[] | null;
  /** Whether an n-th weekday is counted inside its month rather than its year. */
  nthInMonth: boolean;
  /** Hours, minutes and seconds of the rule's times after midnight, for daily and longer periods, or after the period's start for shorter ones. */
  clock: readonly (readonly number[])[];
  /** How many times those are: up to 86,400, which is why they are not kept one by one. */
  timeCount: number;
  /** Parts that limit periods shorter than a day; null for all. */
  hours: readonly number[] | null;
  minutes: readonly number[] | null;
  seconds: readonly number[] | null;
  positions: readonly number[] | null;
  skip: 'omit' | 'backward' | 'forward';
  /** Last possible start, inclusive. */
  until: number;
  count: number;
  /** Whether the start counts as the first occurrence although it does not match. */
  includeStart: boolean;
  /** Whether arithmetic alone tells that nothing ever matches. */
  impossible: boolean;
}

/** Where a series starts, and on which clock. `zone` turns an UNTIL in UTC into wall time. */
export interface SeriesStart {
  /** Wall milliseconds. */
  start: number;
  /** Whether the series is of dates, without times. */
  isDate: boolean;
  zone: ZoneTable | undefined;
}

/** Compiles a checked rule. */
export function compileRule(rule: RecurrenceRule, { start, isDate, zone }: SeriesStart, includeStart: boolean): CompiledRule {
  const startDay = Math.floor(start / DAY_MS);
  const frequency = FREQUENCIES.indexOf(rule.frequency);
  const { month, day } = civilDate(startDay);
  const filled = fillDates(rule, month, day, weekdayOf(startDay));
  const [hours = null, minutes = null, seconds = null] = isDate ? [] : [rule.byHour, rule.byMinute, rule.bySecond?.filter((s) => s < 60)].map(sorted);
  const time = Math.floor((start - startDay * DAY_MS) / 1000);
  const own = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60] as const;
  const clock = [hours, minutes, seconds].map((values, i) => (frequency < 4 + i ? (values ?? [own[i]!]) : [0]));
  const timeCount = clock.reduce((count, values) => count * values.length, 1);
  let weekdays = 0;
  const nth: number[] = [];
  for (const { day: name, nthOfPeriod: n } of filled.byDay ?? []) {
    const weekday = WEEKDAYS.indexOf(name);
    if (n === undefined || frequency > MONTHLY) weekdays |= 1 << weekday;
    else nth.push(weekday + 7 * n);
  }
  const compiled: CompiledRule = {
    frequency,
    interval: rule.interval ?? 1,
    firstDay: WEEKDAYS.indexOf(rule.firstDayOfWeek ?? 'mo'),
    start,
    startDay,
    months: filled.byMonth?.reduce((set, name) => set | (1 << Number(name)), 0) ?? 0,
    monthDays: sorted(filled.byMonthDay),
    yearDays: sorted(rule.byYearDay),
    weekNos: sorted(rule.byWeekNo),
    weekdays,
    nth: nth.length ? sorted(nth) : null,
    nthInMonth: frequency === MONTHLY || rule.byMonth !== undefined,
    clock,
    timeCount,
    hours,
    minutes: frequency < 5 ? null : minutes,
    seconds: frequency < 6 ? null : seconds,
    // A day or less has no more positions than times; texts may name hundreds that it never has.
    positions: sorted(rule.bySetPosition?.filter((p) => frequency < DAILY || Math.abs(p) <= timeCount)),
    skip: rule.skip ?? 'omit',
    until: wallUntil(rule.until, isDate, zone),
    count: rule.count ?? Infinity,
    includeStart,
    impossible: false,
  };
  compiled.impossible = isImpossible(compiled, own);
  return compiled;
}

/** RFC 8984 4.3.3.1 step 2: what a rule leaves open comes from the start. */
function fillDates(rule: RecurrenceRule, month: number, day: number, weekday: number): Pick<RecurrenceRule, 'byMonth' | 'byMonthDay' | 'byDay'> {
  let { byMonth, byMonthDay, byDay } = rule;
  const own = [{ day: WEEKDAYS[weekday]! }];
  if (rule.frequency === 'weekly' && !byDay && !byMonthDay && !rule.byYearDay) byDay = own;
  if (rule.frequency === 'monthly' && !byDay && !byMonthDay && !rule.byYearDay && !rule.byWeekNo) byMonthDay = [day];
  if (rule.frequency === 'yearly' && !rule.byYearDay) {
    if (rule.byWeekNo) {
      if (!byDay && !byMonthDay) byDay = own;
    } else {
      // With BYDAY beside it (every Friday the 13th) people mean the whole year, so only BYMONTHDAY alone takes the month.
      if (!byMonth && !byDay) byMonth = [String(month)];
      if (!byMonthDay && !byDay) byMonthDay = [day];
    }
  }
  return { byMonth: byMonth!, byMonthDay: byMonthDay!, byDay: byDay! };
}

/** Last possible start, inclusive. */
function wallUntil(until: string | undefined, isDate: boolean, zone: ZoneTable | undefined): number {
  if (until === undefined) return Infinity;
  const { wall, from } = readWall(until, zone);
  if (isDate) return Math.floor(wall / DAY_MS) * DAY_MS;
  return from > wall ? from - 1 : wall;
}

/** One of a rule's times by its number, ascending from 0; milliseconds. */
export function timeAt({ clock }: CompiledRule, index: number): number {
  // Not taken apart as a list, which in code that is not compiled yet costs more than the reckoning.
  const hours = clock[0]!;
  const minutes = clock[1]!;
  const seconds = clock[2]!;
  const minute = (index / seconds.length) | 0;
  return ((hours[(minute / minutes.length) | 0]! * 60 + minutes[minute % minutes.length]!) * 60 + seconds[index % seconds.length]!) * 1000;
}

/** Numbers once each, ascending; null for none. */
export function sorted(values: readonly number[] | undefined): number[] | null {
  return values ? [...new Set(values)].sort((a, b) => a - b) : null;
}

/** Whether stepping by the interval can never land on what the rule asks for, such as every seventh day on another weekday. */
function isImpossible(c: CompiledRule, [hour, minute, second]: readonly [number, number, number]): boolean {
  if (!c.timeCount || c.positions?.length === 0) return true;
  const misses = (values: readonly number[] | null, size: number, from: number): boolean => {
    const step = gcd(c.interval, size);
    return values !== null && !values.some((value) => (value - from) % step === 0);
  };
  if (c.frequency === DAILY && c.weekdays) {
    return misses([0, 1, 2, 3, 4, 5, 6].filter((w) => (c.weekdays >> w) & 1), 7, weekdayOf(c.startDay));
  }
  if (c.frequency === 4) return misses(c.hours, 24, hour);
  if (c.frequency === 5) return misses(c.minutes, 60, minute);
  return c.frequency === 6 && misses(c.seconds, 60, second);
}

/** Greatest common divisor. */
export function gcd(a: number, b: number): number {
  return b ? gcd(b, a % b) : a;
}
