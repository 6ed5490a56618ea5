import { nearestFree, segmentsOf } from '../../core/availability/index.js';
import { rulesFor } from '../../core/booking/index.js';
import { addDays, DAY_MS, formatInstant, formatLocalDate, formatLocalTime, instantToWall, parseLocalDateTime, startOfDay, wallToInstant, zoneTable } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, Reservation, Segment } from '../../core/types.js';
import type { TypedTimes } from '../base/controllers/action-controller.js';
import { startOf } from '../base/reservations/reservation.model.js';
import { spanOf } from './approvals.model.js';

const HOUR_MS = 3_600_000;
/** Days after a wished start in which a free time is looked for. */
const SEARCH_DAYS = 14;

/** The whole days around a reservation in the machine's zone, UTC milliseconds. */
export function daysAround(reservation: Reservation, timeZone: string): { from: number; to: number } | undefined {
  const { start, end } = spanOf(reservation);
  if (!(start < end) || !zoneTable(timeZone)) return undefined;
  return { from: startOfDay(start, timeZone), to: addDays(startOfDay(end - 1, timeZone), 1, timeZone) };
}

/** A stretch of the day's strip; `at` and `size` are fractions of what is shown. */
export interface StripPart {
  segment: Segment;
  at: number;
  size: number;
}

/** The day's strip: from the first to the last thing that is not simply closed, and where the request lies in it. */
export interface DayStrip {
  parts: StripPart[];
  own: { at: number; size: number };
  isOneDay: boolean;
  /** UTC milliseconds at which the last day ends. */
  end: number;
}

/** What the machine's day looks like; undefined when the record says nothing about it. */
export function dayStrip(reservation: Reservation, record: AvailabilityRecord, equipment: Pick<Equipment, 'rules' | 'modes' | 'timeZone'>): DayStrip | undefined {
  const window = daysAround(reservation, equipment.timeZone);
  if (!window) return undefined;
  const segments = segmentsOf(record, window, rulesFor(equipment, reservation.mode));
  const span = spanOf(reservation);
  const lively = segments.filter(({ state }) => state !== 'closed');
  const from = Math.max(window.from, Math.min(span.start, lively[0]?.start ?? span.start) - HOUR_MS);
  const to = Math.min(window.to, Math.max(span.end, lively.at(-1)?.end ?? span.end) + HOUR_MS);
  const place = (start: number, end: number): { at: number; size: number } => ({ at: (start - from) / (to - from), size: (end - start) / (to - from) });
  const parts = segments.filter(({ start, end }) => start < to && end > from)
    .map((segment) => ({ segment, ...place(Math.max(segment.start, from), Math.min(segment.end, to)) }));
  return { parts, own: place(Math.max(span.start, from), Math.min(span.end, to)), isOneDay: window.to - window.from < 1.5 * DAY_MS, end: window.to };
}

/** The window in which other times are looked for, UTC milliseconds. */
export function searchWindow(reservation: Reservation, timeZone: string, now: number): { from: number; to: number } | undefined {
  if (!zoneTable(timeZone)) return undefined;
  const from = startOfDay(Math.max(startOf(reservation), now), timeZone);
  return Number.isFinite(from) ? { from, to: from + SEARCH_DAYS * DAY_MS } : undefined;
}

/** Free times of the same length, nearest to the wished one first. */
export function otherTimes(reservation: Reservation, record: AvailabilityRecord, equipment: Pick<Equipment, 'rules' | 'modes' | 'timeZone'>, now: number): InstantRange[] {
  const window = searchWindow(reservation, equipment.timeZone, now);
  if (!window) return [];
  const rules = rulesFor(equipment, reservation.mode);
  const { start, end } = spanOf(reservation);
  const segments = segmentsOf(record, window, rules);
  return nearestFree(segments, { stepMinutes: rules.stepMinutes, timeZone: equipment.timeZone, durationMs: end - start, from: start, count: 4, notBefore: now })
    .filter((slot) => slot.start !== start)
    .slice(0, 3)
    .map((slot) => ({ start: formatInstant(slot.start), end: formatInstant(slot.end) }));
}

/** A range as it is typed, in the machine's zone. */
export function typedFrom({ start, end }: InstantRange, timeZone: string): TypedTimes {
  const wall = (instant: string): number => instantToWall(Date.parse(instant), timeZone);
  const day = Math.floor(wall(start) / DAY_MS);
  if (!Number.isFinite(day)) return { date: '', start: '', end: '' };
  const time = (instant: string): string => formatLocalTime(((wall(instant) % DAY_MS) + DAY_MS) % DAY_MS);
  return { date: formatLocalDate(day), start: time(start), end: time(end) };
}

/** Typed times as a range, the end on the same day; undefined when they are none. */
export function readTimes(typed: TypedTimes | undefined, timeZone: string): InstantRange | undefined {
  if (!typed || !zoneTable(timeZone)) return undefined;
  const [start, end] = [typed.start, typed.end].map((time) => wallToInstant(parseLocalDateTime(`${typed.date}T${time}:00`), timeZone)) as [number, number];
  return start < end ? { start: formatInstant(start), end: formatInstant(end) } : undefined;
}
