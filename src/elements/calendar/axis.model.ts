/**
 * The vertical axis of a week. Days of 23 and 25 hours stand beside days of 24: an hour that the clock repeats is put
 * in as an hour of its own, blank on the other days, and an hour that the clock skips is blank on its day. So equal
 * heights are equal times, and equal clock times stand side by side.
 */
import { DAY_MS, instantToWall, zoneTable } from '../../core/time/index.js';
import type { DayFrame, Stretch } from '../base/availability/day.model.js';

/** Milliseconds of an hour. */
export const HOUR_MS = 3_600_000;

/** A stretch of a day on the axis: from `x` (milliseconds from the top of a whole day) it runs as time from `time`. */
interface Piece {
  x: number;
  time: number;
  length: number;
}

/** An hour that some day of the week has twice: put in at `at`, `length` long. Wall milliseconds of the day. */
interface Extra {
  at: number;
  length: number;
}

/** A line of the axis with the clock time that it stands for. */
export interface AxisMark {
  /** 0 at the top, 1 at the bottom of what is shown. */
  at: number;
  /** Wall milliseconds of the day, 0 to 24 hours. */
  wall: number;
  /** The second pass of a repeated hour. */
  isRepeated: boolean;
}

/** A week's axis and where each day's time lies on it. */
export interface Axis {
  /** What is shown of it, in axis milliseconds. */
  from: number;
  to: number;
  /** Length of a whole day's axis: 24 hours and what is repeated. */
  length: number;
  extras: Extra[];
  days: Piece[][];
}

/** The axis of some days, all of it; {@link showHours} narrows it. */
export function axisOf(days: readonly DayFrame[], zone: string): Axis {
  const table = zoneTable(zone);
  const changes = days.map((day) => table?.transitions(day.start, day.end) ?? []);
  const extras: Extra[] = [];
  days.forEach((day, i) => {
    for (const at of changes[i]!) {
      const before = instantToWall(at - 1, zone) + 1;
      const length = before - instantToWall(at, zone);
      if (length > 0) extras.push({ at: before - day.day * DAY_MS, length });
    }
  });
  extras.sort((a, b) => a.at - b.at);
  const length = DAY_MS + extras.reduce((sum, extra) => sum + extra.length, 0);
  const pieces = days.map((day, i) => piecesOf(day, changes[i]!, extras, zone));
  return { from: 0, to: length, length, extras, days: pieces };
}

function piecesOf(day: DayFrame, changes: readonly number[], extras: readonly Extra[], zone: string): Piece[] {
  const bounds = [day.start, ...changes, day.end];
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const time = bounds[i]!;
    const length = bounds[i + 1]! - time;
    const wall = instantToWall(time, zone) - day.day * DAY_MS;
    // The second pass of an hour begins below its clock time: in the place that was put in for it.
    const repeated = i === 0 ? 0 : Math.max(0, instantToWall(time - 1, zone) + 1 - instantToWall(time, zone));
    pieces.push(...cutAtExtras({ x: wall, time, length }, repeated, extras));
  }
  return pieces;
}

function cutAtExtras(piece: Piece, repeated: number, extras: readonly Extra[]): Piece[] {
  const cut: Piece[] = [];
  let rest = { ...piece, x: piece.x + repeated };
  let shift = 0;
  for (const extra of extras) {
    const at = extra.at + shift;
    if (repeated > 0 && at === rest.x) {
      // This is the day that repeats the hour: it runs on through what was put in.
      shift += extra.length;
      continue;
    }
    if (rest.x >= at) rest.x += extra.length;
    else if (rest.x + rest.length > at) {
      const length = at - rest.x;
      cut.push({ ...rest, length });
      rest = { x: at + extra.length, time: rest.time + length, length: rest.length - length };
    }
    shift += extra.length;
  }
  cut.push(rest);
  return cut;
}

/** Axis milliseconds of an instant on a day; clamped to the day. */
export function axisPosition(axis: Axis, dayIndex: number, time: number): number {
  const pieces = axis.days[dayIndex]!;
  for (const piece of pieces) {
    if (time < piece.time) return piece.x;
    if (time <= piece.time + piece.length) return piece.x + time - piece.time;
  }
  const last = pieces.at(-1)!;
  return last.x + last.length;
}

/** Instant at a place of a day's axis; where the day has no such time, the next that it has. */
export function axisInstant(axis: Axis, dayIndex: number, x: number): number {
  const pieces = axis.days[dayIndex]!;
  for (const piece of pieces) {
    if (x < piece.x) return piece.time;
    if (x < piece.x + piece.length) return piece.time + x - piece.x;
  }
  const last = pieces.at(-1)!;
  return last.time + last.length;
}

/** Whether a day has a time at a place of its axis. */
export function hasAxisTime(axis: Axis, dayIndex: number, x: number): boolean {
  return axis.days[dayIndex]!.some((piece) => x >= piece.x && x < piece.x + piece.length);
}

/** A stretch as fractions of what is shown, one part per piece that it runs through; nothing where it is out of sight. */
export function axisParts(axis: Axis, dayIndex: number, stretch: Stretch): { at: number; size: number; start: number; end: number }[] {
  const span = axis.to - axis.from;
  const parts = [];
  for (const piece of axis.days[dayIndex]!) {
    const start = Math.max(stretch.start, piece.time);
    const end = Math.min(stretch.end, piece.time + piece.length);
    const top = Math.max(axis.from, piece.x + start - piece.time);
    const bottom = Math.min(axis.to, piece.x + end - piece.time);
    if (end > start && bottom > top) parts.push({ at: (top - axis.from) / span, size: (bottom - top) / span, start, end });
  }
  return parts;
}

/** Places of a day's axis that no time of the day fills, as fractions of what is shown. */
export function axisGaps(axis: Axis, dayIndex: number): { at: number; size: number; isSkipped: boolean }[] {
  const gaps: { from: number; to: number }[] = [];
  let x = 0;
  for (const piece of axis.days[dayIndex]!) {
    if (piece.x > x) gaps.push({ from: x, to: piece.x });
    x = piece.x + piece.length;
  }
  if (x < axis.length) gaps.push({ from: x, to: axis.length });
  const span = axis.to - axis.from;
  return gaps.flatMap(({ from, to }) => {
    const top = Math.max(from, axis.from);
    const bottom = Math.min(to, axis.to);
    // An hour that another day of the week has twice is no event of this day.
    const isSkipped = !axis.extras.some((extra) => extra.at === from && extra.length === to - from);
    return bottom > top ? [{ at: (top - axis.from) / span, size: (bottom - top) / span, isSkipped }] : [];
  });
}

/** A stretch of one day of the axis. */
export interface DayStretch {
  dayIndex: number;
  stretch: Stretch;
}

/**
 * The axis with only the hours that some stretches take, `margin` hours wider on both sides, and no fewer than those
 * of `least`; all hours when there are neither.
 */
export function showHours(axis: Axis, stretches: readonly DayStretch[], margin: number, least?: { from: number; to: number }): Axis {
  let from = Infinity;
  let to = -Infinity;
  for (const { dayIndex, stretch } of stretches) {
    from = Math.min(from, axisPosition(axis, dayIndex, stretch.start));
    to = Math.max(to, axisPosition(axis, dayIndex, stretch.end));
  }
  from = Math.min((Math.floor(from / HOUR_MS) - margin) * HOUR_MS, least?.from ?? Infinity);
  to = Math.max((Math.ceil(to / HOUR_MS) + margin) * HOUR_MS, least?.to ?? -Infinity);
  return to > from ? { ...axis, from: Math.max(0, from), to: Math.min(axis.length, to) } : axis;
}

/**
 * A mark for each whole hour of the clock that is shown. Below a half hour that comes twice the marks stand half an hour
 * lower; the half hour itself may have none.
 */
export function axisMarks(axis: Axis): AxisMark[] {
  const marks: AxisMark[] = [];
  const mark = (from: number, to: number, shift: number, isRepeated: boolean): void => {
    for (let wall = Math.ceil((Math.max(from, axis.from) - shift) / HOUR_MS) * HOUR_MS; wall + shift < Math.min(to, axis.to); wall += HOUR_MS) {
      marks.push({ at: (wall + shift - axis.from) / (axis.to - axis.from), wall, isRepeated });
    }
  };
  let from = 0;
  let shift = 0;
  for (const extra of axis.extras) {
    const at = extra.at + shift;
    mark(from, at, shift, false);
    shift += extra.length;
    from = at + extra.length;
    mark(at, from, shift, true);
  }
  mark(from, axis.length, shift, false);
  return marks;
}
