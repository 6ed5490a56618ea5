import { fromRanges, type IntervalSet, normalize, single, subtract, type TimeWindow, union, widen } from '../time/index.js';
import type { AvailabilitySource, BlockingRules, Segment, SegmentReason, SegmentState } from './types.js';
import type { LocalizedText } from '../equipment/types.js';
import type { Slot } from './free.js';
import type { ClosedStretch } from './opening.js';

/** An occupied stretch in UTC milliseconds. */
export interface BusyTime {
  start: number;
  end: number;
  status: 'busy' | 'pending';
  own?: boolean;
  reservationId?: string;
  /** Units it takes of a capacity; 1 when absent. */
  units?: number;
}

/** A closed stretch of a schedule, or one that the host names, such as a fault. */
export type Closed = Omit<ClosedStretch, 'kind'> & { kind: ClosedStretch['kind'] | 'fault' };

/** Why time is closed, in the order in which it is told. */
export const CLOSED_KINDS: readonly Closed['kind'][] = ['fault', 'maintenance', 'holiday', 'closure', 'outside-opening'];

/** Everything that is known of one machine and one window, in UTC milliseconds. */
export interface Facts {
  open: IntervalSet;
  closed: readonly Closed[];
  unknown: IntervalSet;
  /** Whether `unknown` is for want of a schedule rather than of information. */
  hasNoSchedule?: boolean;
  busy: readonly BusyTime[];
  rules: BlockingRules;
  source: AvailabilitySource;
  asOf: number;
}

/** What reservations do to time under a machine's rules. */
export interface Blocking {
  /** Everything that keeps a new reservation out: held, asked for where that blocks, and the buffers around. */
  taken: IntervalSet;
  /** Held by reservations. */
  busy: IntervalSet;
  /** Held by requests nobody has answered yet, where the owner lets them block. */
  pending: IntervalSet;
  /** Not held, but too close to what is. */
  buffer: IntervalSet;
  /** Asked for without blocking. */
  asked: IntervalSet;
}

/**
 * Milliseconds that must lie between two reservations of a machine. Every reservation takes its own buffers with it and
 * two of them do not share one: cleaning up after the first comes before setting up for the second.
 */
export function bufferGap(rules: BlockingRules): number {
  return (Math.max(0, rules.bufferBeforeMinutes ?? 0) + Math.max(0, rules.bufferAfterMinutes ?? 0)) * 60_000 || 0;
}

/** Where at least `count` units are taken at once; of several, each reservation takes a margin of so many milliseconds with it. */
export function takenAtLeast(times: readonly BusyTime[], count: number, margin = 0): IntervalSet {
  if (count <= 1) return fromRanges(times).set;
  const edges: { at: number; units: number }[] = [];
  for (const { start, end, units = 1 } of times) {
    if (start < end) edges.push({ at: start - margin, units }, { at: end + margin, units: -units });
  }
  edges.sort((a, b) => a.at - b.at || a.units - b.units);
  const pairs: number[] = [];
  let level = 0;
  for (const { at, units } of edges) {
    const wasBelow = level < count;
    level += units;
    if (wasBelow !== level < count) pairs.push(at);
  }
  return normalize(pairs).set;
}

/** How the reservations and requests of a machine block its time. `busy`, `pending` and `buffer` are disjoint and make up `taken`; `asked` lies beside it. */
export function blocking(times: readonly BusyTime[], rules: BlockingRules): Blocking {
  const capacity = Math.max(1, Math.floor(rules.capacity ?? 1) || 1);
  const blocks = rules.pendingBlocks ?? true;
  const held = times.filter((time) => time.status === 'busy');
  const counted = blocks ? times : held;
  const used = takenAtLeast(counted, capacity);
  const busy = counted.length === held.length ? used : takenAtLeast(held, capacity);
  const gap = bufferGap(rules);
  // One unit is taken with its buffers wherever it is taken; of several, buffers may meet where reservations do not.
  const taken = capacity > 1 && gap ? takenAtLeast(counted, capacity, gap) : widen(used, gap, gap);
  return {
    taken,
    busy,
    pending: subtract(used, busy),
    buffer: subtract(taken, used),
    asked: subtract(fromRanges(times.filter((time) => !blocks && time.status === 'pending')).set, taken),
  };
}

/** Everything that keeps a new reservation out: held, asked for where that blocks, and the buffers around. As `busy` of a `FleetMachine` without a further gap. */
export function blockedTimes(times: readonly BusyTime[], rules: BlockingRules): IntervalSet {
  return blocking(times, rules).taken;
}

/** What remains free of the openings under the machine's rules. */
export function freeOf(facts: Pick<Facts, 'open' | 'closed' | 'unknown' | 'busy' | 'rules'>): IntervalSet {
  const shut = union(fromRanges(facts.closed).set, facts.unknown);
  return subtract(subtract(facts.open, shut), blockedTimes(facts.busy, facts.rules));
}

/** Times that say the same, or each something of its own, by their starts; of two that overlap the earlier one is told until it is over. */
interface Layer {
  times: ArrayLike<number>;
  state: SegmentState;
  /** What they say, one for all or one for each. */
  told: readonly Said[];
  /** Index of the first range that is not over. */
  at: number;
}

type Said = Pick<Segment, 'reason' | 'reservationId'>;

/**
 * Segments of a window, ascending, without gap or overlap. Where several things are true of a moment the first of these
 * is told: the reader's own reservation, closed, reserved, requested, buffer, unknown, free. One pass over all of them,
 * since a timeline does this for each row that scrolls into sight.
 */
export function partition(facts: Facts, { from, to }: TimeWindow): Segment[] {
  const { source, asOf, rules, unknown } = facts;
  const layers: Layer[] = [];
  const add = (times: ArrayLike<number>, state: SegmentState, told: readonly Said[]): void => {
    if (times.length) layers.push({ times, state, told, at: 0 });
  };
  const addEach = (stretches: readonly (Slot & { text?: LocalizedText; reservationId?: string })[], state: SegmentState, code: SegmentReason['code']): void => {
    const times: number[] = [];
    const told: Said[] = [];
    for (const { start, end, text, reservationId } of stretches.filter((one) => one.start < one.end).sort((a, b) => a.start - b.start)) {
      times.push(start, end);
      told.push({ reason: { code, ...(text && { text }) }, ...(reservationId !== undefined && { reservationId }) });
    }
    add(times, state, told);
  };
  for (const status of ['busy', 'pending'] as const) {
    addEach(facts.busy.filter((time) => time.own && time.status === status), status, status === 'busy' ? 'reserved-own' : 'requested-own');
  }
  for (const kind of CLOSED_KINDS) addEach(facts.closed.filter((one) => one.kind === kind), 'closed', kind);
  const whole = single(from, to);
  add(subtract(subtract(whole, facts.open), unknown), 'closed', [{ reason: { code: 'outside-opening' } }]);
  const blocked = blocking(facts.busy, rules);
  add(blocked.busy, 'busy', [{ reason: { code: 'reserved' } }]);
  add(blocked.pending, 'pending', [{ reason: { code: 'requested' } }]);
  add(blocked.buffer, 'busy', [{ reason: { code: 'buffer', params: { beforeMinutes: rules.bufferBeforeMinutes ?? 0, afterMinutes: rules.bufferAfterMinutes ?? 0 } } }]);
  add(unknown, 'unknown', [{ reason: { code: facts.hasNoSchedule ? 'no-schedule' : 'no-information' } }]);
  add(blocked.asked, 'free', [{ reason: { code: 'requested' } }]);
  add(whole, 'free', [{ reason: { code: 'open' } }]);

  const segments: Segment[] = [];
  for (let start = from, end = to; start < to; start = end, end = to) {
    let layer = layers[0]!;
    // The last one covers all of the window. Of one that is over all places are undefined, and no comparison holds.
    for (layer of layers) {
      while (layer.times[layer.at + 1]! <= start) layer.at += 2;
      const next = layer.times[layer.at]!;
      if (next <= start) break;
      if (next < end) end = next;
    }
    const { state, told, times, at } = layer;
    end = Math.min(end, times[at + 1]!);
    const segment: Segment = { start, end, state, ...told[(at >> 1) % told.length]!, source, asOf };
    // Neighbors that say the same become one.
    const last = segments.at(-1);
    if (last?.reason.code === segment.reason.code && JSON.stringify({ ...last, start, end }) === JSON.stringify(segment)) last.end = end;
    else segments.push(segment);
  }
  return segments;
}
