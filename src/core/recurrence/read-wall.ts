import { DAY_MS, firstWallFrom, instantToWall, parseInstant, parseLocalDate, parseLocalDateTime, type ZoneTable } from '../time/index.js';

/** A start, an end or an edge of a window on the series' clock, in wall milliseconds. */
export interface ReadWall {
  wall: number;
  /** Clock face from which on occurrences lie at or after it: later than `wall` for an instant in the second pass of an overlap. */
  from: number;
  isDate: boolean;
}

/** Reads a date, a local date-time, or an instant: a text with `Z`, or UTC milliseconds. */
export function readWall(text: string | number, zone: ZoneTable | undefined): ReadWall {
  const isDate = typeof text === 'string' && !text.includes('T');
  const local = isDate ? parseLocalDate(text) * DAY_MS : parseLocalDateTime(text as string);
  if (isDate || !Number.isNaN(local)) return { wall: local, from: local, isDate };
  const instant = typeof text === 'number' ? text : parseInstant(text);
  return zone ? { wall: instantToWall(instant, zone), from: firstWallFrom(instant, zone), isDate } : { wall: instant, from: instant, isDate };
}
