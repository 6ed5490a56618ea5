import type { Segment } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName } from '../../i18n/format.js';
import type { DayListItem } from './day-list.templates.js';
import { clockRange, rangeWords } from '../base/availability/day.model.js';
import type { DayFrame } from '../base/availability/day.model.js';
import { segmentsIn, segmentWords } from '../base/availability/stretch.model.js';

/** A day as a list of its stretches; hours that are simply closed are left out where there are others. */
export function dayListItems(day: DayFrame, segments: readonly Segment[], now: number, messages: CalendarMessages, context: FormatContext): DayListItem[] {
  const all = segmentsIn(segments, day.start, day.end);
  const told = all.filter((segment) => segment.reason.code !== 'outside-opening');
  return (told.length ? told : all).map((segment) => {
    const isOver = segment.end <= now;
    const isFree = segment.state === 'free' && !isOver;
    // What is over of a free stretch can no longer be had.
    const stretch = isFree ? { start: Math.max(segment.start, now), end: segment.end } : segment;
    const isAllDay = stretch.start === day.start && stretch.end === day.end;
    return {
      kind: isOver ? 'past' : kindOf(segment),
      range: isAllDay ? messages.dayAllDay : clockRange(stretch, day, context),
      words: isOver ? messages.cellPast : segmentWords(segment, messages, context),
      action: isFree ? messages.chooseRange({ range: rangeWords(stretch, day, messages, context) }) : '',
      start: stretch.start,
    };
  });
}

function kindOf(segment: Segment): string {
  if (segment.reason.code.endsWith('-own')) return 'own';
  return segment.reason.code === 'buffer' ? 'buffer' : segment.state;
}

/** Heading of a day's list. */
export function dayTitle(day: DayFrame, context: FormatContext): string {
  return formatDayName(day.start, context);
}
