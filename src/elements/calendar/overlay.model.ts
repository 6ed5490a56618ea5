import { dayAt, dayStart } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
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
  const line = today < 0 ? undefined : axisParts(week.axis, today, { start: now, end: now + 60_000 })[0];
  return {
    cells: trail.flatMap((time) => cellOf(input, time, time === cursor)),
    choice: choiceBoxes(week.axis, frame, choice),
    choiceTime: choice ? choiceTime(choice, frame, input.messages, context) : '',
    choiceDuration: choice ? formatDuration((choice.end - choice.start) / 60_000, context.language) : '',
    isOpen: Boolean(choice?.isOpen),
    tone: isAllowed === undefined ? 'open' : isAllowed ? 'ok' : 'no',
    now: line && { dayIndex: today, at: line.at },
    past,
    currentDay: Math.max(0, dayIndexAt(frame, cursor)),
  };
}

/** "13:00–17:00"; of a stretch over several days on which it begins and ends. */
function choiceTime(choice: Stretch, { zone }: Frame, messages: CalendarMessages, context: FormatContext): string {
  const dayEnd = dayStart(dayAt(choice.start, zone) + 1, zone);
  if (choice.end <= dayEnd) return clockRange(choice, { end: dayEnd }, context);
  return messages.range({ from: formatInstant(choice.start, 'date-time', context), to: formatInstant(choice.end, 'date-time', context) });
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
