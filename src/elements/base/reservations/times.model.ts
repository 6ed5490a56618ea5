import { DAY_MS, formatInstant, formatLocalDateTime, instantToWall, parseLocalDateTime, startOfDay, wallToInstant, zoneTable } from '../../../core/time/index.js';
import type { InstantRange, Reservation } from '../../../core/types.js';
import type { TypedTimes } from '../controllers/action-controller.js';
import { startOf } from './reservation.model.js';

const MINUTE_MS = 60_000;
/** Days after a wished start in which a free time is looked for. */
const SEARCH_DAYS = 14;

/** The window in which other times are looked for, UTC milliseconds. */
export function searchWindow(reservation: Reservation, timeZone: string, now: number): { from: number; to: number } | undefined {
  if (!zoneTable(timeZone)) return undefined;
  const from = startOfDay(Math.max(startOf(reservation), now), timeZone);
  return Number.isFinite(from) ? { from, to: from + SEARCH_DAYS * DAY_MS } : undefined;
}

/** A range as it is typed, by the minute, in the machine's zone; empty where it cannot be told. */
export function typedFrom({ start, end }: InstantRange, timeZone: string): TypedTimes {
  const typed = (instant: string): string => formatLocalDateTime(Math.floor(instantToWall(Date.parse(instant), timeZone) / MINUTE_MS) * MINUTE_MS, false);
  return { start: typed(start), end: typed(end) };
}

/** Typed times as a range; undefined when they are none. */
export function readTimes(typed: TypedTimes | undefined, timeZone: string): InstantRange | undefined {
  if (!typed || !zoneTable(timeZone)) return undefined;
  const read = (text: string): number => wallToInstant(parseLocalDateTime(text), timeZone);
  const [start, end] = [read(typed.start), read(typed.end)];
  return start < end ? { start: formatInstant(start), end: formatInstant(end) } : undefined;
}

/** Another start, with the end moved along so that the length stays. */
export function withStart(typed: TypedTimes, start: string): TypedTimes {
  const length = parseLocalDateTime(typed.end) - parseLocalDateTime(typed.start);
  const end = length > 0 ? formatLocalDateTime(parseLocalDateTime(start) + length, false) : '';
  return { start, end: end || typed.end };
}
