import { subtractInto, type IntervalSet, type TimeWindow } from '../time/index.js';
import type { Schedule } from '../equipment/types.js';
import { openIntervals } from './opening.js';

/** A machine of many. `busy` is a normalized set of what blocks, buffers not yet added. */
export interface FleetMachine {
  id: string;
  schedule: Schedule | null | undefined;
  timeZone: string;
  busy: IntervalSet;
  /** Milliseconds kept clear on either side of what blocks, see `bufferGap`. */
  gap?: number;
}

/** Free time of many machines in one window, in one flat array: machine `i` has `times` from `offsets[i]` to `offsets[i + 1]`. */
export interface FleetIndex {
  ids: readonly string[];
  window: TimeWindow;
  times: Float64Array;
  offsets: Uint32Array;
}

/**
 * Free time of every machine in a window, by one linear pass over each machine's sorted times. Machines with equal
 * schedules share one expansion. Where nothing is known of a machine it counts as not free.
 */
export function buildFleetIndex(machines: readonly FleetMachine[], window: TimeWindow): FleetIndex {
  const offsets = new Uint32Array(machines.length + 1);
  const opens = machines.map(({ schedule, timeZone }) => openIntervals(schedule, timeZone, window).open);
  let most = 0;
  for (let m = 0; m < machines.length; m += 1) most += opens[m]!.length + machines[m]!.busy.length;
  const times = new Float64Array(most);
  let n = 0;
  for (let m = 0; m < machines.length; m += 1) {
    const { busy, gap = 0 } = machines[m]!;
    n = subtractInto(opens[m]!, busy, gap, times, n);
    offsets[m + 1] = n;
  }
  return { ids: machines.map((machine) => machine.id), window, times, offsets };
}

/** Free time of the machine at a position of the index. A view, not a copy. */
export function fleetFree(index: FleetIndex, position: number): IntervalSet {
  return index.times.subarray(index.offsets[position] ?? 0, index.offsets[position + 1] ?? 0);
}

/**
 * Positions of the machines that are free for `durationMs` on end inside a window, in the index's order. The window is
 * cut to the index's own.
 */
export function whoIsFreeAt(index: FleetIndex, window: TimeWindow, durationMs: number): number[] {
  const { times, offsets } = index;
  const { from, to } = window;
  const found: number[] = [];
  if (!(durationMs > 0) || !(to - from >= durationMs)) return found;
  for (let m = 0; m + 1 < offsets.length; m += 1) {
    let low = offsets[m]! >> 1;
    const last = offsets[m + 1]! >> 1;
    let high = last;
    const earliest = from + durationMs;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[2 * middle + 1]! >= earliest) high = middle;
      else low = middle + 1;
    }
    for (let i = low; i < last; i += 1) {
      const start = times[2 * i]! > from ? times[2 * i]! : from;
      if (start + durationMs > to) break;
      if (times[2 * i + 1]! - start >= durationMs) {
        found.push(m);
        break;
      }
    }
  }
  return found;
}

/** Ids of the machines that are free for `durationMs` on end inside a window. */
export function whoIsFree(index: FleetIndex, window: TimeWindow, durationMs: number): string[] {
  return whoIsFreeAt(index, window, durationMs).map((position) => index.ids[position]!);
}
