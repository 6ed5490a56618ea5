import type { BlockingRules, Segment } from '../../core/types.js';
import { DAY_MS, dayAt, formatLocalTime, instantToWall } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName, formatDuration, formatInstant } from '../../i18n/format.js';
import type { Axis, DayStretch } from './axis.model.js';
import { axisGaps, axisInstant, axisMarks, axisOf, axisParts, hasAxisTime, HOUR_MS, showHours } from './axis.model.js';
import type { Box } from './box.model.js';
import { bookingBoxes, endsOf, wideBox } from './box.model.js';
import { cellsOfDay } from './cells.model.js';
import { clockNotes } from './clock-notes.js';
import type { AskingRules, DayFrame, DaySummary, Stretch } from '../base/availability/day.model.js';
import { barredAt, cellWords, closureNote, dayLabel, summarizeDay } from '../base/availability/day.model.js';
import type { ForeignWords } from '../base/availability/foreign-words.js';
import { foreignName } from '../base/availability/foreign-words.js';
import { formatDay } from './day-words.js';
import type { Frame } from './frame.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { itemsByDay } from '../base/availability/items.model.js';
import { lanesOf } from './lanes.model.js';
import { isSecondPass } from './pass.model.js';
import { readerClock } from './reader-clock.model.js';
import type { WaitItem } from './waits.model.js';
import { withWaits } from './waits.model.js';
import { endOfRun, segmentAt, segmentsIn, segmentWords } from '../base/availability/stretch.model.js';

/** One day of a week, exactly as it is printed. */
export interface WeekColumn {
  day: number;
  /** Name of the column's heading. */
  label: string;
  weekday: string;
  number: string;
  words: string;
  short: string;
  note: string;
  /** What of the note is in another language. */
  foreign: ForeignWords | undefined;
  state: DaySummary['state'];
  isToday: boolean;
  boxes: Box[];
}

/** A line of the axis with its clock time, and the reader's beside it where that differs. */
export interface WeekMark {
  at: number;
  time: string;
  readerTime: string;
  isRepeated: boolean;
}

/** The week, exactly as it is printed. */
export interface WeekModel {
  axis: Axis;
  columns: WeekColumn[];
  marks: WeekMark[];
  /** Hours that are shown, which make the height. */
  hours: number;
  /** Whether an hour is drawn higher, since the owner's grid is one of quarters or less. */
  isFine: boolean;
  /** Whether there may be more of it than is in sight. */
  isTall: boolean;
  rows: number;
  /** Whether there are hours out of sight. */
  isNarrowed: boolean;
  /** Clock changes of the week, the machine's and the reader's, in words. */
  clockNotes: string[];
}

/** What a {@link WeekModel} is made from. */
export interface WeekInput {
  frame: Frame;
  segments: readonly Segment[] | undefined;
  items: readonly BookingItem[];
  /** When it is open, whatever else is in the way. */
  openings: readonly Stretch[];
  now: number;
  stepMinutes: number;
  /** What can be asked for. */
  asking: AskingRules;
  /** Units of the machine, and whether requests take them. */
  blocking: BlockingRules;
  allHours: boolean;
  /** Whether one day is shown at a time. */
  isNarrow: boolean;
  canMove: boolean;
  selection: Stretch | undefined;
  /** Times for which the reader waits. */
  waits: readonly WaitItem[];
  readerZone: string;
  messages: CalendarMessages;
  context: FormatContext;
}

/** Lanes that have room for words in all that is shown: side by side the days of a week, in a narrow page one day. */
const LANES = { wide: 14, narrow: 4 };
/** Height of an hour unless the page sets another, in the calendar's em, as in the style sheet; and the steps from which on it is fine. */
const HOUR_EM = { usual: 3, fine: 4 };
const FINE_MINUTES = 15;
/** Height of the week that is in sight at once unless the page sets another, in the calendar's em. */
const SIGHT_EM = 38;
/** Hours that are shown when nothing is known of a week's opening hours. */
const USUAL_HOURS = { from: 8 * HOUR_MS, to: 18 * HOUR_MS };

/** A week, or a day, as columns on one axis. */
export function weekModel(input: WeekInput): WeekModel {
  const { frame, segments, items, stepMinutes, readerZone } = input;
  const whole = axisOf(frame.days, frame.zone);
  const axis = input.allHours ? whole : narrowed(whole, input);
  // Lanes are a day's own: what stands beside others on Tuesday may have all of Wednesday.
  const itemsOfDays = itemsByDay(frame.days, items);
  const hours = (axis.to - axis.from) / HOUR_MS;
  const isFine = stepMinutes <= FINE_MINUTES;
  const room = { lanes: input.isNarrow ? LANES.narrow : Math.floor(LANES.wide / frame.days.length), height: hours * (isFine ? HOUR_EM.fine : HOUR_EM.usual) };
  const columns = frame.days.map((day, index) => {
    const summary = summarizeDay(day, segments, itemsOfDays[index]!, input.now, input.asking);
    const laned = lanesOf(itemsOfDays[index]!, room.lanes, { rules: input.blocking, day });
    return columnOf(input, day, summary, [...groundBoxes(input, axis, index, segments), ...bookingBoxes({ ...input, day, index, axis }, laned, room), ...waitBoxes(input, axis, index)]);
  });
  const clock = readerClock(frame, readerZone, input.context);
  return {
    axis,
    columns,
    marks: marksOf(axis, frame, readerZone, clock.days, input.context),
    hours,
    isFine,
    isTall: input.isNarrow || room.height > SIGHT_EM,
    rows: Math.max(...frame.days.map((day) => cellsOfDay(day, frame.zone, stepMinutes).length)),
    isNarrowed: axis.from > whole.from || axis.to < whole.to,
    clockNotes: [...clockNotes(frame, input.context), ...clock.notes],
  };
}

/** The open hours of the week with an hour to spare, and what the reader has to do with. */
function narrowed(axis: Axis, { frame, segments, items, openings, selection }: WeekInput): Axis {
  const open: DayStretch[] = openings.flatMap((stretch) => cutToDays(frame, stretch));
  frame.days.forEach((day, dayIndex) => {
    for (const segment of segments ? segmentsIn(segments, day.start, day.end) : []) {
      if (segment.state !== 'closed' && segment.state !== 'unknown') open.push({ dayIndex, stretch: segment });
    }
  });
  const shown = open.length > 0 ? showHours(axis, open, 1) : { ...axis, ...USUAL_HOURS };
  const own = [...items.filter((item) => item.isOwn), ...(selection ? [selection] : [])];
  return own.length > 0 ? showHours(shown, own.flatMap((stretch) => cutToDays(frame, stretch)), 0, shown) : shown;
}

function cutToDays(frame: Frame, stretch: Stretch): DayStretch[] {
  return frame.days.flatMap((day, dayIndex) => {
    const cut = { start: Math.max(stretch.start, day.start), end: Math.min(stretch.end, day.end) };
    return cut.end > cut.start ? [{ dayIndex, stretch: cut }] : [];
  });
}

function columnOf({ waits, messages, context }: WeekInput, day: DayFrame, summary: DaySummary, boxes: Box[]): WeekColumn {
  return {
    day: day.day,
    label: withWaits(dayLabel(day, summary, messages, context), day, waits, messages),
    weekday: formatDay(day.day, 'weekday', context),
    number: String(day.dayOfMonth),
    ...cellWords(summary, messages, context),
    note: closureNote(summary, messages, context),
    foreign: foreignName(summary.reason, context.language),
    state: summary.state,
    isToday: day.isToday,
    boxes,
  };
}

function groundBoxes({ frame, messages, context }: WeekInput, axis: Axis, index: number, segments: readonly Segment[] | undefined): Box[] {
  const day = frame.days[index]!;
  const gaps = axisGaps(axis, index).map((gap) => wideBox(gap.isSkipped ? 'skipped' : 'blank', gap, gap.isSkipped ? messages.noTimeShort : ''));
  const grounds = (segments ? segmentsIn(segments, day.start, day.end) : []).flatMap((segment) => {
    const kind = segment.reason.code === 'buffer' ? 'buffer' : segment.state;
    // What is reserved is drawn from the bookings themselves.
    if (kind === 'busy' || kind === 'pending') return [];
    const isNamed = kind !== 'free' && kind !== 'buffer' && segment.reason.code !== 'outside-opening';
    const words = isNamed ? segmentWords(segment, messages, context) : '';
    const foreign = isNamed ? foreignName(segment.reason, context.language) : undefined;
    return axisParts(axis, index, segment).map((part) => wideBox(kind, part, words, foreign));
  });
  return [...gaps, ...grounds];
}

/** What the reader waits for, around what is in the way. */
function waitBoxes({ waits, messages }: WeekInput, axis: Axis, index: number): Box[] {
  return waits.flatMap((wait) => axisParts(axis, index, wait).map((part) => wideBox('wait', part, wait.isOffered ? messages.box.offered : messages.box.wait)));
}

function marksOf(axis: Axis, frame: Frame, readerZone: string, days: readonly number[], context: FormatContext): WeekMark[] {
  return axisMarks(axis).map((mark) => {
    const x = axis.from + mark.at * (axis.to - axis.from);
    const day = readerZone ? days.find((index) => hasAxisTime(axis, index, x)) : undefined;
    return { at: mark.at, time: formatLocalTime(mark.wall), readerTime: day === undefined ? '' : readerTime(axisInstant(axis, day, x), frame.zone, readerZone, context), isRepeated: mark.isRepeated };
  });
}

/** The reader's clock time, with " −1" or " +1" where the reader's date is another than the machine's. */
function readerTime(time: number, zone: string, readerZone: string, context: FormatContext): string {
  const days = dayAt(time, readerZone) - dayAt(time, zone);
  const shift = days === 0 ? '' : days < 0 ? ` −${-days}` : ` +${days}`;
  return formatInstant(time, 'time', { ...context, timeZone: readerZone }) + shift;
}

/** Boxes of a choice, one per day that it touches. */
export function choiceBoxes(axis: Axis, frame: Frame, stretch: Stretch | undefined): { dayIndex: number; at: number; size: number; ends: string }[] {
  if (!stretch) return [];
  return frame.days.flatMap((day, dayIndex) => {
    if (stretch.start >= day.end || stretch.end <= day.start) return [];
    return axisParts(axis, dayIndex, stretch).map((part) => ({ dayIndex, at: part.at, size: part.size, ends: endsOf(stretch, part) }));
  });
}

/** What stands at a place of the week, in full: "Tuesday 3 March 13:00, free until 17:00". */
export function positionLabel(input: Pick<WeekInput, 'segments' | 'now' | 'asking' | 'waits' | 'messages' | 'context' | 'frame'> & { time: number; end: number; choice?: Stretch & { isOpen: boolean }; isMovable: boolean }): string {
  const { segments, now, asking, messages, context, frame, time, end, choice } = input;
  const segment = segments ? segmentAt(segments, time) : undefined;
  let state = segments ? messages.cellUnknown : messages.loading;
  if (segment) {
    const until = endOfRun(segments!, time);
    const isSameDay = dayAt(until - 1, frame.zone) === dayAt(time, frame.zone);
    const isMidnight = isSameDay && instantToWall(until, frame.zone) % DAY_MS === 0;
    const words = segmentWords(segment, messages, context);
    // When it opens after what is shown is not known here.
    const isOpenEnded = segment.state === 'closed' && until === frame.to;
    state = isOpenEnded ? words : messages.stateUntil({ state: words, until: isMidnight ? messages.midnight : formatInstant(until, isSameDay ? 'time' : 'date-time', context) });
  }
  const bar = segment?.state === 'free' ? barredAt(time, now, asking) : undefined;
  if (bar) state += messages.separator + messages[bar];
  if (end <= now) state = messages.past;
  const at = messages.position({ day: formatDayName(time, context), time: formatInstant(time, 'time', context), state: isSecondPass(time, frame.zone) ? `${messages.repeatedHour}${messages.separator}${state}` : state });
  const words = withWaits(at, { start: time, end }, input.waits, messages);
  if (!choice || time < choice.start || time >= choice.end) return input.isMovable ? `${words}${messages.separator}${messages.pickUp}` : words;
  const params = {
    range: messages.range({ from: formatInstant(choice.start, 'time', context), to: formatInstant(choice.end, dayAt(choice.end - 1, frame.zone) === dayAt(choice.start, frame.zone) ? 'time' : 'date-time', context) }),
    duration: formatDuration((choice.end - choice.start) / 60_000, context.language),
  };
  return `${words}${messages.separator}${choice.isOpen ? messages.selecting(params) : messages.selected(params)}`;
}
