import { clip, DAY_MS, firstEndingAfter, fromRanges, instantToWall, type IntervalSet, type TimeWindow, toRanges, zoneTable } from '../time/index.js';
import { listOf } from '../from-outside.js';
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
  /** How many slots are answered; 3 when absent, 10,000 at most. */
  count?: number;
  /** Earliest start worth naming, such as now plus the lead time. */
  notBefore?: number;
  /** Latest end worth naming, such as the horizon. */
  notAfter?: number;
  direction?: 'both' | 'earlier' | 'later';
}

const MOST_SLOTS = 10_000;

/** Free time of segments, neighboring free segments joined. */
export function freeSet(segments: readonly Segment[]): IntervalSet {
  return fromRanges(listOf<Segment>(segments).filter((segment) => segment?.state === 'free')).set;
}

function setOf(free: readonly Segment[] | IntervalSet): IntervalSet {
  return free instanceof Float64Array ? free : freeSet(free);
}

/** Free stretches of at least `durationMs`, ascending; clipped to a window when one is given. */
export function freeSlots(free: readonly Segment[] | IntervalSet, durationMs: number, window?: TimeWindow): Slot[] {
  const set = setOf(free);
  return toRanges(window ? clip(set, window.from, window.to) : set).filter((slot) => slot.end - slot.start >= durationMs);
}

/**
 * The grid time at or after an instant, or at or before it. The grid is the clock's: on a day with a clock change its
 * marks are where the clock shows them, twice in an overlap and not at all in a gap. NaN for an unknown zone or a step
 * that is none.
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
  const target = instant + mark - wall;
  const isUp = direction === 'up';
  const changes = isUp ? zone.transitions(instant + 1, target + 1) : zone.transitions(target + 1, instant + 1);
  if (!changes.length) return target;
  // The clock is set before it comes to the mark: on from the change, or back from the last moment before it.
  return alignToGrid(isUp ? changes[0]! : changes.at(-1)! - 1, grid, direction);
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
  const { durationMs, from, count = 3, notBefore = -Infinity, notAfter = Infinity, direction = 'both' } = query ?? {};
  if (!(durationMs > 0) || !Number.isFinite(from)) return [];
  const set = setOf(free);
  const found: Slot[] = [];
  let later = direction === 'earlier' ? Infinity : startFrom(set, query, Math.max(from, notBefore), notAfter);
  let earlier = direction === 'later' ? -Infinity : startUntil(set, query, Math.min(from, notAfter - durationMs), notBefore);
  // What is found lies between the next one later and the next one earlier, and neither may reach into it.
  while (found.length < Math.min(count, MOST_SLOTS) && (later < Infinity || earlier > -Infinity)) {
    const start = later - from <= from - earlier ? later : earlier;
    found.push({ start, end: start + durationMs });
    if (later < start + durationMs) later = startFrom(set, query, start + durationMs, notAfter);
    if (earlier > start - durationMs) earlier = startUntil(set, query, start - durationMs, notBefore);
  }
  return found;
}

/** First start on the grid at or after `from` from which the duration is free; Infinity when there is none. */
function startFrom(set: IntervalSet, query: NearestQuery, from: number, notAfter: number): number {
  for (let i = firstEndingAfter(set, from); i < set.length && set[i]! < notAfter; i += 2) {
    const start = alignToGrid(Math.max(set[i]!, from), query, 'up');
    if (start + query.durationMs <= Math.min(set[i + 1]!, notAfter)) return start;
  }
  return Infinity;
}

/** Last start on the grid at or before `until` from which the duration is free; −Infinity when there is none. */
function startUntil(set: IntervalSet, query: NearestQuery, until: number, notBefore: number): number {
  for (let i = Math.min(firstEndingAfter(set, until), set.length - 2); i >= 0 && set[i + 1]! > notBefore; i -= 2) {
    const start = alignToGrid(Math.min(set[i + 1]! - query.durationMs, until), query, 'down');
    if (start >= Math.max(set[i]!, notBefore)) return start;
  }
  return -Infinity;
}
