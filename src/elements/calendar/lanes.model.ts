import type { BlockingRules } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import type { UnitsTaken } from './units.model.js';
import { capacityOf, mostTaken, takenStretches, takesUnits } from './units.model.js';

/** What is left open beside lanes while a unit is free, in lanes: as much as leaves room for their words. */
const OPEN = 0.5;

/** One or more bookings in their lane: what overlaps stands side by side, `lane` of `lanes`. */
export interface LaneItem extends BookingItem {
  lane: number;
  /** With a half where a place beside them is left open. */
  lanes: number;
  /** How many bookings it stands for: others' that are too many to be told apart are drawn as one. */
  count: number;
  /** Of a machine with several units, how many they take together. */
  taken?: UnitsTaken;
}

/** A machine's units, and the stretch for which they are counted. */
export interface UnitsInput {
  rules: BlockingRules;
  day: Stretch;
}

/**
 * Lanes for bookings sorted by start. Where more of them overlap than there is room for (`most` lanes), others' bookings
 * are no longer drawn one by one, in stripes that nobody can read: those that touch become one that says how many they
 * are. One's own always stand alone, since they can be picked up. Of a machine with several units half a lane is
 * left open for as long as a unit is.
 */
export function lanesOf(items: readonly BookingItem[], most: number, units?: UnitsInput): LaneItem[] {
  const hasUnits = units && capacityOf(units.rules) > 1;
  return groupsOf(items.map(alone)).flatMap((group) => {
    const lanes = assignLanes(group, most);
    const isOpen = hasUnits && hasUnitLeft(group, units);
    if (isOpen && lanes + OPEN <= most) leaveOpen(group, lanes);
    else if (lanes > most || isOpen) return hasUnits ? crowdedUnits(group, most, units) : crowded(group);
    return group;
  });
}

function alone(item: BookingItem): LaneItem {
  return { ...item, lane: 0, lanes: 1, count: 1 };
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

/** Gives each of a group the first lane that is free, and tells how many there are: Infinity, given up halfway, where they are more than `most`. */
function assignLanes(group: readonly LaneItem[], most = Infinity): number {
  const ends: number[] = [];
  for (const item of group) {
    let lane = 0;
    while (lane < ends.length && ends[lane]! > item.start) lane += 1;
    if (lane >= most) return Infinity;
    item.lane = lane;
    ends[lane] = item.end;
  }
  for (const item of group) item.lanes = ends.length;
  return ends.length;
}

/** Leaves a place beside the lanes of a group, for what is free. */
function leaveOpen(group: readonly LaneItem[], lanes: number): void {
  for (const item of group) item.lanes = lanes + OPEN;
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

/** The same of a machine with several units: how many of them others take, beside a place that is open while one is left. */
function crowdedUnits(group: readonly LaneItem[], most: number, units: UnitsInput): LaneItem[] {
  const takes = (item: LaneItem): boolean => !item.isOwn && takesUnits(item, units.rules);
  const others = takenStretches(group.filter(takes), units.rules, units.day).map((stretch): LaneItem => ({ ...stretch, isOwn: false, lane: 0, lanes: 1, count: 1 }));
  const rest = crowded(group.filter((item) => !takes(item)));
  return groupsOf([...others, ...rest].sort((a, b) => a.start - b.start)).flatMap((drawn) => {
    const lanes = assignLanes(drawn);
    const day = { start: drawn[0]!.start, end: Math.max(...drawn.map(({ end }) => end)) };
    if (lanes + OPEN <= most && hasUnitLeft(group, { ...units, day })) leaveOpen(drawn, lanes);
    return drawn;
  });
}

/** Whether a unit is left at every moment. */
function hasUnitLeft(items: readonly BookingItem[], { rules, day }: UnitsInput): boolean {
  return mostTaken(items, rules, day) < capacityOf(rules);
}
