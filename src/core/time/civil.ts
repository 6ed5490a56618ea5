/**
 * Calendar arithmetic on day numbers: days since 1970-01-01 in the proleptic Gregorian calendar, without zone or clock.
 * Weekdays count from Monday = 0 to Sunday = 6, as ISO 8601 orders them.
 */

/** Milliseconds in one civil day of 24 hours. */
export const DAY_MS = 86_400_000;

/** A date by its parts; `month` 1–12, `day` 1–31. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Whether February has 29 days in `year`. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, `daysInMonth(2024, 2)` is 29. `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Day number of the first of January. */
export function yearStart(year: number): number {
  const y = year + 399_999;
  // Shifted by 400,000 years so that division of whole numbers, which is much faster than floor, rounds one way only.
  return 365 * (year - 1970) + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0) - 97_477;
}

/** Day number of a date; months out of 1–12 carry into the year, days are simply added. `dayNumber(1970, 1, 1)` is 0. */
export function dayNumber(year: number, month: number, day: number): number {
  const carry = month >= 1 && month <= 12 ? 0 : Math.floor((month - 1) / 12);
  const y = year + carry;
  const m = (month - carry * 12) | 0;
  return yearStart(y) + BEFORE_MONTH[m - 1]! + (m > 2 && isLeapYear(y) ? 1 : 0) + day - 1;
}

/** Year in which a day number lies. */
export function yearOfDay(days: number): number {
  let year = (1970 + Math.floor(days / 365.2425)) | 0;
  if (days < yearStart(year)) year -= 1;
  else if (days >= yearStart(year + 1)) year += 1;
  return year;
}

/** The date of a day number. `civilDate(0)` is `{year: 1970, month: 1, day: 1}`. */
export function civilDate(days: number): CivilDate {
  const year = yearOfDay(days);
  const leap = isLeapYear(year) ? 1 : 0;
  const ofYear = days - yearStart(year);
  let month = Math.min(12, ((ofYear / 29) | 0) + 1);
  while (monthOffset(month, leap) > ofYear) month -= 1;
  return { year, month, day: ofYear - monthOffset(month, leap) + 1 };
}

function monthOffset(month: number, leap: number): number {
  return BEFORE_MONTH[month - 1]! + (month > 2 ? leap : 0);
}

/** Weekday of a day number, Monday = 0 to Sunday = 6. */
export function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

/** First day of the week in which `days` lies, for weeks that begin on `firstDay` (Monday = 0 when absent). */
export function weekStart(days: number, firstDay = 0): number {
  return days - ((weekdayOf(days) - firstDay + 7) % 7);
}

/** Day number on which week 1 of `year` begins: the first week with at least four days in it (ISO 8601, RFC 5545 3.3.10). */
export function weekYearStart(year: number, firstDay = 0): number {
  return weekStart(yearStart(year) + 3, firstDay);
}

/**
 * The same day of the month `months` later, or the month's last day where it has fewer. `addMonths(31 January, 1)` is 28
 * or 29 February.
 */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilDate(days);
  const first = dayNumber(year, month + months, 1);
  const target = civilDate(first);
  return first + Math.min(day, daysInMonth(target.year, target.month)) - 1;
}
