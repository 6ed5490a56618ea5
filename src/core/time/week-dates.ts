import { weekYearStart, weekdayOf, yearOfDay } from './civil.js';

/** Parts of an ISO 8601 week date; `week` 1–53, `weekday` Monday = 0. */
export interface WeekDate {
  weekYear: number;
  week: number;
  weekday: number;
}

/** Week date of a day number. `isoWeek(dayNumber(2027, 1, 1))` is `{weekYear: 2026, week: 53, weekday: 4}`. */
export function isoWeek(days: number, firstDay = 0): WeekDate {
  let weekYear = yearOfDay(days);
  if (days < weekYearStart(weekYear, firstDay)) weekYear -= 1;
  else if (days >= weekYearStart(weekYear + 1, firstDay)) weekYear += 1;
  const week = Math.floor((days - weekYearStart(weekYear, firstDay)) / 7) + 1;
  return { weekYear, week, weekday: weekdayOf(days) };
}
