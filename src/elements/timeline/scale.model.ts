/** The time axis: how much of it is in sight, where an instant lies on it, and into which columns it is parted. */
import type { CalendarUnit } from '../../core/time/index.js';
import { addUnits, dayAt, dayStart, instantToWall, unitStart, weekStart } from '../../core/time/index.js';
import type { TimelineView } from './timeline.model.js';

/** What one column is: the step of the arrow keys. */
export type ColumnUnit = 'hour' | 'day' | 'week';

interface Shape {
  /** Days in sight where there is room. */
  days: number;
  /** Least width of a day in CSS pixels: where it does not fit, one scrolls. */
  leastDay: number;
  column: ColumnUnit;
  /** What paging moves by. */
  step: { unit: CalendarUnit; count: number };
}

const SHAPES: Record<TimelineView, Shape> = {
  day: { days: 1, leastDay: 576, column: 'hour', step: { unit: 'day', count: 1 } },
  week: { days: 7, leastDay: 76, column: 'day', step: { unit: 'week', count: 1 } },
  month: { days: 31, leastDay: 24, column: 'day', step: { unit: 'month', count: 1 } },
  quarter: { days: 92, leastDay: 8, column: 'week', step: { unit: 'month', count: 3 } },
};

const HOUR_MS = 3_600_000;
/** Weeks that can be scrolled through before and after the day around which the axis lies. */
const WEEKS = { before: 26, after: 52 };
/** 1970-01-01 and 2199-12-31: beyond them nobody plans. */
const DAYS = { first: 0, last: 84_005 };

/** What one column of a view is. */
export function columnOf(view: TimelineView): ColumnUnit {
  return SHAPES[view].column;
}

/** A stretch of the axis that can be scrolled through, and how long a millisecond of it is. */
export interface Scale {
  view: TimelineView;
  zone: string;
  /** Monday = 0. */
  firstWeekday: number;
  column: ColumnUnit;
  /** Day numbers: the first day and the one after the last. */
  firstDay: number;
  endDay: number;
  /** The same in UTC milliseconds. */
  from: number;
  to: number;
  /** CSS pixels per millisecond. */
  density: number;
  /** CSS pixels of the whole. */
  length: number;
}

/** A part of the axis, UTC milliseconds and CSS pixels from the axis' start. */
export interface AxisPart {
  from: number;
  to: number;
  at: number;
  size: number;
}

/** The axis around a day (a day number), for `room` CSS pixels. */
export function scaleOf({ view, zone, around, firstWeekday, room }: { view: TimelineView; zone: string; around: number; firstWeekday: number; room: number }): Scale {
  const { days, leastDay, column } = SHAPES[view];
  const firstDay = weekStart(clampDay(around - WEEKS.before * 7), firstWeekday);
  const endDay = weekStart(clampDay(around + WEEKS.after * 7), firstWeekday) + 7;
  const from = dayStart(firstDay, zone);
  const to = dayStart(endDay, zone);
  const density = Math.max(leastDay, room / days) / (24 * HOUR_MS);
  return { view, zone, firstWeekday, column, firstDay, endDay, from, to, density, length: (to - from) * density };
}

/** A day number inside what can be shown. */
export function clampDay(day: number): number {
  return Math.min(DAYS.last, Math.max(DAYS.first, Math.floor(day)));
}

/** Whether a day lies on the axis with room to scroll on either side. */
export function holdsDay(scale: Scale, day: number): boolean {
  return day - 7 >= scale.firstDay && day + SHAPES[scale.view].days + 7 <= scale.endDay;
}

/** CSS pixels from the axis' start to an instant. */
export function positionOf(scale: Scale, time: number): number {
  return (time - scale.from) * scale.density;
}

/** The instant at so many CSS pixels from the axis' start. */
export function timeAt(scale: Scale, position: number): number {
  return scale.from + position / scale.density;
}

/** The part of the axis between two positions, cut at its ends. */
export function partOf(scale: Scale, at: number, end: number): AxisPart {
  const start = Math.max(0, Math.floor(at));
  const stop = Math.max(start, Math.min(scale.length, Math.ceil(end)));
  return { at: start, size: stop - start, from: timeAt(scale, start), to: timeAt(scale, stop) };
}

/** First day of the period that a view shows for a day: the day, its week, its month. */
export function periodStart(view: TimelineView, day: number, firstWeekday: number): number {
  return unitStart(clampDay(day), SHAPES[view].step.unit, firstWeekday);
}

/** First day of the period `count` periods later. */
export function stepPeriod(view: TimelineView, day: number, count: number, firstWeekday: number): number {
  const { step } = SHAPES[view];
  return clampDay(addUnits(periodStart(view, day, firstWeekday), step.unit, step.count * count));
}

/** Columns of the axis. */
export function columnCount(scale: Scale): number {
  const days = scale.endDay - scale.firstDay;
  if (scale.column === 'hour') return columnAt(scale, scale.to) + 1;
  return scale.column === 'day' ? days : Math.ceil(days / 7);
}

/** Column that holds an instant, from 0; that of an instant beyond the axis is its first or last. */
export function columnAt(scale: Scale, time: number): number {
  const inside = Math.min(scale.to - 1, Math.max(scale.from, time));
  if (scale.column === 'hour') {
    const column = Math.floor((inside - scale.from) / HOUR_MS);
    return hourStart(scale, column) > inside ? column - 1 : column;
  }
  const day = dayAt(inside, scale.zone) - scale.firstDay;
  return scale.column === 'day' ? day : Math.floor(day / 7);
}

/** A column's stretch of time. */
export function columnSpan(scale: Scale, column: number): { start: number; end: number } {
  if (scale.column === 'hour') return { start: hourStart(scale, column), end: hourStart(scale, column + 1) };
  const days = scale.column === 'day' ? 1 : 7;
  const day = scale.firstDay + column * days;
  return { start: dayStart(day, scale.zone), end: dayStart(day + days, scale.zone) };
}

/** The instant at the edge for a day's period in `room` CSS pixels: its beginning, or the present's column where that would be out of sight. */
export function edgeFor(scale: Scale, day: number, room: number, now: number): number {
  const start = dayStart(day, scale.zone);
  const end = dayStart(stepPeriod(scale.view, day, 1, scale.firstWeekday), scale.zone);
  const column = columnSpan(scale, columnAt(scale, now));
  return start <= now && now < end && column.end > start + (room + 1) / scale.density ? column.start : start;
}

/** When an hour's column begins: at a whole hour of the clock, also where that changes by half an hour. */
function hourStart({ from, zone }: Scale, column: number): number {
  const time = from + column * HOUR_MS;
  const past = instantToWall(time, zone) % HOUR_MS;
  return past === 0 ? time : time + HOUR_MS - past;
}

/** Whether an instant's hour comes a second time on its day, because clocks went back. */
export function isSecondHour({ zone }: Scale, time: number): boolean {
  return instantToWall(time, zone) - instantToWall(time - HOUR_MS, zone) < HOUR_MS;
}
