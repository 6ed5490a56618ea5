import type { BlockingRules } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { BookingItem } from '../base/availability/items.model.js';

/** How many of a machine's units are taken over a stretch, at most and at least. */
export interface UnitsTaken {
  most: number;
  least: number;
  capacity: number;
}

/** A stretch over which a machine of several units is taken in part, or altogether. UTC milliseconds. */
export interface TakenStretch extends Stretch {
  /** `pending` where nothing of it is more than asked for. */
  status: BookingItem['status'];
  taken: UnitsTaken;
}

/** Identical units behind a machine. */
export function capacityOf({ capacity }: BlockingRules): number {
  return Math.max(1, Math.floor(capacity ?? 1) || 1);
}

/** Whether a booking takes a unit away: a request does so where the owner lets requests block. */
export function takesUnits({ status }: BookingItem, { pendingBlocks }: BlockingRules): boolean {
  return status === 'busy' || (pendingBlocks ?? true);
}

/** How many units bookings take at once within a stretch, at most. */
export function mostTaken(items: readonly BookingItem[], rules: BlockingRules, within: Stretch): number {
  return Math.max(0, ...levelsOf(items, rules, within).map(({ taken }) => taken.most));
}

/** The bookings that take units within a stretch, as stretches over which a unit is left, and over which none is. */
export function takenStretches(items: readonly BookingItem[], rules: BlockingRules, within: Stretch): TakenStretch[] {
  const stretches: TakenStretch[] = [];
  const isFull = ({ most, capacity }: UnitsTaken): boolean => most >= capacity;
  for (const { start, end, status, taken } of levelsOf(items, rules, within)) {
    const last = stretches.at(-1);
    if (!last || last.end !== start || isFull(last.taken) !== isFull(taken)) {
      stretches.push({ start, end, status, taken: { ...taken } });
      continue;
    }
    last.end = end;
    if (status === 'busy') last.status = status;
    last.taken.most = Math.max(last.taken.most, taken.most);
    last.taken.least = Math.min(last.taken.least, taken.least);
  }
  return stretches;
}

/** Stretches over which the same number of units is taken, where any is. */
function levelsOf(items: readonly BookingItem[], rules: BlockingRules, within: Stretch): TakenStretch[] {
  const capacity = capacityOf(rules);
  const edges = items.filter((item) => takesUnits(item, rules)).flatMap(({ start, end, status, units = 1 }) => {
    const held = status === 'busy' ? units : 0;
    const to = Math.min(end, within.end);
    return start < to && end > within.start ? [{ at: Math.max(start, within.start), units, held }, { at: to, units: -units, held: -held }] : [];
  });
  edges.sort((a, b) => a.at - b.at);
  const levels: TakenStretch[] = [];
  let units = 0;
  let held = 0;
  edges.forEach((edge, i) => {
    units += edge.units;
    held += edge.held;
    const end = edges[i + 1]?.at ?? edge.at;
    if (units > 0 && end > edge.at) levels.push({ start: edge.at, end, status: held > 0 ? 'busy' : 'pending', taken: { most: units, least: units, capacity } });
  });
  return levels;
}
