import { DAY_MS, dayAt, dayStart } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext, InstantStyle } from '../../i18n/format.js';
import { formatDuration, formatInstant } from '../../i18n/format.js';
import type { AskingRules, Stretch } from '../base/availability/day.model.js';
import { clockRange } from '../base/availability/day.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { axisParts } from './axis.model.js';
import { cellEnd, visibleCells } from './cells.model.js';
import type { Frame } from './frame.model.js';
import { dayIndexAt } from './frame.model.js';
import type { Choice } from '../base/availability/selection.model.js';
import { movable } from './move.model.js';
import type { WaitItem } from './waits.model.js';
import { choiceBoxes, positionLabel, type WeekModel } from './week.model.js';

/** A place where the cursor stands, or stood a moment ago. */
export interface WeekCell {
  time: number;
  label: string;
  dayIndex: number;
  /** Position among the day's steps, from 0. */
  row: number;
  at: number;
  size: number;
  isSelected: boolean;
  isCurrent: boolean;
}

/** What lies over a week and changes with each move: cheap to draw again. */
export interface WeekOverlay {
  cells: readonly WeekCell[];
  choice: readonly { dayIndex: number; at: number; size: number; ends: string }[];
  choiceTime: string;
  choiceDuration: string;
  isOpen: boolean;
  tone: 'ok' | 'no' | 'open';
  /** The present as a place of today's column; undefined when today is not shown. */
  now: { dayIndex: number; at: number } | undefined;
  /** Whole days that are over, and how much of today. */
  past: readonly { dayIndex: number; size: number }[];
  currentDay: number;
}

/** What a {@link WeekOverlay} is made from. */
export interface OverlayInput {
  week: WeekModel;
  frame: Frame;
  segments: readonly Segment[] | undefined;
  items: readonly BookingItem[];
  canMove: boolean;
  now: number;
  stepMinutes: number;
  /** What can be asked for. */
  asking: AskingRules;
  /** Where the cursor was and is, the present place last. */
  trail: readonly number[];
  choice: Choice | undefined;
  waits: readonly WaitItem[];
  /** Whether the choice will do; undefined while that is not known. */
  isAllowed: boolean | undefined;
  messages: CalendarMessages;
  context: FormatContext;
}

/** What lies over a week: cursor, choice, the past and the present. */
export function overlayModel(input: OverlayInput): WeekOverlay {
  const { week, frame, now, trail, choice, isAllowed, context } = input;
  const cursor = trail.at(-1) ?? frame.from;
  const past = frame.days.flatMap((day, dayIndex) => {
    if (day.start >= now) return [];
    const parts = axisParts(week.axis, dayIndex, { start: day.start, end: Math.min(now, day.end) });
    const last = parts.at(-1);
    return last ? [{ dayIndex, size: last.at + last.size }] : [];
  });
  const today = frame.days.findIndex((day) => day.isToday);
  const boxes = choiceBoxes(week.axis, frame, choice);
  const first = boxes[0];
  // Its end may lie beyond the week.
  const isLow = first !== undefined && frame.days.length > 1 && choice!.end > frame.days[first.dayIndex]!.end && first.size * week.hours < TALL_HOURS;
  const line = today < 0 ? undefined : axisParts(week.axis, today, { start: now, end: now + 60_000 })[0];
  return {
    cells: trail.flatMap((time) => cellOf(input, time, time === cursor)),
    choice: boxes,
    choiceTime: choice ? choiceTime(choice, isLow, input) : '',
    // There is no room for it below when it ends.
    choiceDuration: choice && !isLow ? formatDuration((choice.end - choice.start) / 60_000, context.language) : '',
    isOpen: Boolean(choice?.isOpen),
    tone: isAllowed === undefined ? 'open' : isAllowed ? 'ok' : 'no',
    now: line && { dayIndex: today, at: line.at },
    past,
    currentDay: Math.max(0, dayIndexAt(frame, cursor)),
  };
}

/** Hours as high as two whole dates in a day's column. */
const TALL_HOURS = 2;
/** From here on a day of the week is another one of that name. */
const WEEK_MS = 6 * DAY_MS;

/** "13:00–17:00"; of a stretch over several days on which it begins and ends, in a low box "23:00 to Wed 03:00" below the day that it begins on. */
function choiceTime(choice: Stretch, isLow: boolean, { frame: { zone }, messages, context }: OverlayInput): string {
  const dayEnd = dayStart(dayAt(choice.start, zone) + 1, zone);
  if (choice.end <= dayEnd) return clockRange(choice, { end: dayEnd }, context);
  const write = (time: number, style: InstantStyle): string => formatInstant(time, style, context);
  if (isLow && choice.end - choice.start < WEEK_MS) return messages.range({ from: write(choice.start, 'time'), to: `${write(choice.end, 'weekday')}\u00a0${write(choice.end, 'time')}` });
  return messages.range({ from: write(choice.start, 'date-time'), to: write(choice.end, 'date-time') });
}

function cellOf(input: OverlayInput, time: number, isCurrent: boolean): WeekCell[] {
  const { week, frame, stepMinutes, choice, items, now, canMove } = input;
  const dayIndex = dayIndexAt(frame, time);
  if (dayIndex < 0) return [];
  const end = cellEnd(frame.days[dayIndex]!, frame.zone, stepMinutes, time);
  const part = axisParts(week.axis, dayIndex, { start: time, end })[0];
  return [{
    time,
    label: positionLabel({ ...input, time, end, isMovable: canMove && items.some((item) => item.start < end && item.end > time && movable(item, now) !== undefined), ...(choice && { choice }) }),
    dayIndex,
    row: Math.max(0, visibleCells(week.axis, frame, dayIndex, stepMinutes).indexOf(time)),
    at: part?.at ?? 0,
    size: part?.size ?? 0,
    isSelected: choice !== undefined && time < choice.end && end > choice.start,
    isCurrent,
  }];
}
