/** The head of the time axis and the lines below it, for the part that is drawn. */
import { addUnits, civilDate, DAY_MS, dayAt, dayStart, instantToWall, unitStart, wallToInstant } from '../../core/time/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName, formatInstant } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { AxisPart, Scale } from './scale.model.js';
import { columnAt, columnSpan, isSecondHour, positionOf } from './scale.model.js';

/** The head of a column. Positions are CSS pixels from the part's start. */
export interface ColumnHead {
  column: number;
  at: number;
  size: number;
  /** What stands there; empty where there is no room for every one. */
  words: string;
  /** What it is, in full. */
  label: string;
  isNow: boolean;
  isWeekend: boolean;
  /** Hours that are marked inside a day, where there is room: their words in a line, and from the middle of the first to that of the last. */
  hours: { at: number; size: number; words: string } | undefined;
}

/** What stands above some columns together: the day of hours, the month of days. */
export interface SuperHead {
  at: number;
  size: number;
  words: string;
}

/** Heads and lines of a part of the axis. */
export interface Heads {
  columns: ColumnHead[];
  supers: SuperHead[];
  /** Where thin and strong lines run. */
  thin: number[];
  strong: number[];
}

/** For whom heads are written. */
export interface HeadWords {
  now: number;
  /** Size of the text, CSS pixels. */
  text: number;
  messages: TimelineMessages;
  context: FormatContext;
}

const HOUR_MS = 3_600_000;
/** Least room for the head of a column, in sizes of the text: for an hour, for a day's number, for a date, and for the hours of a day. */
const ROOM = { hour: 2.875, day: 1.375, date: 6, hours: 7.5 };

/** Heads and lines of `part`. */
export function headsOf(scale: Scale, part: AxisPart, words: HeadWords): Heads {
  const heads: Heads = { columns: [], supers: supersOf(scale, part, words.context), thin: [], strong: [] };
  if (!(part.size > 0)) return heads;
  const last = columnAt(scale, part.to - 1);
  for (let column = columnAt(scale, part.from); column <= last; column += 1) {
    const head = columnHead(scale, part, column, words);
    heads.columns.push(head);
    if (head.hours) heads.thin.push(...[0, 0.5, 1].map((part) => head.at + head.hours!.at + head.hours!.size * part));
    const isStrong = scale.column === 'hour' ? dayAt(columnSpan(scale, column).start - 1, scale.zone) !== dayAt(columnSpan(scale, column).start, scale.zone)
      : scale.column === 'week' || scale.view === 'week' || isWeekStart(scale, column);
    (isStrong ? heads.strong : heads.thin).push(head.at);
  }
  return heads;
}

function isWeekStart(scale: Scale, column: number): boolean {
  return column % 7 === 0;
}

function columnHead(scale: Scale, part: AxisPart, column: number, { now, text, messages, context }: HeadWords): ColumnHead {
  const { start, end } = columnSpan(scale, column);
  const at = Math.round(positionOf(scale, start) - part.at);
  const size = Math.round((end - start) * scale.density);
  const day = dayAt(start, scale.zone);
  const isNow = start <= now && now < end;
  const base = { column, at, size, isNow, isWeekend: scale.column === 'day' && (day + 3) % 7 >= 5, hours: undefined };
  if (scale.column === 'hour') {
    // The clock's own hour: where one is left out or comes twice the others keep their even numbers.
    const hour = Math.floor((instantToWall(start, scale.zone) - day * DAY_MS) / HOUR_MS);
    const every = [1, 2, 3, 6].find((count) => count * size >= ROOM.hour * text) ?? 12;
    const time = `${formatInstant(start, 'time', context)}${isSecondHour(scale, start) ? ' ②' : ''}`;
    return { ...base, words: hour % every === 0 ? time : '', label: `${formatDayName(start, context)} ${time}` };
  }
  if (scale.column === 'week') return { ...base, words: formatInstant(start, 'day-month', context), label: messages.weekFrom({ day: formatDayName(start, context) }) };
  const label = formatDayName(start, context);
  if (scale.view === 'month') return { ...base, words: size >= ROOM.day * text ? formatInstant(start, 'day-number', context) : '', label };
  return { ...base, words: formatInstant(start, size >= ROOM.date * text ? 'date' : 'weekday-day', context), label, hours: size >= ROOM.hours * text ? hoursOf(scale, day, start) : undefined };
}

/** Six, noon and eighteen o'clock of a day with room for them. Where clocks change they do so at night: from six on hours are even. */
function hoursOf(scale: Scale, day: number, start: number): ColumnHead['hours'] {
  const at = (hour: number): number => (wallToInstant(day * DAY_MS + hour * HOUR_MS, scale.zone) - start) * scale.density;
  return { at: at(6), size: at(18) - at(6), words: '6 12 18' };
}

function supersOf(scale: Scale, part: AxisPart, context: FormatContext): SuperHead[] {
  const unit = scale.column === 'hour' ? 'day' : 'month';
  const style = scale.column === 'hour' ? 'date-long' : 'month';
  const supers: SuperHead[] = [];
  for (let day = unitStart(dayAt(part.from, scale.zone), unit); ; day = addUnits(day, unit, 1)) {
    const start = dayStart(day, scale.zone);
    if (start >= part.to) return supers;
    const at = Math.max(0, positionOf(scale, start) - part.at);
    const end = Math.min(part.size, positionOf(scale, dayStart(addUnits(day, unit, 1), scale.zone)) - part.at);
    supers.push({ at, size: end - at, words: formatInstant(start, style, context) });
  }
}

/** What of time is in sight, as a heading: a day, "Mar 2 – Mar 8, 2026", a month. */
export function periodTitle(from: number, to: number, view: Scale['view'], separator: (p: { from: string; to: string }) => string, context: FormatContext): string {
  const first = dayAt(from, context.timeZone);
  const last = dayAt(to - 1, context.timeZone);
  if (first === last) return formatInstant(from, 'date-long', context);
  const [a, b] = [civilDate(first), civilDate(last)];
  // A narrow page shows a part of the month; a week that begins with it is no month.
  const isMonth = view === 'month' || (view !== 'day' && civilDate(last + 1).day === 1);
  if (isMonth && a.day === 1 && a.month === b.month && a.year === b.year) return formatInstant(from, 'month', context);
  const isOneYear = a.year === b.year;
  const isYearFirst = context.language !== 'en';
  return separator({
    from: formatInstant(from, isOneYear && !isYearFirst ? 'day-month' : 'date-year', context),
    to: formatInstant(to - 1, isOneYear && isYearFirst ? 'day-month' : 'date-year', context),
  });
}
