import type { AvailabilityRecord, BusyRange } from '../../../core/types.js';
import type { BusyTime } from '../../../core/availability/index.js';
import { readRanges } from '../../../core/availability/index.js';
import { warnOnce } from '../warn.js';

/** A booking as the calendar draws it, UTC milliseconds. Who made it is not known here. */
export interface BookingItem {
  start: number;
  end: number;
  status: 'busy' | 'pending';
  isOwn: boolean;
  reservationId?: string;
  /** Units of the machine that it takes; 1 when absent. */
  units?: number;
}

/** The bookings of a record that can be read, in order. */
export function itemsOf(record: AvailabilityRecord | undefined): BookingItem[] {
  return bookingItems(readRanges<BusyRange>(record?.busy).sort(byStart));
}

/** Bookings that have been read, as they are drawn; in the order in which they are given. */
export function bookingItems(times: readonly BusyTime[]): BookingItem[] {
  return times.map(({ start, end, status, own, reservationId, units }) => {
    const item: BookingItem = { start, end, status: status === 'pending' ? 'pending' : 'busy', isOwn: Boolean(own) };
    if (reservationId) item.reservationId = reservationId;
    if (units !== undefined) item.units = units;
    return item;
  });
}

/** The order in which bookings are drawn: the earlier one first, of two the longer one. */
export function byStart(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end;
}

/** How many entries of a record, or whole lists, are no stretches of time: the time core calls unknown what is not taken or closed otherwise. The first of each list is told on the console. */
export function unreadableIn({ equipmentId, busy, openings, closures, unknown }: AvailabilityRecord): number {
  let count = 0;
  for (const [name, list] of Object.entries({ busy, openings, closures, unknown: unknown ?? [] })) {
    let odd = Array.isArray(list) ? 0 : 1;
    if (!odd) readRanges<{ start: string; end: string }>(list, () => (odd += 1));
    if (odd) warnOnce('time-unreadable', `"${name}" of the availability of "${equipmentId}" ${whyOdd(list)}`);
    count += odd;
  }
  return count;
}

/** Whether an entry is no stretch of time. */
function isOdd(entry: { start: string; end: string }): boolean {
  let is = false;
  readRanges([entry], () => (is = true));
  return is;
}

/** What is wrong with a list, and what would be right. */
function whyOdd(list: readonly { start: string; end: string }[] | undefined): string {
  const at = Array.isArray(list) ? list.findIndex(isOdd) : -1;
  const entry = list?.[at];
  // A record that was made safe has an empty entry in place of each that is none, and of a list that is none.
  if (!entry || entry.start === '') return 'is no list of times, or has an entry that is none: give [] where there is nothing to tell';
  return `has what is no stretch of time, first at [${at}]: ${text(entry.start)} to ${text(entry.end)}. Give start and end as text in UTC, such as "2026-03-03T04:00:00Z", the end not before the start`;
}

/** A value as a developer reads it; of one that is no text only its type is told, since asking it for more may throw. */
function text(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : `(${typeof value})`;
}

/** The bookings that touch each of some days, as days and bookings follow one another. */
export function itemsByDay(days: readonly { start: number; end: number }[], items: readonly BookingItem[]): BookingItem[][] {
  const byDay = days.map((): BookingItem[] => []);
  let first = 0;
  for (const item of items) {
    while (first < days.length && days[first]!.end <= item.start) first += 1;
    for (let i = first; i < days.length && days[i]!.start < item.end; i += 1) byDay[i]!.push(item);
  }
  return byDay;
}
