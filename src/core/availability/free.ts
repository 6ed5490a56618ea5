import { clip, DAY_MS, firstEndingAfter, fromRanges, instantToWall, type IntervalSet, type TimeWindow, toRanges, wallToInstant, zoneTable, type ZoneTable } from '../time/index.js';
import type { Segment } from './types.js';

/** A stretch in UTC milliseconds, half-open. */
export interface Slot {
  start: number;
  end: number;
}

/** A grid of times: multiples of `stepMinutes` counted from midnight in a zone. */
export interface Grid {
  stepMinutes: number;
  timeZone: string;
}

/** What is looked for by {@link nearestFree}. */
export interface NearestQuery extends Grid {
  durationMs: number;
  /** Wished start, UTC milliseconds. */
  from: number;
  /** How many slots are answered; 3 when absent. */
  count?: number;
  /** Earliest start worth naming, such as now plus the lead time. */
  notBefore?: number;
  /** Latest end worth naming, such as the horizon. */
  notAfter?: number;
  direction?: 'both' | 'earlier' | 'later';
}

/** Free time of segments, neighboring free segments joined. */
export function freeSet(segments: readonly Segment[]): IntervalSet {
  return fromRanges(segments.filter((segment) => segment.state === 'free')).set;
}

/** Free stretches of at least `durationMs`, ascending; clipped to a window when one is given. */
export function freeSlots(free: readonly Segment[] | IntervalSet, durationMs: number, window?: TimeWindow): Slot[] {
  const set = free instanceof Float64Array ? free : freeSet(free);
  return toRanges(window ? clip(set, window.from, window.to) : set).filter((slot) => slot.end - slot.start >= durationMs);
}

/**
 * The grid time at or after an instant, or at or before it. The grid is the clock's: on a day with a clock change its
 * marks are where the clock shows them. NaN for an unknown zone or a step that is none.
 */
export function alignToGrid(instant: number, grid: Grid, direction: 'up' | 'down'): number {
  const zone = zoneTable(grid.timeZone);
  const step = grid.stepMinutes * 60_000;
  if (!zone || !(step > 0) || !Number.isFinite(instant)) return NaN;
  const wall = instantToWall(instant, zone);
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
  const marks = (wall - midnight) / step;
  const whole = direction === 'up' ? Math.ceil(marks) : Math.floor(marks);
  if (whole === marks) return instant;
  // Beyond the day's last mark the next one is midnight, from which the count begins anew.
  const mark = Math.min(midnight + whole * step, midnight + DAY_MS);
  return fromMark(mark, instant, zone, direction);
}

/** A mark that the clock shows twice is meant in the pass that lies on the asked side and is nearest. */
function fromMark(mark: number, instant: number, zone: ZoneTable, direction: 'up' | 'down'): number {
  const first = wallToInstant(mark, zone);
  const second = mark - zone.offsetAt(first + DAY_MS);
  const isTwice = second > first && instantToWall(second, zone) === mark;
  if (direction === 'up') return first >= instant || !isTwice ? Math.max(first, instant) : second;
  return isTwice && second <= instant ? second : Math.min(first, instant);
}

/** Whether an instant lies on the grid. */
export function isOnGrid(instant: number, grid: Grid): boolean {
  return alignToGrid(instant, grid, 'up') === instant;
}

/**
 * Free slots of a duration nearest to a wished start, on the machine's grid, nearest first. Slots of one answer do not
 * overlap each other. Empty when nothing fits or the question is none.
 *
 * @example nearestFree(segments, {durationMs: 2 * 3_600_000, from, stepMinutes: 30, timeZone: 'Asia/Tokyo', count: 3})
 */
export function nearestFree(free: readonly Segment[] | IntervalSet, query: NearestQuery): Slot[] {
  const { durationMs, from, count = 3, notBefore = -Infinity, notAfter = Infinity, direction = 'both' } = query;
  if (!(durationMs > 0) || !Number.isFinite(from) || !(count > 0)) return [];
  const all = free instanceof Float64Array ? free : freeSet(free);
  const found: Slot[] = [];
  const later = direction === 'earlier' ? [] : walkLater(all, query, Math.max(from, notBefore), notAfter, count);
  const earlier = direction === 'later' ? [] : walkEarlier(all, query, Math.min(from + durationMs, notAfter), notBefore, count);
  const candidates = [...later, ...earlier].sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from) || b.start - a.start);
  for (const slot of candidates) {
    if (found.length >= count) break;
    if (!found.some((other) => slot.start < other.end && other.start < slot.end)) found.push(slot);
  }
  return found;
}

function walkLater(set: IntervalSet, query: NearestQuery, from: number, notAfter: number, count: number): Slot[] {
  const slots: Slot[] = [];
  for (let i = firstEndingAfter(set, from); i < set.length && slots.length < count; i += 2) {
    const end = Math.min(set[i + 1]!, notAfter);
    let start = alignToGrid(Math.max(set[i]!, from), query, 'up');
    while (start + query.durationMs <= end && slots.length < count) {
      slots.push({ start, end: start + query.durationMs });
      start = alignToGrid(start + query.durationMs, query, 'up');
    }
    if (set[i]! > notAfter) break;
  }
  return slots;
}

function walkEarlier(set: IntervalSet, query: NearestQuery, until: number, notBefore: number, count: number): Slot[] {
  const slots: Slot[] = [];
  let i = firstEndingAfter(set, until);
  if (i >= set.length || set[i]! >= until) i -= 2;
  for (; i >= 0 && slots.length < count; i -= 2) {
    const begin = Math.max(set[i]!, notBefore);
    let start = alignToGrid(Math.min(set[i + 1]!, until) - query.durationMs, query, 'down');
    while (start >= begin && slots.length < count) {
      slots.push({ start, end: start + query.durationMs });
      start = alignToGrid(start - query.durationMs, query, 'down');
    }
    if (set[i + 1]! < notBefore) break;
  }
  return slots;
}
