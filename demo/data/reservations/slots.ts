import type { Equipment } from '../../../src/core/types.js';
import { alignToGrid, bufferGap } from '../../../src/core/availability/index.js';
import { toRanges, type IntervalSet } from '../../../src/core/time/index.js';
import type { Random } from '../random.js';
import type { Profile } from '../types.js';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 1440;

/** A stretch of time on one unit of a machine, in UTC milliseconds. */
export interface Slot {
  start: number;
  end: number;
}

/** How sought-after a machine is. */
export type Demand = 'full' | 'busy' | 'usual' | 'quiet' | 'none';

/** Most machines have a few requests, some nearly none, a few hardly a free hour. */
export const DEMANDS: readonly (readonly [Demand, number])[] = [['full', 2.5], ['busy', 13], ['usual', 42], ['quiet', 28], ['none', 14]];

const COUNTS: Readonly<Record<Demand, readonly [number, number]>> = { full: [0, 0], busy: [8, 13], usual: [2, 5], quiet: [1, 3], none: [0, 0] };

const LENGTHS: Readonly<Record<Profile, readonly number[]>> = {
  instrument: [2 * HOUR, 3 * HOUR, 4 * HOUR, 7 * HOUR],
  bench: [HOUR, 90, 2 * HOUR, 3 * HOUR],
  expert: [3 * HOUR, 4 * HOUR, 7 * HOUR],
  chamber: [8 * HOUR, DAY, 2 * DAY, 4 * DAY, 5 * DAY],
  portable: [DAY, 2 * DAY, 3 * DAY, 5 * DAY],
  machine: [2 * HOUR, 4 * HOUR, 6 * HOUR],
  line: [3 * HOUR, 4 * HOUR, 7 * HOUR],
  room: [2 * HOUR, 4 * HOUR, 7 * HOUR],
  seminar: [2 * HOUR, 3 * HOUR, 4 * HOUR],
};

/** Slots inside opening hours, on the machine's grid, that leave each other the buffers; one list per unit. */
export function placeSlots(machine: Equipment, profile: Profile, open: IntervalSet, demand: Demand, random: Random): Slot[] {
  const ranges = toRanges(open);
  const slots: Slot[] = [];
  for (let unit = 0; unit < (machine.capacity ?? 1); unit++) {
    slots.push(...(demand === 'full' && unit === 0 ? fill(machine, profile, ranges, random) : scatter(machine, profile, ranges, demand, random)));
  }
  return slots.sort((a, b) => a.start - b.start);
}

/** A length the rules allow, in milliseconds; at most what is left. */
function lengthOf(machine: Equipment, lengths: readonly number[], random: Random, left: number): number {
  const { minMinutes, maxMinutes, stepMinutes } = machine.rules;
  const wished = Math.min(Math.max(random.pick(lengths), minMinutes), maxMinutes, left / MINUTE_MS);
  const onGrid = Math.floor(wished / stepMinutes) * stepMinutes;
  return onGrid >= minMinutes ? onGrid * MINUTE_MS : 0;
}

function alignUp(machine: Equipment, instant: number): number {
  return alignToGrid(instant, { stepMinutes: machine.rules.stepMinutes, timeZone: machine.timeZone }, 'up');
}

/** One after the other, with now and then a gap. */
function fill(machine: Equipment, profile: Profile, ranges: readonly Slot[], random: Random): Slot[] {
  const slots: Slot[] = [];
  const gap = bufferGap(machine.rules);
  // Long uses, so that a sought-after machine is full without hundreds of entries.
  const long = LENGTHS[profile].filter((length) => length >= 3 * HOUR);
  let free = -Infinity;
  for (const range of ranges) {
    let start = alignUp(machine, Math.max(range.start, free));
    while (start < range.end) {
      const length = lengthOf(machine, long, random, range.end - start);
      if (length === 0) break;
      const isTaken = random.chance(0.88);
      if (isTaken) slots.push({ start, end: start + length });
      free = start + length + (isTaken ? gap : 0);
      start = alignUp(machine, free);
    }
  }
  return slots;
}

/** A few, anywhere it is open. */
function scatter(machine: Equipment, profile: Profile, ranges: readonly Slot[], demand: Demand, random: Random): Slot[] {
  const slots: Slot[] = [];
  const count = random.int(...COUNTS[demand === 'full' ? 'busy' : demand]);
  const gap = bufferGap(machine.rules);
  if (ranges.length === 0) return slots;
  for (let tries = 0; tries < count * 4 && slots.length < count; tries++) {
    const range = random.weighted(ranges.map((one) => [one, one.end - one.start] as const));
    const start = alignUp(machine, range.start + Math.floor(random.next() * (range.end - range.start)));
    const length = lengthOf(machine, LENGTHS[profile], random, range.end - start);
    const end = start + length;
    const isClear = slots.every((other) => other.end + gap <= start || end + gap <= other.start);
    if (length > 0 && isClear) slots.push({ start, end });
  }
  return slots;
}

/** Another slot of the same length in the same opening, clear of some others, if there is one. */
export function elsewhere(machine: Equipment, slot: Slot, open: IntervalSet, others: readonly Slot[], random: Random): Slot | undefined {
  const range = toRanges(open).find(({ start, end }) => start <= slot.start && slot.end <= end);
  const length = slot.end - slot.start;
  if (!range || range.end - range.start < length * 1.5) return undefined;
  const start = alignUp(machine, range.start + Math.floor(random.next() * (range.end - range.start - length)));
  const end = start + length;
  const gap = bufferGap(machine.rules);
  const isClear = others.every((other) => other === slot || other.end + gap <= start || end + gap <= other.start);
  return start !== slot.start && end <= range.end && isClear ? { start, end } : undefined;
}
