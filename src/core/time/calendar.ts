/**
 * Days, weeks and months of a zone as instants. A day runs from midnight to midnight on the zone's clock and so
 * lasts 23, 24 or 25 hours, or 23.5 and 24.5 on Lord Howe Island.
 */
import { DAY_MS, addMonths, civilDate, dayNumber, weekStart } from './civil.js';
import { instantToWall, wallToInstant, type ZoneTable } from './zone.js';

/** Unit of a calendar that people page through. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** Half-open `[from, to)` in UTC milliseconds. */
export interface TimeWindow {
  from: number;
  to: number;
}

/** Day number on the zone's clock at an instant. */
export function dayAt(instant: number, zone: ZoneTable | string): number {
  return Math.floor(instantToWall(instant, zone) / DAY_MS);
}

/** Instant at which a day number begins in a zone: midnight, or the first moment after a gap that swallows it. */
export function dayStart(day: number, zone: ZoneTable | string): number {
  return wallToInstant(day * DAY_MS, zone);
}

/** Milliseconds of a day in a zone. `dayLength(dayNumber(2026, 3, 8), 'America/New_York')` is 23 hours. */
export function dayLength(day: number, zone: ZoneTable | string): number {
  return dayStart(day + 1, zone) - dayStart(day, zone);
}

/** First day number of the unit in which `day` lies. Weeks begin on `firstDay`, Monday = 0. */
export function unitStart(day: number, unit: CalendarUnit, firstDay = 0): number {
  if (unit === 'day') return day;
  if (unit === 'week') return weekStart(day, firstDay);
  const { year, month } = civilDate(day);
  return dayNumber(year, unit === 'month' ? month : 1, 1);
}

/** Day number `count` units later; months and years keep the day of the month where it exists. */
export function addUnits(day: number, unit: CalendarUnit, count: number): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  return addMonths(day, unit === 'month' ? count : 12 * count);
}

/** Window of the day, week, month or year in which an instant lies, in a zone. */
export function windowOf(instant: number, unit: CalendarUnit, zone: ZoneTable | string, firstDay = 0): TimeWindow {
  const first = unitStart(dayAt(instant, zone), unit, firstDay);
  return { from: dayStart(first, zone), to: dayStart(addUnits(first, unit, 1), zone) };
}

/** Instant at which the zone's day began that holds `instant`. */
export function startOfDay(instant: number, zone: ZoneTable | string): number {
  return windowOf(instant, 'day', zone).from;
}

/** Instant at which the zone's week began that holds `instant`. */
export function startOfWeek(instant: number, zone: ZoneTable | string, firstDay = 0): number {
  return windowOf(instant, 'week', zone, firstDay).from;
}

/** Instant at which the zone's month began that holds `instant`. */
export function startOfMonth(instant: number, zone: ZoneTable | string): number {
  return windowOf(instant, 'month', zone).from;
}

/** The same clock time `days` days later in a zone, as an instant; 24 hours only where no clock change lies between. */
export function addDays(instant: number, days: number, zone: ZoneTable | string): number {
  return wallToInstant(instantToWall(instant, zone) + days * DAY_MS, zone);
}
