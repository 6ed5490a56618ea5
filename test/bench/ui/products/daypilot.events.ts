import type { Booking } from '../page/data.js';

const TOKYO = 9 * 3_600_000;

/** A wall time without a zone, as DayPilot has it; the bench's pages live in Tokyo. */
export function localTime(instant: number): string {
  return new Date(instant + TOKYO).toISOString().slice(0, 19);
}

/** Bookings as DayPilot takes them. */
export function eventsOf(bookings: readonly Booking[]): object[] {
  return bookings.map(({ id, machine, title, start, end }) => ({ id, text: title, resource: machine, start: localTime(start), end: localTime(end) }));
}
