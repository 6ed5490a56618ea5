import type { Segment } from '../../core/types.js';
import { addMonths, weekStart } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import type { AskingRules, BarPart, DayFrame, DayState } from '../base/availability/day.model.js';
import { barOf, cellWords, closureNote, dayLabel, summarizeDay } from '../base/availability/day.model.js';
import type { ForeignWords } from '../base/availability/foreign-words.js';
import { foreignName } from '../base/availability/foreign-words.js';
import { formatDay } from './day-words.js';
import type { Frame } from './frame.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import type { WaitItem } from './waits.model.js';
import { withWaits } from './waits.model.js';
import { itemsByDay } from '../base/availability/items.model.js';

/** One cell of the month, exactly as it is printed. */
export interface MonthCell {
  day: number;
  number: string;
  /** The button's name. */
  label: string;
  words: string;
  /** Name of the holiday or closure, where there is one and room for it. */
  note: string;
  /** What of the note is in another language. */
  foreign: ForeignWords | undefined;
  state: DayState;
  bar: BarPart[];
  isOutside: boolean;
  current: 'date' | undefined;
  selected: 'true' | 'false';
  tabindex: '0' | '-1';
}

/** The month, exactly as it is printed. */
export interface MonthModel {
  weekdays: { short: string; long: string }[];
  /** Whole weeks, one day after the other. */
  days: MonthCell[];
}

/** What a {@link MonthModel} is made from. */
export interface MonthInput {
  frame: Frame;
  segments: readonly Segment[] | undefined;
  items: readonly BookingItem[];
  now: number;
  /** What can be asked for. */
  asking: AskingRules;
  isNarrow: boolean;
  /** Day that the one tab stop is at. */
  focusDay: number;
  selection: { start: number; end: number } | undefined;
  /** Times for which the reader waits. */
  waits: readonly WaitItem[];
  messages: CalendarMessages;
  context: FormatContext;
}

/** A month of whole weeks. */
export function monthModel(input: MonthInput): MonthModel {
  const { frame, context } = input;
  const weekdays = frame.days.slice(0, 7).map(({ day }) => ({ short: formatDay(day, 'weekday', context), long: formatDay(day, 'weekday-long', context) }));
  const items = itemsByDay(frame.days, input.items);
  return { weekdays, days: frame.days.map((day, i) => cellOf(input, day, items[i]!)) };
}

function cellOf({ segments, now, asking, isNarrow, focusDay, selection, waits, messages, context }: MonthInput, day: DayFrame, items: readonly BookingItem[]): MonthCell {
  const summary = summarizeDay(day, segments, items, now, asking);
  const { words, short } = cellWords(summary, messages, context);
  const isSelected = selection !== undefined && selection.start < day.end && selection.end > day.start;
  return {
    day: day.day,
    number: String(day.dayOfMonth),
    label: withWaits(dayLabel(day, summary, messages, context), day, waits, messages),
    words: isNarrow ? short : words,
    note: isNarrow ? '' : closureNote(summary, messages, context),
    foreign: foreignName(summary.reason, context.language),
    state: summary.state,
    bar: barOf(summary.parts, now),
    isOutside: day.isOutside,
    current: day.isToday ? 'date' : undefined,
    selected: isSelected ? 'true' : 'false',
    tabindex: day.day === focusDay ? '0' : '-1',
  };
}

/** Day to which a key leads in the month; undefined for a key that leads nowhere. Arrows follow the reading direction. */
export function monthKeyTarget(key: string, day: number, options: { firstWeekday: number; isRtl: boolean; isShift: boolean }): number | undefined {
  const forward = options.isRtl ? -1 : 1;
  const first = weekStart(day, options.firstWeekday);
  switch (key) {
    case 'ArrowRight': return day + forward;
    case 'ArrowLeft': return day - forward;
    case 'ArrowDown': return day + 7;
    case 'ArrowUp': return day - 7;
    case 'Home': return first;
    case 'End': return first + 6;
    case 'PageUp': return addMonths(day, options.isShift ? -12 : -1);
    case 'PageDown': return addMonths(day, options.isShift ? 12 : 1);
    default: return undefined;
  }
}
