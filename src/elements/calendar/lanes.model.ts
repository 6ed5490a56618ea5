import type { BookingItem } from '../base/availability/items.model.js';

/** One or more bookings in their lane: what overlaps stands side by side, `lane` of `lanes`. */
export interface LaneItem extends BookingItem {
  lane: number;
  lanes: number;
  /** How many bookings it stands for: others' that are too many to be told apart are drawn as one. */
  count: number;
}

/**
 * Lanes for bookings sorted by start. Where more of them overlap than there is room for (`most` lanes), others' bookings
 * are no longer drawn one by one, in stripes that nobody can read: those that touch become one that says how many they
 * are. One's own always stand alone, since they can be picked up.
 */
export function lanesOf(items: readonly BookingItem[], most: number): LaneItem[] {
  const single = items.map((item): LaneItem => ({ ...item, lane: 0, lanes: 1, count: 1 }));
  return groupsOf(single).flatMap((group) => (assignLanes(group) > most ? crowded(group) : group));
}

/** Items that touch each other in time, directly or through others. */
function groupsOf(items: readonly LaneItem[]): LaneItem[][] {
  const groups: LaneItem[][] = [];
  let end = -Infinity;
  for (const item of items) {
    if (item.start >= end) groups.push([]);
    groups.at(-1)!.push(item);
    end = Math.max(end, item.end);
  }
  return groups;
}

/** Gives each of a group the first lane that is free, and tells how many there are. */
function assignLanes(group: readonly LaneItem[]): number {
  const ends: number[] = [];
  for (const item of group) {
    const free = ends.findIndex((end) => end <= item.start);
    item.lane = free < 0 ? ends.length : free;
    ends[item.lane] = item.end;
  }
  for (const item of group) item.lanes = ends.length;
  return ends.length;
}

/** A group with others' bookings as one for each run of time and status. */
function crowded(group: readonly LaneItem[]): LaneItem[] {
  const drawn: LaneItem[] = [];
  const runs = new Map<string, LaneItem>();
  for (const item of group) {
    const run = item.isOwn ? undefined : runs.get(item.status);
    if (run && item.start <= run.end) {
      run.end = Math.max(run.end, item.end);
      run.count += 1;
      continue;
    }
    if (!item.isOwn) runs.set(item.status, item);
    drawn.push(item);
  }
  assignLanes(drawn);
  return drawn;
}
