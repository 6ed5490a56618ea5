import { dayAt } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDuration } from '../../i18n/format.js';
import { formatDay } from './day-words.js';
import { clockRange, rangeWords } from '../base/availability/day.model.js';
import type { DayFrame, Stretch } from '../base/availability/day.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { foreignName } from '../base/availability/foreign-words.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { leastEnd, roundUpToGrid } from '../base/availability/selection.model.js';
import { freeUntil, segmentsIn, segmentWords } from '../base/availability/stretch.model.js';
import type { DayListItem } from './day-list.templates.js';
import { movable } from './move.model.js';
import type { WaitItem } from './waits.model.js';
import { withWaits } from './waits.model.js';

/** What a day's list is made from. */
export interface DayListInput {
  day: DayFrame;
  segments: readonly Segment[];
  items: readonly BookingItem[];
  /** Whether bookings of one's own can be moved. */
  canMove: boolean;
  now: number;
  rules: CalendarRules;
  /** What is chosen. */
  choice: Stretch | undefined;
  /** Times for which the reader waits. */
  waits: readonly WaitItem[];
  messages: CalendarMessages;
  context: FormatContext;
}

/** A day as a list of its stretches; hours that are simply closed are left out where there are others. */
export function dayListItems(input: DayListInput): DayListItem[] {
  const { day, segments, now, messages } = input;
  if (day.end <= now) return [{ kind: 'past', range: messages.dayAllDay, words: messages.cellPast, foreign: undefined, duration: '', action: '', note: '', start: day.start, isChosen: false }];
  const all = segmentsIn(segments, day.start, day.end);
  const told = all.filter((segment) => segment.reason.code !== 'outside-opening');
  return (told.length ? told : all).map((segment) => itemOf(input, segment));
}

function itemOf(input: DayListInput, segment: Segment): DayListItem {
  const { day, items, canMove, now, choice, waits, messages, context } = input;
  const isOver = segment.end <= now;
  const isFree = segment.state === 'free' && !isOver;
  // What is over of a free stretch can no longer be had.
  const stretch = isFree ? { start: Math.max(segment.start, now), end: segment.end } : segment;
  const start = isFree ? startIn(input, stretch) : undefined;
  const isAllDay = stretch.start === day.start && stretch.end === day.end;
  const own = canMove && segment.reservationId ? items.find(({ reservationId }) => reservationId === segment.reservationId) : undefined;
  const booking = own && movable(own, now);
  return {
    kind: isOver ? 'past' : kindOf(segment),
    range: isAllDay ? messages.dayAllDay : clockRange(stretch, day, context),
    words: isOver ? messages.cellPast : withWaits(segmentWords(segment, messages, context), segment, waits, messages),
    foreign: foreignName(segment.reason, context.language),
    duration: isFree ? formatDuration(Math.floor((stretch.end - stretch.start) / 60_000), context.language) : '',
    action: typeof start === 'number' ? messages.chooseRange({ range: rangeWords(stretch, day, messages, context) }) : '',
    note: typeof start === 'string' ? messages[start] : '',
    start: typeof start === 'number' ? start : stretch.start,
    ...(booking && { booking: { name: messages.changeTimeOf({ range: rangeWords(segment, day, messages, context) }), moved: booking } }),
    isChosen: isFree && choice !== undefined && choice.start < stretch.end && choice.end > stretch.start,
  };
}

/** Where a choice in a free stretch begins: on the owner's grid, after the notice that is asked for, with room for the least time; else why there is none. */
function startIn({ day, segments, now, rules, context }: DayListInput, stretch: Stretch): number | 'tooShort' | 'tooSoon' | 'tooFar' {
  if (day.day > dayAt(now, context.timeZone) + rules.farthestDays) return 'tooFar';
  const grid = { ...rules, zone: context.timeZone };
  const until = freeUntil(segments, stretch.start);
  const limit = rules.mayCrossDays ? until : Math.min(until, day.end);
  const hasRoom = (start: number): boolean => start < stretch.end && leastEnd(start, grid) <= limit;
  const start = roundUpToGrid(Math.max(stretch.start, now + rules.leadMinutes * 60_000), grid);
  if (hasRoom(start)) return start;
  return hasRoom(roundUpToGrid(stretch.start, grid)) ? 'tooSoon' : 'tooShort';
}

function kindOf(segment: Segment): string {
  if (segment.reason.code.endsWith('-own')) return 'own';
  return segment.reason.code === 'buffer' ? 'buffer' : segment.state;
}

/** Heading of a day's list. */
export function dayTitle(day: DayFrame, context: FormatContext): string {
  return formatDay(day.day, 'date', context);
}
