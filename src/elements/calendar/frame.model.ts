import { DAY_MS, addUnits, civilDate, dayAt, dayStart, formatLocalDate, unitStart } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import type { DayFrame } from '../base/availability/day.model.js';

/** How much is shown at once. */
export type CalendarView = 'month' | 'week' | 'day' | 'agenda';

/** Narrower than this a week is shown one day at a time, CSS pixels; the styles' container queries say the same. */
export const NARROW = 640;

/** Views, in the order in which they are offered. */
export const CALENDAR_VIEWS: readonly CalendarView[] = ['month', 'week', 'day', 'agenda'];
/** By what a view is paged: an agenda lists a week. */
const UNITS = { month: 'month', week: 'week', day: 'day', agenda: 'week' } as const;

/** First and last day that can be paged to: 1970-01-01 and 2199-12-31, as day numbers. */
export const DAY_BOUNDS = { first: 0, last: 84_005 } as const;

/** The days that a view shows. */
export interface Frame {
  view: CalendarView;
  zone: string;
  /** Day number around which the view stands. */
  anchor: number;
  days: DayFrame[];
  /** UTC milliseconds of the first day's start and the last day's end. */
  from: number;
  to: number;
}

/** What a {@link Frame} is made from. `firstWeekday`: Monday = 0 to Sunday = 6. */
export interface FrameOptions {
  view: CalendarView;
  anchor: number;
  zone: string;
  now: number;
  firstWeekday: number;
}

/** The days around `anchor`: whole weeks of a month, one week, or one day. */
export function frameOf({ view, anchor, zone, now, firstWeekday }: FrameOptions): Frame {
  const monthStart = unitStart(anchor, 'month');
  const first = view === 'month' ? unitStart(monthStart, 'week', firstWeekday) : unitStart(anchor, UNITS[view], firstWeekday);
  const last = view === 'month' ? unitStart(addUnits(monthStart, 'month', 1) - 1, 'week', firstWeekday) + 7 : addUnits(first, UNITS[view], 1);
  const today = dayAt(now, zone);
  const month = civilDate(anchor).month;
  const days: DayFrame[] = [];
  for (let day = first; day < last; day += 1) {
    const date = civilDate(day);
    days.push({
      day, date: formatLocalDate(day), start: dayStart(day, zone), end: dayStart(day + 1, zone), dayOfMonth: date.day,
      isToday: day === today, isOutside: view === 'month' && date.month !== month,
    });
  }
  return { view, zone, anchor, days, from: days[0]!.start, to: days.at(-1)!.end };
}

/** The anchor `count` months, weeks or days away, inside the calendar's bounds. */
export function stepAnchor(anchor: number, view: CalendarView, count: number): number {
  return clampDay(addUnits(anchor, UNITS[view], count));
}

/** A day number inside the calendar's bounds. */
export function clampDay(day: number): number {
  return Math.min(DAY_BOUNDS.last, Math.max(DAY_BOUNDS.first, day));
}

/** The frame's day that holds an instant, by index; -1 when none does. */
export function dayIndexAt(frame: Frame, instant: number): number {
  return frame.days.findIndex((day) => instant >= day.start && instant < day.end);
}

/** What the frame shows, as a heading: "March 2026", "Mar 2 – Mar 8, 2026". */
export function frameTitle(frame: Frame, context: FormatContext, messages: CalendarMessages): string {
  const first = frame.days[0]!;
  const last = frame.days.at(-1)!;
  if (frame.view === 'month') return formatInstant(dayStart(frame.anchor, frame.zone), 'month', context);
  // By its number: a day that a zone left out of its calendar has no instant of its own.
  if (frame.view === 'day') return formatInstant(first.day * DAY_MS, 'date-long', { ...context, timeZone: 'UTC' });
  const isOneYear = first.date.slice(0, 4) === last.date.slice(0, 4);
  // Where the year comes first it is written on the first date, where it comes last on the last.
  const isYearFirst = context.language !== 'en';
  return messages.weekTitle({
    from: formatInstant(first.start, isOneYear && !isYearFirst ? 'day-month' : 'date-year', context),
    to: formatInstant(last.start, isOneYear && isYearFirst ? 'day-month' : 'date-year', context),
  });
}
