import { civilDate, DAY_MS, dayNumber, weekdayOf, weekStart, yearOfDay } from '../time/index.js';
import { DAILY, UNIT_MS, WEEKLY, YEARLY, gcd, sorted, timeAt, type CompiledRule } from './compile.js';
import { Frame, daysOfPeriod, needsDate, passes, periodCost } from './days.js';

/** End of year 9999, beyond which no text can name a day. */
export const LAST_WALL = dayNumber(9999, 12, 31) * DAY_MS + DAY_MS - 1000;

/** Candidates that may still be examined. Below zero the walk has given up. */
export interface Budget {
  left: number;
}

/** Receives occurrences in ascending order; answers false to end the walk. */
export type Visit = (wall: number) => boolean;

/**
 * Visits every wall time in `[from, to)` at which the rule holds, ascending. Jumps to the first period that touches the
 * window and examines nothing before it, so the cost does not depend on how long ago the series began. COUNT is not
 * looked at: see `countEnd`.
 */
export function walk(c: CompiledRule, from: number, to: number, budget: Budget, visit: Visit): void {
  if (c.impossible) return;
  const low = Math.max(from, c.start);
  const high = Math.min(to - 1, c.until, LAST_WALL);
  if (!(low <= high)) return;
  if (c.frequency > DAILY) walkTimes(c, low, high, budget, visit);
  else if (c.frequency >= WEEKLY) walkDays(c, low, high, budget, visit);
  else walkPeriods(c, low, high, budget, visit);
}

/**
 * Wall times of one period, picked by BYSETPOS; answers false when the walk is over. `starts` are the beginnings, in
 * `unit` milliseconds, from which the rule's times are counted: the days of a long period, or a short period itself.
 */
function emit(c: CompiledRule, starts: readonly number[], unit: number, low: number, high: number, visit: Visit): boolean {
  const { timeCount, positions } = c;
  const size = starts.length * timeCount;
  const picked = positions && sorted(positions.map((p) => (p > 0 ? p - 1 : size + p)).filter((i) => i >= 0 && i < size));
  let first = 0;
  // A year may hold every second of every day, most of them before the window.
  if (!picked) while (first < starts.length && (starts[first]! + 1) * unit <= low) first += 1;
  const end = picked ? picked.length : size;
  for (let n = first * timeCount; n < end; n += 1) {
    const i = picked ? picked[n]! : n;
    const wall = starts[(i / timeCount) | 0]! * unit + timeAt(c, i % timeCount);
    if (wall > high || (wall >= low && !visit(wall))) return false;
  }
  return true;
}

function walkPeriods(c: CompiledRule, low: number, high: number, budget: Budget, visit: Visit): void {
  const frame = new Frame(c.firstDay);
  const own = periodOf(c, c.startDay);
  // A skipped day may be moved across the edge of its period, so the neighbors count too.
  const slack = c.skip === 'omit' ? 0 : 1;
  const first = periodOf(c, Math.floor(low / DAY_MS)) - slack;
  const last = periodOf(c, Math.floor(high / DAY_MS)) + slack;
  const cost = periodCost(c);
  let latest = -Infinity;
  // A day moved into the next period may be one of that period's own, with all its times.
  const visitOnce: Visit = (wall) => {
    if (wall <= latest) return true;
    latest = wall;
    return visit(wall);
  };
  for (let index = align(first, own, c.interval); index <= last; index += c.interval) {
    if ((budget.left -= cost) < 0) return;
    if (!emit(c, daysOfPeriod(c, index, frame), DAY_MS, low, high, visitOnce)) return;
  }
}

function periodOf(c: CompiledRule, day: number): number {
  if (c.frequency === YEARLY) return yearOfDay(day);
  const { year, month } = civilDate(day);
  return year * 12 + month - 1;
}

function walkDays(c: CompiledRule, low: number, high: number, budget: Budget, visit: Visit): void {
  const span = c.frequency === WEEKLY ? 7 : 1;
  const frame = needsDate(c) || (c.weekdays && span < 7) ? new Frame(c.firstDay) : null;
  const step = c.interval * span;
  const own = c.frequency === WEEKLY ? weekStart(c.startDay, c.firstDay) : c.startDay;
  const first = Math.floor(low / DAY_MS) - span + 1;
  const last = Math.floor(high / DAY_MS);
  // Where nothing but weekdays is asked for, every week has the same days.
  const same = frame ? null : [0, 1, 2, 3, 4, 5, 6].filter((i) => i < span && (!c.weekdays || (c.weekdays >> weekdayOf(own + i)) & 1));
  const time = same && c.timeCount === 1 && !c.positions ? timeAt(c, 0) : NaN;
  for (let day = align(first, own, step); day <= last; day += step) {
    if ((budget.left -= span) < 0) return;
    if (time >= 0) {
      // Nearly every rule is such a one: nothing is made for a week but its times. Code that is not compiled yet makes a record for each step of `of`.
      for (let i = 0; i < same!.length; i += 1) {
        const wall = (day + same![i]!) * DAY_MS + time;
        if (wall > high || (wall >= low && !visit(wall))) return;
      }
      continue;
    }
    const days = same?.map((i) => day + i) ?? [];
    if (frame) for (let d = day; d < day + span; d += 1) if (passes(c, d, frame)) days.push(d);
    if (!emit(c, days, DAY_MS, low, high, visit)) return;
  }
}

/** Periods shorter than a day: days first, then the periods inside a day that passes. */
function walkTimes(c: CompiledRule, low: number, high: number, budget: Budget, visit: Visit): void {
  const unit = UNIT_MS[c.frequency - 4]!;
  const perDay = DAY_MS / unit;
  const perHour = 3_600_000 / unit;
  const origin = Math.floor(c.start / unit);
  const frame = needsDate(c) || c.weekdays ? new Frame(c.firstDay) : null;
  const final = Math.floor(high / unit);
  let index = align(Math.floor(low / unit), origin, c.interval);
  let checked = NaN;
  while (index <= final) {
    if ((budget.left -= 1) < 0) return;
    const day = Math.floor(index / perDay);
    if (frame && day !== checked) {
      if (!passes(c, day, frame)) {
        const next = c.months && !((c.months >> frame.month) & 1) ? frame.monthEnd : day + 1;
        index = align(next * perDay, origin, c.interval);
        continue;
      }
      checked = day;
    }
    const ofDay = index - day * perDay;
    if (c.hours && !c.hours.includes(Math.floor(ofDay / perHour))) {
      index = align(day * perDay + (Math.floor(ofDay / perHour) + 1) * perHour, origin, c.interval);
      continue;
    }
    if (c.minutes && !c.minutes.includes(Math.floor(ofDay / (perHour / 60)) % 60)) {
      index = align((Math.floor(index / (perHour / 60)) + 1) * (perHour / 60), origin, c.interval);
      continue;
    }
    if ((!c.seconds || c.seconds.includes(ofDay % 60)) && !emit(c, [index], unit, low, high, visit)) return;
    index += c.interval;
  }
}

/** First index at or after `index` that lies a whole number of intervals after the origin. */
function align(index: number, origin: number, interval: number): number {
  return index <= origin ? origin : origin + Math.ceil((index - origin) / interval) * interval;
}

/** Where a COUNT ends a rule. */
export interface CountEnd {
  /** Last occurrence that counts, wall milliseconds; −Infinity when none does. */
  last: number;
  /** Whether the budget ended before the COUNT did, so that later ones may count too. */
  isCut: boolean;
}

/** Counts a rule's occurrences from its start, once: the last one is then the UNTIL of every later question. */
export function countEnd(c: CompiledRule, budget: Budget): CountEnd {
  let left = c.count;
  let last = -Infinity;
  const visit: Visit = (wall) => {
    // A day may hold 86,400 times, so times are examined, too.
    if ((budget.left -= 1) < 0) return false;
    if (wall !== last) left -= 1;
    last = wall;
    return left > 0;
  };
  if (c.includeStart) visit(c.start);
  if (left > 0) walk(c, c.start, Infinity, budget, visit);
  return { last, isCut: left > 0 && budget.left < 0 };
}

/** Periods of each frequency in the 400 years after which the calendar repeats itself, weekdays and all. */
const CYCLE = [400, 4800, 20_871, 146_097, 146_097 * 24, 146_097 * 1440, 146_097 * 86_400];

/** Wall time by which a rule has shown everything it will ever do: what has not matched until then never will. */
export function cycleEnd(c: CompiledRule): number {
  const periods = CYCLE[c.frequency]!;
  return Math.min(LAST_WALL, c.start + (146_097 * DAY_MS * c.interval) / gcd(periods, c.interval));
}
