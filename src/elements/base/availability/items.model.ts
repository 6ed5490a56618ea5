import type { AvailabilityRecord } from '../../../core/types.js';
import { parseInstant } from '../../../core/time/index.js';

/** A booking as the calendar draws it, UTC milliseconds. Who made it is not known here. */
export interface BookingItem {
  start: number;
  end: number;
  status: 'busy' | 'pending';
  isOwn: boolean;
  reservationId?: string;
}

/** A booking in its lane: bookings that overlap stand side by side, `lane` of `lanes`. */
export interface LaneItem extends BookingItem {
  lane: number;
  lanes: number;
}

/** The bookings of a record in order, and how many entries had to be left out because they do not end after they start. */
export function itemsOf(record: AvailabilityRecord | undefined): { items: BookingItem[]; broken: number } {
  const items: BookingItem[] = [];
  let broken = 0;
  // A page may hand over anything.
  for (const range of Array.isArray(record?.busy) ? record.busy : []) {
    const start = parseInstant(String(range?.start));
    const end = parseInstant(String(range?.end));
    if (!(end > start)) broken += 1;
    else items.push({ start, end, status: range.status === 'pending' ? 'pending' : 'busy', isOwn: Boolean(range.own), ...(range.reservationId && { reservationId: range.reservationId }) });
  }
  items.sort((a, b) => a.start - b.start || b.end - a.end);
  return { items, broken };
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

/**
 * Lanes for items sorted by start: each takes the first lane that is free, and all that touch each other, directly or
 * through others, share the width of as many lanes as they need.
 */
export function assignLanes(items: readonly BookingItem[]): LaneItem[] {
  const placed: LaneItem[] = [];
  let group: LaneItem[] = [];
  let ends: number[] = [];
  let groupEnd = -Infinity;
  const close = (): void => {
    for (const item of group) item.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const item of items) {
    if (item.start >= groupEnd) close();
    let lane = ends.findIndex((end) => end <= item.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = item.end;
    groupEnd = group.length ? Math.max(groupEnd, item.end) : item.end;
    const one: LaneItem = { ...item, lane, lanes: 1 };
    group.push(one);
    placed.push(one);
  }
  close();
  return placed;
}
