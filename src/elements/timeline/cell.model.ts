/** What a place of the grid is called, and what would be chosen there. */
import { dayAt, dayStart, formatLocalDate } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName, formatDuration, formatInstant } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { DayState, DaySummary, Stretch } from '../base/availability/day.model.js';
import { dayLabel, rangeWords, summarizeDay } from '../base/availability/day.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { leastEnd, roundUpToGrid } from '../base/availability/selection.model.js';
import { endOfRun, endTime, segmentAt, segmentsIn, segmentWords } from '../base/availability/stretch.model.js';
import type { RowState } from './row-facts.js';
import { bookingsOf } from './row-facts.js';
import type { Scale } from './scale.model.js';
import { isSecondHour } from './scale.model.js';

/** For whom cells are named. */
export interface CellWords {
  timeline: TimelineMessages;
  calendar: CalendarMessages;
  /** With the zone of the axis. */
  context: FormatContext;
}

/** One place: a machine and a column of the axis. */
export interface Cell {
  name: string;
  span: Stretch;
  state: RowState;
  segments: readonly Segment[] | undefined;
  /** The chosen stretch, where it lies in this row. */
  choice: Stretch | undefined;
}

/** "SEM JSM-7001F, Tuesday 3 March, free 13:00 to 17:00, 2 bookings before". */
export function cellLabel(cell: Cell, scale: Scale, now: number, words: CellWords): string {
  const { timeline: t, calendar: c } = words;
  const parts = [t.cell({ name: cell.name, what: cellState(cell, scale, now, words) })];
  const { choice, span } = cell;
  if (choice && choice.start < span.end && choice.end > span.start) {
    parts.push(t.chosen({ range: chosenWords(choice, scale.zone, words) }));
  }
  return parts.join(c.separator);
}

/** Times of a day, or both days with their times. */
function chosenWords(choice: Stretch, zone: string, { calendar: c, context }: CellWords): string {
  const day = dayAt(choice.start, zone);
  const end = dayStart(day + 1, zone);
  if (choice.end <= end) return rangeWords(choice, { start: dayStart(day, zone), end }, c, context);
  return c.range({ from: formatInstant(choice.start, 'date-time', context), to: formatInstant(choice.end, 'date-time', context) });
}

function cellState(cell: Cell, scale: Scale, now: number, words: CellWords): string {
  const { timeline: t, calendar: c, context } = words;
  const { span, state, segments } = cell;
  const when = scale.column === 'week' ? t.weekFrom({ day: formatDayName(span.start, context) }) : formatDayName(span.start, context);
  if (state.status === 'error' || state.status === 'none') return [when, state.status === 'error' ? t.rowFailed : t.rowNothing].join(c.separator);
  if (scale.column === 'hour') return hourWords(cell, scale, now, words);
  const day = dayAt(span.start, scale.zone);
  const frame = { ...span, day, date: formatLocalDate(day), dayOfMonth: 0, isToday: span.start <= now && now < span.end && scale.column === 'day', isOutside: false };
  const isCovered = state.status === 'ready' && state.window.from <= span.start && span.end <= state.window.to;
  const summary = summarizeDay(frame, isCovered ? segments : undefined, bookingsOf(state), now);
  if (scale.column === 'day') return dayLabel(frame, summary, c, context);
  return weekLabel(span, summary, words);
}

/** "Week from Monday 2 March, free for 12 h in all, 3 bookings". */
export function weekLabel(week: Stretch, summary: DaySummary, { timeline: t, calendar: c, context }: CellWords): string {
  const when = t.weekFrom({ day: formatDayName(week.start, context) });
  // Rows are summed up without any owner's rules: nothing is too soon or too far.
  const known: Partial<Record<DayState, string>> = { loading: c.dayLoading, unknown: c.dayUnknown, past: c.dayPast, full: t.nothingFree, closed: t.nothingFree, free: t.freeInAll({ duration: formatDuration(summary.freeMinutes, context.language) }) };
  return [when, known[summary.state], ...(summary.bookings ? [c.bookings({ n: summary.bookings })] : [])].join(c.separator);
}

function hourWords({ span, segments }: Cell, scale: Scale, now: number, { calendar: c, context }: CellWords): string {
  const segment = segments && segmentAt(segments, span.start);
  const day = formatDayName(span.start, context);
  const time = formatInstant(span.start, 'time', context);
  if (!segment || !segments) return c.position({ day, time, state: c.dayLoading });
  const end = endOfRun(segments, span.start);
  const dayEnd = dayStart(dayAt(span.start, context.timeZone) + 1, context.timeZone);
  const until = end <= dayEnd ? endTime(end, dayEnd, c, context) : formatInstant(end, 'date-time', context);
  const state = segmentWords(segment, c, context);
  // Where what is known ends nothing else begins.
  const isOpenEnded = end === segments.at(-1)!.end;
  const parts = [...(isSecondHour(scale, span.start) ? [c.repeatedHour] : []), isOpenEnded ? state : c.stateUntil({ state, until })];
  // What else there is within the hour.
  for (const other of segmentsIn(segments, segment.end, span.end)) parts.push(c.named({ state: formatInstant(other.start, 'time', context), name: segmentWords(other, c, context) }));
  if (span.end <= now) parts.push(c.past);
  return c.position({ day, time, state: parts.join(c.separator) });
}

/**
 * What is chosen by pressing a place: the first free stretch of the column from now on that is long enough, on the
 * owner's grid; where there is none the column's own beginning, so that the reasons can be read.
 */
export function slotIn(span: Stretch, segments: readonly Segment[] | undefined, options: { rules: CalendarRules & { zone: string }; now: number; least: number }): Stretch {
  const { rules, now, least } = options;
  const grid = { ...rules, minMinutes: Math.max(rules.minMinutes, least / 60_000) };
  const from = Math.max(span.start, [now + rules.leadMinutes * 60_000, now].find((time) => time < span.end) ?? span.start);
  const fits = (start: number, end: number): boolean => leastEnd(start, grid) <= end;
  for (const free of freeFrom(segments ?? [], from, span.end)) {
    const start = roundUpToGrid(Math.max(free.start, from), rules);
    if (start < span.end && fits(start, free.end)) return { start, end: leastEnd(start, grid) };
  }
  const start = roundUpToGrid(from, rules);
  return { start, end: leastEnd(start, grid) };
}

/** Free stretches that begin before `to` and end after `from`, whole. */
function freeFrom(segments: readonly Segment[], from: number, to: number): Stretch[] {
  return segments.filter((segment) => segment.state === 'free' && segment.end > from && segment.start < to);
}
