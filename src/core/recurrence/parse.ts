import { parseLocalDate, parseLocalDateTime } from '../time/index.js';
import { FREQUENCIES, WEEKDAYS, type Frequency, type NDay, type ProblemPlace, type RecurrenceProblem, type RecurrenceProblemCode, type RecurrenceRule, type Weekday } from './types.js';

/** A rule read from a text. `rule` is absent when an error leaves nothing to reckon with. */
export interface ParsedRule {
  rule?: RecurrenceRule;
  problems: RecurrenceProblem[];
}

/** Bounds of the numeric parts (RFC 5545 3.3.10). `zero` tells whether 0 is a value. */
export const NUMERIC_PARTS = {
  BYSECOND: { key: 'bySecond', max: 60, negative: false },
  BYMINUTE: { key: 'byMinute', max: 59, negative: false },
  BYHOUR: { key: 'byHour', max: 23, negative: false },
  BYMONTHDAY: { key: 'byMonthDay', max: 31, negative: true },
  BYYEARDAY: { key: 'byYearDay', max: 366, negative: true },
  BYWEEKNO: { key: 'byWeekNo', max: 53, negative: true },
  BYSETPOS: { key: 'bySetPosition', max: 366, negative: true },
} as const;

type NumericPart = keyof typeof NUMERIC_PARTS;

const BASIC_UNTIL = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/i;

/** Collects what one text says, with the character at which each part begins. */
class RuleReader {
  readonly rule: Partial<RecurrenceRule> = {};
  readonly problems: RecurrenceProblem[] = [];
  readonly #index: number;
  #part = '';
  #offset = 0;
  #length = 0;

  constructor(index: number) {
    this.#index = index;
  }

  fail(code: RecurrenceProblemCode, params: Record<string, string | number> = {}, severity: 'error' | 'warning' = 'error'): void {
    const place: ProblemPlace = { input: 'rule', index: this.#index, offset: this.#offset, length: this.#length };
    if (this.#part) place.part = this.#part;
    this.problems.push({ code, severity, params: this.#part ? { part: this.#part, ...params } : params, place });
  }

  at(part: string, offset: number, length: number): void {
    this.#part = part;
    this.#offset = offset;
    this.#length = length;
  }

  read(part: string, value: string): void {
    switch (part) {
      case 'FREQ': return this.#frequency(value);
      case 'INTERVAL': return this.#positive('interval', value);
      case 'COUNT': return this.#positive('count', value);
      case 'UNTIL': return this.#until(value);
      case 'WKST': return this.#weekStart(value);
      case 'BYDAY': return this.#days(value);
      case 'BYMONTH': return this.#months(value);
      case 'RSCALE': this.rule.rscale = value.toLowerCase(); return;
      case 'SKIP': return this.#skip(value);
      default:
        if (part in NUMERIC_PARTS) this.#numbers(part as NumericPart, value);
        else this.fail('part-unknown', {}, part.startsWith('X-') ? 'warning' : 'error');
    }
  }

  #frequency(value: string): void {
    const frequency = value.toLowerCase() as Frequency;
    if (FREQUENCIES.includes(frequency)) this.rule.frequency = frequency;
    else this.fail('frequency-unknown', { value });
  }

  #positive(key: 'interval' | 'count', value: string): void {
    if (/^\+?\d{1,9}$/.test(value) && Number(value) > 0) this.rule[key] = Number(value);
    else this.fail('value-invalid', { value, min: 1, max: 999_999_999 });
  }

  #until(value: string): void {
    const text = normalizeUntil(value);
    if (text) this.rule.until = text;
    else this.fail('until-invalid', { value });
  }

  #weekStart(value: string): void {
    const day = value.toLowerCase() as Weekday;
    if (WEEKDAYS.includes(day)) this.rule.firstDayOfWeek = day;
    else this.fail('value-invalid', { value, min: 'MO', max: 'SU' });
  }

  #skip(value: string): void {
    const skip = value.toLowerCase();
    if (skip === 'omit' || skip === 'backward' || skip === 'forward') this.rule.skip = skip;
    else this.fail('value-invalid', { value, min: 'OMIT', max: 'FORWARD' });
  }

  #days(value: string): void {
    const days: NDay[] = [];
    for (const item of value.split(',')) {
      const m = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/i.exec(item.trim());
      const nth = m?.[1] === undefined ? undefined : Number(m[1]);
      if (!m || nth === 0 || (nth !== undefined && Math.abs(nth) > 53)) this.fail('value-invalid', { value: item, min: -53, max: 53 });
      else days.push(nth === undefined ? { day: m[2]!.toLowerCase() as Weekday } : { day: m[2]!.toLowerCase() as Weekday, nthOfPeriod: nth });
    }
    this.rule.byDay = days;
  }

  #months(value: string): void {
    const months: string[] = [];
    for (const item of value.split(',')) {
      const month = /^\d{1,2}$/.test(item.trim()) ? Number(item) : NaN;
      if (month >= 1 && month <= 12) months.push(String(month));
      else this.fail('value-invalid', { value: item, min: 1, max: 12 });
    }
    this.rule.byMonth = months;
  }

  #numbers(part: NumericPart, value: string): void {
    const { key, max, negative } = NUMERIC_PARTS[part];
    const numbers: number[] = [];
    for (const item of value.split(',')) {
      const number = /^[+-]?\d{1,3}$/.test(item.trim()) ? Number(item) : NaN;
      const fits = negative ? number !== 0 && Math.abs(number) <= max : number >= 0 && number <= max;
      if (fits) numbers.push(number);
      else this.fail('value-invalid', { value: item, min: negative ? -max : 0, max });
    }
    this.rule[key] = numbers;
  }
}

/**
 * Reads an RFC 5545 rule text; a `RRULE:` before it and a `;` after it are accepted. Never throws: what is wrong
 * stands in `problems`, with the part and the character. `index` numbers the rule in its list.
 *
 * @example parseRule('FREQ=WEEKLY;BYDAY=MO,TU').rule // {frequency: 'weekly', byDay: [{day: 'mo'}, {day: 'tu'}]}
 */
export function parseRule(text: string, index = 0): ParsedRule {
  const reader = new RuleReader(index);
  const source = typeof text === 'string' ? text : '';
  const prefix = /^\s*(?:RRULE:)?\s*/i.exec(source)?.[0].length ?? 0;
  const body = source.slice(prefix).trimEnd();
  reader.at('', prefix, body.length);
  if (!body) {
    reader.fail('rule-empty');
    return { problems: reader.problems };
  }
  const seen = new Set<string>();
  let offset = prefix;
  for (const piece of body.replace(/;+$/, '').split(';')) {
    const cut = piece.indexOf('=');
    const part = cut < 0 ? '' : piece.slice(0, cut).trim().toUpperCase();
    const value = piece.slice(cut + 1).trim();
    reader.at(part, offset, piece.length);
    if (!part || !value) reader.fail('part-malformed', { text: piece });
    else if (seen.has(part)) reader.fail('part-repeated');
    else reader.read(part, value);
    seen.add(part);
    offset += piece.length + 1;
  }
  reader.at('', prefix, body.length);
  if (!seen.has('FREQ')) reader.fail('frequency-missing');
  const broken = reader.problems.some((problem) => problem.severity === 'error');
  return broken ? { problems: reader.problems } : { rule: reader.rule as RecurrenceRule, problems: reader.problems };
}

/** Texts of a series may hold several rules, one a line. */
export function splitRules(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** `UNTIL` in the extended form kept in rules: a date, a local date-time, or an instant with `Z`. Empty when it is none. */
export function normalizeUntil(value: string): string {
  const m = BASIC_UNTIL.exec(value);
  if (!m) return '';
  const date = `${m[1]}-${m[2]}-${m[3]}`;
  if (m[4] === undefined) return Number.isNaN(parseLocalDate(date)) ? '' : date;
  const text = `${date}T${m[4]}:${m[5]}:${m[6] ?? '00'}`;
  return Number.isNaN(parseLocalDateTime(text)) ? '' : text + (m[7] ? 'Z' : '');
}
