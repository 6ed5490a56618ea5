/** Where the week's cursor can stand: the steps of the owner's grid, counted from midnight on the machine's clock. */
import { DAY_MS, instantToWall } from '../../core/time/index.js';
import type { Axis } from './axis.model.js';
import { axisInstant, axisPosition } from './axis.model.js';
import type { Frame } from './frame.model.js';
import type { DayFrame } from '../base/availability/day.model.js';

const MINUTE_MS = 60_000;
/** Finer steps than this are left to typing: nobody counts a day in minutes with arrow keys. */
const FINEST_MINUTES = 15;

/** Minutes between two places of the cursor: the owner's step, made at least 15 minutes of whole steps. */
export function cursorStep(stepMinutes: number): number {
  const step = Number.isFinite(stepMinutes) && stepMinutes >= 1 ? Math.floor(stepMinutes) : 30;
  return Math.min(1440, step >= FINEST_MINUTES ? step : step * Math.ceil(FINEST_MINUTES / step));
}

/** Instants of a day at which a step begins; 23 and 25 hours long days have fewer and more of them. */
export function cellsOfDay(day: DayFrame, zone: string, stepMinutes: number): number[] {
  const step = stepMinutes * MINUTE_MS;
  const offset = instantToWall(day.start, zone) - day.start;
  const isPlain = day.end - day.start === DAY_MS && instantToWall(day.end, zone) - day.end === offset && (day.start + offset) % DAY_MS === 0;
  // Where the clock does not change, every step is a cell.
  const probe = isPlain ? step : greatestCommonDivisor(stepMinutes, FINEST_MINUTES) * MINUTE_MS;
  const cells: number[] = [];
  for (let time = day.start; time < day.end; time += probe) {
    if (isPlain || time === day.start || (instantToWall(time, zone) - day.day * DAY_MS) % step === 0) cells.push(time);
  }
  // A zone that moved across the date line left out a day of its calendar.
  return cells.length ? cells : [day.start];
}

/** The cells of a day that are in sight. */
export function visibleCells(axis: Axis, frame: Frame, dayIndex: number, stepMinutes: number): number[] {
  const day = frame.days[dayIndex]!;
  const cells = cellsOfDay(day, frame.zone, stepMinutes);
  const from = axisInstant(axis, dayIndex, axis.from);
  const to = axisInstant(axis, dayIndex, axis.to);
  const seen = cells.filter((time, i) => (cells[i + 1] ?? day.end) > from && time < to);
  return seen.length ? seen : cells;
}

/** End of the cell that begins at `time`: the next step, or the day's end. */
export function cellEnd(day: DayFrame, zone: string, stepMinutes: number, time: number): number {
  return cellsOfDay(day, zone, stepMinutes).find((start) => start > time) ?? day.end;
}

/** The cell that holds an instant. */
export function cellAt(day: DayFrame, zone: string, stepMinutes: number, time: number): number {
  const cells = cellsOfDay(day, zone, stepMinutes);
  let found = cells[0]!;
  for (const start of cells) if (start <= time) found = start;
  return found;
}

/** A place of the cursor: an index into the frame's days, and the cell's start. */
export interface Cursor {
  dayIndex: number;
  time: number;
}

/** Where a key leads: a place in this frame, or days to go beyond it with the clock time to keep. */
export type CursorMove = Cursor | { days: number; time: number };

/** What a key does to the cursor of a week; undefined for a key that does not move it. */
export function moveCursor(key: string, cursor: Cursor, options: { frame: Frame; axis: Axis; stepMinutes: number; isRtl: boolean; isControl: boolean }): CursorMove | undefined {
  const { frame, axis, stepMinutes, isRtl, isControl } = options;
  const forward = isRtl ? -1 : 1;
  const cells = visibleCells(axis, frame, cursor.dayIndex, stepMinutes);
  const index = Math.max(0, cells.findLastIndex((time) => time <= cursor.time));
  const within = (i: number): Cursor => ({ dayIndex: cursor.dayIndex, time: cells[Math.min(cells.length - 1, Math.max(0, i))]! });
  switch (key) {
    case 'ArrowDown': return within(index + 1);
    case 'ArrowUp': return within(index - 1);
    case 'ArrowRight': return sideways(forward);
    case 'ArrowLeft': return sideways(-forward);
    case 'Home': return isControl ? edge(0) : within(0);
    case 'End': return isControl ? edge(frame.days.length - 1) : within(cells.length - 1);
    case 'PageDown': return { days: frame.days.length, time: cursor.time };
    case 'PageUp': return { days: -frame.days.length, time: cursor.time };
    default: return undefined;
  }
  function sideways(by: number): CursorMove {
    const dayIndex = cursor.dayIndex + by;
    if (dayIndex < 0 || dayIndex >= frame.days.length) return { days: by, time: cursor.time };
    return { dayIndex, time: sameClock(cursor, dayIndex) };
  }
  function sameClock(from: Cursor, dayIndex: number): number {
    const x = axisPosition(axis, from.dayIndex, from.time);
    const targets = cellsOfDay(frame.days[dayIndex]!, frame.zone, stepMinutes);
    return targets.findLast((time) => axisPosition(axis, dayIndex, time) <= x) ?? targets[0]!;
  }
  function edge(dayIndex: number): Cursor {
    const all = visibleCells(axis, frame, dayIndex, stepMinutes);
    return { dayIndex, time: dayIndex === 0 ? all[0]! : all.at(-1)! };
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
