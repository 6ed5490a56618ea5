/** What a page sets on an element, read; what cannot be used is said once on the console, and something sensible is shown. */
import { parseLocalDate } from '../../core/time/index.js';
import { warnOnce } from './warn.js';

/** How an attribute's values are told of. */
export interface Choices<T extends string> {
  attribute: string;
  values: readonly T[];
  /** Used for anything else. */
  otherwise: T;
  /** Of the warning, and what is said that the value is not. */
  code: string;
  what: string;
}

/** One of the values that an attribute may have. */
export function oneOf<T extends string>(given: T, { attribute, values, otherwise, code, what }: Choices<T>): T {
  if (values.includes(given)) return given;
  warnOnce(code, `${attribute}="${String(given).slice(0, 60)}" is not ${what}. Give ${values.join(', ')}.`);
  return otherwise;
}

/** Day number of a date; undefined when there is none or it is none. */
export function dayGiven(date: string): number | undefined {
  const day = date ? parseLocalDate(date) : NaN;
  if (Number.isFinite(day)) return day;
  if (date) warnOnce('date-unknown', `date="${String(date).slice(0, 60)}" is not a date. Give one such as "2026-03-03".`);
  return undefined;
}

/** First day of the week, Monday = 0 to Sunday = 6. */
export function weekdayNumber(start: 'monday' | 'sunday'): number {
  return oneOf(start, WEEK_STARTS) === 'sunday' ? 6 : 0;
}

const WEEK_STARTS: Choices<'monday' | 'sunday'> = { attribute: 'week-start', values: ['monday', 'sunday'], otherwise: 'monday', code: 'week-start-unknown', what: 'a first day of the week' };
