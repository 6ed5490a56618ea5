import type { Segment } from '../../../core/types.js';
import { textOf } from '../../../i18n/language.js';
import type { CalendarMessages } from '../../../i18n/calendar/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatInstant } from '../../../i18n/format.js';

/** A stretch of time in UTC milliseconds. */
export interface Stretch {
  start: number;
  end: number;
}

/** Names that people gave are cut in labels after this many characters; a name of 10,000 would drown the rest. */
const LONGEST_NAME = 120;

/** Index of the first segment that ends after `time`, by halving; segments are sorted and disjoint. */
export function firstSegmentAfter(segments: readonly Segment[], time: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The segments of `[from, to)`, cut at its ends. */
export function segmentsIn(segments: readonly Segment[], from: number, to: number): Segment[] {
  const found: Segment[] = [];
  for (let i = firstSegmentAfter(segments, from); i < segments.length && segments[i]!.start < to; i += 1) {
    const segment = segments[i]!;
    if (segment.start >= from && segment.end <= to) found.push(segment);
    else found.push({ ...segment, start: Math.max(segment.start, from), end: Math.min(segment.end, to) });
  }
  return found;
}

/** How long it is free on end around a free segment, from `now` on, milliseconds. */
export function freeAround(segments: readonly Segment[], index: number, now: number): number {
  let first = index;
  let last = index;
  while (segments[first - 1]?.state === 'free' && segments[first - 1]!.end === segments[first]!.start) first -= 1;
  while (segments[last + 1]?.state === 'free' && segments[last + 1]!.start === segments[last]!.end) last += 1;
  return segments[last]!.end - Math.max(now, segments[first]!.start);
}

/** Until when it is free on end from an instant; without end where that is not known, at the end of what is shown. */
export function freeUntil(segments: readonly Segment[], from: number): number {
  let i = firstSegmentAfter(segments, from);
  while (segments[i]?.state === 'free') i += 1;
  return segments[i]?.start ?? Infinity;
}

/** Since when it is free on end at an instant; without beginning where that is not known. */
export function freeSince(segments: readonly Segment[], at: number): number {
  let i = firstSegmentAfter(segments, at);
  while (segments[i]?.state === 'free') i -= 1;
  return segments[i]?.end ?? -Infinity;
}

/** Whether there was something open, and nothing will be any more. */
export function isOver(segments: readonly Segment[], now: number): boolean {
  const open = segments.filter(({ state }) => state !== 'closed');
  return open.length > 0 && open.every(({ end }) => end <= now);
}

/** The segment that holds an instant. */
export function segmentAt(segments: readonly Segment[], time: number): Segment | undefined {
  const segment = segments[firstSegmentAfter(segments, time)];
  return segment && segment.start <= time ? segment : undefined;
}

/** End of the run of segments alike in state and reason that holds `segments[index]`. */
export function endOfRun(segments: readonly Segment[], time: number): number {
  let i = firstSegmentAfter(segments, time);
  const first = segments[i];
  if (!first) return time;
  while (segments[i + 1] && segments[i + 1]!.start === segments[i]!.end && isAlike(first, segments[i + 1]!)) i += 1;
  return segments[i]!.end;
}

function isAlike(a: Segment, b: Segment): boolean {
  return a.state === b.state && a.reason.code === b.reason.code && a.reservationId === b.reservationId
    && JSON.stringify(a.reason.text) === JSON.stringify(b.reason.text);
}

/** A person's own words, cut to what a label can carry. */
export function shortName(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}

/** What a segment is, in words, with the name people know it by: "Closed: Summer closure". */
export function segmentWords(segment: Segment, messages: CalendarMessages, context: FormatContext): string {
  const isAsked = segment.state === 'free' && segment.reason.code !== 'open';
  const word = isAsked ? messages.freeAsked : (messages.reason[segment.reason.code] ?? messages.cellUnknown);
  const name = shortName(textOf(segment.reason.text, context.language));
  return name ? messages.named({ state: word, name }) : word;
}

/** "13:00", and "24:00" or "midnight" for the end of the day that began at `dayStart`. */
export function endTime(end: number, dayEnd: number, messages: CalendarMessages, context: FormatContext): string {
  return end === dayEnd ? messages.midnight : formatInstant(end, 'time', context);
}
