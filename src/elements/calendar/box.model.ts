import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import type { DayFrame, Stretch } from '../base/availability/day.model.js';
import { clockRange } from '../base/availability/day.model.js';
import type { ForeignWords } from '../base/availability/foreign-words.js';
import type { Axis } from './axis.model.js';
import { axisParts } from './axis.model.js';
import type { LaneItem } from './lanes.model.js';
import { movable } from './move.model.js';

/** What a box is drawn as. */
export type BoxKind = 'wait' | 'free' | 'closed' | 'unknown' | 'buffer' | 'busy' | 'pending' | 'own' | 'own-pending' | 'skipped' | 'blank';

/** A stretch as it is drawn in a day's column: fractions of the column, and the words inside. */
export interface Box {
  kind: BoxKind;
  at: number;
  size: number;
  lane: number;
  lanes: number;
  /** How its words are set where there is little room; empty where there is enough. */
  look: '' | 'slim' | 'lane' | 'low' | 'low lane' | 'lowest' | 'lowest lane';
  time: string;
  words: string;
  /** All that there is to say, where not all of it is in the box; empty where it is. */
  title: string;
  /** What of the words is in another language. */
  foreign?: ForeignWords | undefined;
  /** A booking that can be picked up here, and which of its ends lie in this box. */
  grip?: { id: string; ends: string };
}

/** The room that a day has for boxes. */
export interface Room {
  /** Lanes that have room for a word each. */
  lanes: number;
  /** Height of the day in the calendar's em, unless the page has an hour drawn higher or lower. */
  height: number;
}

/** What the boxes of a day's bookings are made from. */
export interface BookingBoxesInput {
  day: DayFrame;
  index: number;
  axis: Axis;
  now: number;
  canMove: boolean;
  messages: CalendarMessages;
  context: FormatContext;
}

/** Height of a line and of a line in small print, in the calendar's em: what is lower than two lines has one. */
const LOW = 2.2;
const LOWEST = 1.4;
/** Widths in words that a range of times takes, and one with a word after it. */
const RANGE = 1.8;
const RANGE_AND_WORD = 3;

/** A stretch that is drawn over the whole width of its day. */
export function wideBox(kind: BoxKind, part: { at: number; size: number }, words = '', foreign?: ForeignWords): Box {
  return { kind, at: part.at, size: part.size, lane: 0, lanes: 1, look: '', time: '', words, title: '', foreign };
}

/** The bookings of a day, each in its lane. */
export function bookingBoxes({ day, index, axis, now, canMove, messages, context }: BookingBoxesInput, laned: readonly LaneItem[], room: Room): Box[] {
  const boxes: Box[] = [];
  for (const item of laned) {
    const kind = item.isOwn ? (item.status === 'pending' ? 'own-pending' : 'own') : item.status;
    const range = { start: Math.max(item.start, day.start), end: Math.min(item.end, day.end) };
    const grip = canMove ? movable(item, now) : undefined;
    const time = clockRange(range, day, context);
    const words = wordsOf(item, messages.box[kind], messages);
    const title = `${time} ${words}`;
    for (const part of axisParts(axis, index, range)) {
      boxes.push({
        kind, at: part.at, size: part.size, lane: item.lane, lanes: item.lanes,
        ...fitted({
          time, words: messages.hyphenated({ words }), title, width: room.lanes / item.lanes, height: part.size * room.height,
          inLane: () => formatInstant(range.start, 'time', context),
        }),
        ...(grip && { grip: { id: grip.reservationId, ends: endsOf(item, part) } }),
      });
    }
  }
  return boxes;
}

/** What stands in a box: what it is, and of several bookings how many, or how many units they take. */
function wordsOf({ taken, count }: LaneItem, word: string, messages: CalendarMessages): string {
  if (taken) return messages.unitsTaken({ n: taken.most, of: taken.capacity, isAtMost: taken.least < taken.most });
  return count > 1 ? `${word}${messages.separator}${messages.bookings({ n: count })}` : word;
}

/** What there is to say in a box so many words wide and so many em high. */
interface Fitting {
  time: string;
  words: string;
  /** Both, as they are told where not all of it has room. */
  title: string;
  width: number;
  height: number;
  /** Its time in a lane. */
  inLane: () => string;
}

/** What of time and words has room in a box: rather less, and that whole, than something cut. */
function fitted({ time, words, title, width, height, inLane }: Fitting): Pick<Box, 'look' | 'time' | 'words' | 'title'> {
  if (width < 1) return { look: 'slim', time: '', words: '', title };
  const isLane = width < RANGE;
  const low = height < LOWEST ? 'lowest' : height < LOW ? 'low' : '';
  if (!isLane && !low) return { look: '', time, words, title: '' };
  const hasWords = !low || width >= RANGE_AND_WORD;
  return {
    look: isLane ? (low ? `${low} lane` : 'lane') : low,
    time: isLane ? inLane() : time,
    words: hasWords ? words : '',
    title: isLane || !hasWords ? title : '',
  };
}

/** Which ends of a stretch a part of it has: `start`, `end`, both or none. */
export function endsOf(stretch: Stretch, part: Stretch): string {
  return [part.start === stretch.start ? 'start' : '', part.end === stretch.end ? 'end' : ''].join(' ').trim();
}
