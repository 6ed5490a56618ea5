import { FREQUENCIES, WEEKDAYS, type RecurrenceRule } from './types.js';

/** One part of a rule: its RFC 8984 key, and either the words it may be or the bounds of its numbers. */
export interface RulePart {
  key: keyof RecurrenceRule;
  choices?: readonly string[];
  /** Below zero where numbers may count from the end; 0 itself is then no value. */
  min?: number;
  max?: number;
  /** Whether one number stands there rather than a list. */
  isSingle?: boolean;
}

const LARGEST = 999_999_999;

/** Every part by its RFC 5545 name, in the order in which texts are written (RFC 5545 3.3.10, RFC 7529 4). */
export const RULE_PARTS: Readonly<Record<string, RulePart>> = {
  RSCALE: { key: 'rscale' },
  FREQ: { key: 'frequency', choices: FREQUENCIES },
  UNTIL: { key: 'until' },
  COUNT: { key: 'count', min: 1, max: LARGEST, isSingle: true },
  INTERVAL: { key: 'interval', min: 1, max: LARGEST, isSingle: true },
  BYSECOND: { key: 'bySecond', min: 0, max: 60 },
  BYMINUTE: { key: 'byMinute', min: 0, max: 59 },
  BYHOUR: { key: 'byHour', min: 0, max: 23 },
  BYDAY: { key: 'byDay', min: -53, max: 53 },
  BYMONTHDAY: { key: 'byMonthDay', min: -31, max: 31 },
  BYYEARDAY: { key: 'byYearDay', min: -366, max: 366 },
  BYWEEKNO: { key: 'byWeekNo', min: -53, max: 53 },
  BYMONTH: { key: 'byMonth', min: 1, max: 12 },
  BYSETPOS: { key: 'bySetPosition', min: -366, max: 366 },
  WKST: { key: 'firstDayOfWeek', choices: WEEKDAYS },
  SKIP: { key: 'skip', choices: ['omit', 'backward', 'forward'] },
};

/** What a rule says in a part; undefined where it says nothing. */
export function partOf(rule: Partial<RecurrenceRule>, part: string): RecurrenceRule[keyof RecurrenceRule] {
  const spec = RULE_PARTS[part];
  return spec && rule[spec.key];
}
