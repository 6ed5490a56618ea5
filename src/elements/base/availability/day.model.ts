import type { LocalDate, Segment, SegmentReason, SegmentState } from '../../../core/types.js';
import { DAY_MS, dayAt } from '../../../core/time/index.js';
import { textOf } from '../../../i18n/language.js';
import type { CalendarMessages } from '../../../i18n/calendar/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatDayName, formatDuration, formatInstant, formatNumber } from '../../../i18n/format.js';
import type { BookingItem } from './items.model.js';
import type { ChoiceRules } from './selection.model.js';
import { hasRoom } from './selection.model.js';
import type { Stretch } from './stretch.model.js';
import { endTime, freeSince, freeUntil, segmentsIn, shortName } from './stretch.model.js';

export type { Stretch };

/** What a day is, all in all; `tooSoon` and `tooFar` where it is free, and nobody may ask for it any more, or yet. */
export type DayState = 'free' | 'tooSoon' | 'tooFar' | 'full' | 'closed' | 'unknown' | 'past' | 'loading';

/** One day of the machine's zone; `start` and `end` in UTC milliseconds, 23 to 25 hours apart. */
export interface DayFrame {
  /** Days since 1970-01-01. */
  day: number;
  date: LocalDate;
  start: number;
  end: number;
  dayOfMonth: number;
  isToday: boolean;
  /** In a month: a day of the month before or after. */
  isOutside: boolean;
}

/** A part of the small bar: where it begins and how long it is, as fractions of the open day. */
export interface BarPart {
  state: SegmentState;
  at: number;
  size: number;
}

/** What can be asked for: the least time on the owner's grid, on one day unless nights may be crossed, with the owner's notice and no farther ahead than anybody may. */
export interface AskingRules extends ChoiceRules {
  mayCrossDays: boolean;
  leadMinutes: number;
  farthestDays: number;
}

/** A day of a machine, summed up. */
export interface DaySummary {
  state: DayState;
  free: Stretch[];
  freeMinutes: number;
  bookings: number;
  ownBookings: number;
  /** How many of them end before the first free stretch begins. */
  bookingsBefore: number;
  /** Why nothing is free, where one reason stands out. */
  reason?: SegmentReason;
  /** The segments of the day. */
  parts: Segment[];
}

/** Reasons that a name belongs to, from the most to the least telling. */
const TELLING: readonly SegmentReason['code'][] = ['fault', 'maintenance', 'holiday', 'closure', 'no-schedule', 'no-information', 'outside-opening'];
/** Most free stretches that are read out for one day. */
const MOST_RANGES = 3;

/**
 * Sums up one day. `segments` are those of the whole frame, none at all means that they are still loading; `items` stand in
 * the order of their starts. With `asking`, what is free but cannot be asked for is not called free.
 */
export function summarizeDay(day: DayFrame, segments: readonly Segment[] | undefined, items: readonly BookingItem[], now: number, asking?: AskingRules): DaySummary {
  const summary: DaySummary = { state: 'loading', free: [], freeMinutes: 0, bookings: 0, ownBookings: 0, bookingsBefore: 0, parts: [] };
  if (!segments) return summary;
  const parts = segmentsIn(segments, day.start, day.end);
  const freeFrom = (from: number): Stretch[] => freeStretches(parts, from).filter((stretch) => !asking || canBeAskedFor(stretch, day, segments, from, asking));
  const free = freeFrom(now);
  summary.parts = parts;
  summary.free = free;
  for (const { start, end } of free) summary.freeMinutes += (end - start) / 60_000;
  const firstFree = free[0]?.start ?? day.end;
  for (const item of items) {
    if (item.start >= day.end) break;
    if (item.end <= day.start) continue;
    summary.bookings += 1;
    if (item.isOwn) summary.ownBookings += 1;
    if (item.end <= firstFree) summary.bookingsBefore += 1;
  }
  if (free.length > 0) {
    const isTooFar = asking && day.day > dayAt(now, asking.zone) + asking.farthestDays;
    // Most days begin after the owner's notice: what is free of them need not be reckoned twice.
    const soonest = now + (asking?.leadMinutes ?? 0) * 60_000;
    const isTooSoon = firstFree < soonest && freeFrom(soonest).length === 0;
    summary.state = isTooFar ? 'tooFar' : isTooSoon ? 'tooSoon' : 'free';
    return summary;
  }
  const rest = parts.filter((part) => part.end > now);
  const reason = tellingReason(rest);
  return { ...summary, state: stateOf(parts, rest, reason), ...(reason && { reason }) };
}

/** Why nobody may ask for a time any more, or yet, though it is free; undefined where somebody may. */
export function barredAt(time: number, now: number, { zone, leadMinutes, farthestDays }: AskingRules): 'tooSoon' | 'tooFar' | undefined {
  if (time < now + leadMinutes * 60_000) return 'tooSoon';
  return dayAt(time, zone) > dayAt(now, zone) + farthestDays ? 'tooFar' : undefined;
}

/** What a day is on which nothing is free any more; `rest` is what of it is still to come. */
function stateOf(parts: readonly Segment[], rest: readonly Segment[], reason: SegmentReason | undefined): DayState {
  if (parts.length > 0 && rest.length === 0) return 'past';
  if (rest.length === 0 || rest.some((part) => part.state === 'unknown')) return 'unknown';
  if (rest.some((part) => part.state !== 'closed')) return 'full';
  const isOver = reason?.code === 'outside-opening' && parts.some((part) => part.state !== 'closed');
  return isOver ? 'past' : 'closed';
}

/** What is free from an instant on, neighbors joined. */
function freeStretches(parts: readonly Segment[], from: number): Stretch[] {
  const free: Stretch[] = [];
  for (const part of parts) {
    if (part.state !== 'free' || part.end <= from) continue;
    const start = Math.max(part.start, from);
    const last = free.at(-1);
    if (last && last.end === start) last.end = part.end;
    else free.push({ start, end: part.end });
  }
  return free;
}

/** Whether a free stretch, or one that it is a part of, has room from an instant on for what somebody may ask for. */
function canBeAskedFor({ start, end }: Stretch, day: Stretch, segments: readonly Segment[], from: number, asking: AskingRules): boolean {
  const goesOn = asking.mayCrossDays;
  return hasRoom({ start: goesOn && start === day.start ? Math.max(from, freeSince(segments, start)) : start, end: goesOn && end === day.end ? freeUntil(segments, start) : end }, asking);
}

function tellingReason(parts: readonly Segment[]): SegmentReason | undefined {
  const rank = (part: Segment): number => (TELLING.includes(part.reason.code) ? TELLING.indexOf(part.reason.code) : TELLING.length);
  return [...parts].filter((part) => rank(part) < TELLING.length).sort((a, b) => rank(a) - rank(b))[0]?.reason;
}

/** The open part of the day in proportion, what is over of it like closed time; empty when the day is over, or closed throughout. */
export function barOf(parts: readonly Segment[], now: number): BarPart[] {
  let from = Infinity;
  let to = -Infinity;
  for (const { state, start, end } of parts) {
    if (state === 'closed') continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  const bar: BarPart[] = [];
  if (to <= now) return bar;
  const add = (state: BarPart['state'], start: number, end: number): void => {
    if (end > start) bar.push({ state, at: (start - from) / (to - from), size: (end - start) / (to - from) });
  };
  for (const { state, start, end } of parts) {
    if (end <= from || start >= to) continue;
    // What is over of a free stretch can no longer be had.
    const over = state === 'free' ? Math.min(end, Math.max(start, now)) : start;
    add('closed', start, over);
    add(state, over, end);
  }
  return bar;
}

/** The day in full, for people who listen: "Tuesday 3 March, free 13:00 to 17:00, 2 bookings before". */
export function dayLabel(day: DayFrame, summary: DaySummary, messages: CalendarMessages, context: FormatContext): string {
  // By its number: a day that a zone left out has no instant of its own.
  const parts = [formatDayName(day.day * DAY_MS, { ...context, timeZone: 'UTC' })];
  if (day.isToday) parts.push(messages.dayToday);
  parts.push(stateWords(day, summary, messages, context));
  if (summary.bookings > 0) {
    const isBefore = summary.state === 'free' && summary.bookingsBefore === summary.bookings;
    parts.push(isBefore ? messages.bookingsBefore({ n: summary.bookings }) : messages.bookings({ n: summary.bookings }));
    if (summary.ownBookings > 0) parts.push(messages.ownBookings({ n: summary.ownBookings }));
  }
  return parts.join(messages.separator);
}

function stateWords(day: DayFrame, summary: DaySummary, messages: CalendarMessages, context: FormatContext): string {
  switch (summary.state) {
    case 'free':
      return messages.dayFree({
        ranges: summary.free.slice(0, MOST_RANGES).map((range) => rangeWords(range, day, messages, context)),
        more: Math.max(0, summary.free.length - MOST_RANGES),
      });
    case 'tooSoon':
    case 'tooFar': return messages[summary.state];
    case 'full': return messages.dayFull;
    case 'closed': return messages.dayClosed({ name: closureName(summary.reason, messages, context) });
    case 'unknown': return messages.dayUnknown;
    case 'past': return messages.dayPast;
    case 'loading': return messages.dayLoading;
  }
}

/** "13:00 to 17:00", or "all day". */
export function rangeWords(range: Stretch, day: Pick<DayFrame, 'start' | 'end'>, messages: CalendarMessages, context: FormatContext): string {
  if (range.start === day.start && range.end === day.end) return messages.dayAllDay;
  return messages.range({ from: formatInstant(range.start, 'time', context), to: endTime(range.end, day.end, messages, context) });
}

/** "13:00–17:00", for people who look; an end at midnight is 24:00. */
export function clockRange(range: Stretch, day: Pick<DayFrame, 'end'>, context: FormatContext): string {
  return `${formatInstant(range.start, 'time', context)}–${range.end === day.end ? '24:00' : formatInstant(range.end, 'time', context)}`;
}

/** What a closed day is called: the owner's own words, else the kind of closure where it says more than "closed". */
export function closureName(reason: SegmentReason | undefined, messages: CalendarMessages, context: FormatContext): string {
  if (!reason) return '';
  const own = shortName(textOf(reason.text, context.language));
  if (own) return own;
  return reason.code === 'closure' || reason.code === 'outside-opening' ? '' : messages.reason[reason.code];
}

/** The same where there is room for a word or two: what is broken or maintained is not explained there. */
export function closureNote(summary: DaySummary, messages: CalendarMessages, context: FormatContext): string {
  if (summary.state !== 'closed') return '';
  const code = summary.reason?.code;
  return code === 'fault' || code === 'maintenance' ? messages.reason[code] : closureName(summary.reason, messages, context);
}

/** The few words that stand in a month's cell, and the fewer where the cell is narrow. */
export function cellWords(summary: DaySummary, messages: CalendarMessages, context: FormatContext): { words: string; short: string } {
  switch (summary.state) {
    case 'free': {
      // No more than there is.
      const free = Math.floor(summary.freeMinutes / 6) / 10;
      const hours = formatNumber(free, context.language);
      const isShort = summary.freeMinutes < 60;
      const duration = isShort ? formatDuration(summary.freeMinutes, context.language) : messages.hours({ hours });
      const short = isShort ? messages.shortMinutes({ minutes: formatNumber(Math.floor(summary.freeMinutes), context.language) })
        : messages.shortFree({ hours: free < 10 ? hours : formatNumber(Math.floor(free), context.language) });
      return { words: messages.cellFree({ duration }), short };
    }
    case 'tooSoon': return { words: messages.cellTooSoon, short: messages.shortBarred };
    case 'tooFar': return { words: messages.cellTooFar, short: messages.shortBarred };
    case 'full': return { words: messages.cellFull, short: messages.shortFull };
    case 'closed': return { words: messages.cellClosed, short: messages.shortClosed };
    case 'unknown': return { words: messages.cellUnknown, short: messages.shortUnknown };
    case 'past': return { words: messages.cellPast, short: '' };
    case 'loading': return { words: '', short: '' };
  }
}
