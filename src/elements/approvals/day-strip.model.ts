import { segmentsOf } from '../../core/availability/index.js';
import { rulesFor } from '../../core/booking/index.js';
import { addDays, DAY_MS, startOfDay, zoneTable } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, Reservation, Segment } from '../../core/types.js';
import { spanOf } from '../base/reservations/reservation.model.js';

const HOUR_MS = 3_600_000;

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
