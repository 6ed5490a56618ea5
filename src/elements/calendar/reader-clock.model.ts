/**
 * The reader's clock beside the machine's. The axis of a week has room for one time of the reader's per line, but either
 * clock may change within the week: the line shows what holds for the longer part of it, and words say when it is another.
 */
import { instantToWall, zoneTable } from '../../core/time/index.js';
import { clocksMessages } from '../../i18n/clocks/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDuration, formatInstant } from '../../i18n/format.js';
import type { Frame } from './frame.model.js';

/** A part of a frame in which the two clocks stand equally far apart. */
interface ClockStretch {
  start: number;
  end: number;
  /** The reader's clock less the machine's, in milliseconds. */
  difference: number;
}

/** How the reader's times on the axis are reckoned. */
export interface ReaderClock {
  /** Days of the frame, the one to reckon with first; another serves where that day has no such time. */
  days: readonly number[];
  /** When the reader's clock shows another time than the axis, in words. */
  notes: readonly string[];
}

/** The reader's clock for the lines of a frame's axis. */
export function readerClock(frame: Frame, readerZone: string, context: FormatContext): ReaderClock {
  const order = frame.days.map((_, index) => index);
  // The lines of a single day are its own: each shows the reader's time at that very moment.
  if (!readerZone || order.length === 1) return { days: order, notes: [] };
  const stretches = stretchesOf(frame, readerZone);
  const usual = stretches.reduce((longest, one) => (one.end - one.start > longest.end - longest.start ? one : longest));
  const isUsual = (index: number): boolean => frame.days[index]!.start >= usual.start && frame.days[index]!.end <= usual.end;
  const days = [...order.filter(isUsual), ...order.filter((index) => !isUsual(index))];
  const others = stretches.filter(({ difference }) => difference !== usual.difference);
  return { days, notes: others.map((one) => noteOf(one, usual, frame, context)) };
}

function stretchesOf(frame: Frame, readerZone: string): ClockStretch[] {
  const changes = [frame.zone, readerZone].flatMap((zone) => zoneTable(zone)?.transitions(frame.from + 1, frame.to) ?? []);
  const bounds = [frame.from, ...new Set(changes.sort((a, b) => a - b)), frame.to];
  const stretches: ClockStretch[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    const difference = instantToWall(start, readerZone) - instantToWall(start, frame.zone);
    const last = stretches.at(-1);
    // Two clocks that change together stay as far apart as they were.
    if (last?.difference === difference) last.end = end;
    else stretches.push({ start, end, difference });
  }
  return stretches;
}

function noteOf({ start, end, difference }: ClockStretch, usual: ClockStretch, frame: Frame, context: FormatContext): string {
  const more = difference - usual.difference;
  return clocksMessages[context.language].readerDiffers({
    from: start > frame.from ? formatInstant(plainly(start, frame.zone), 'date-time', context) : '',
    until: end < frame.to ? formatInstant(plainly(end, frame.zone), 'date-time', context) : '',
    duration: formatDuration(Math.abs(more) / 60_000, context.language),
    isMore: more > 0,
  });
}

/** Where the machine's clock goes back, the end of the time that comes twice: it has its own lines, and one meaning. */
function plainly(instant: number, zone: string): number {
  return instant + Math.max(0, instantToWall(instant - 1, zone) + 1 - instantToWall(instant, zone));
}
