import { clip, EMPTY, fromRanges, type IntervalSet, normalize, single, subtract, type TimeWindow, toRanges, union, widen } from '../time/index.js';
import type { AvailabilitySource, BlockingRules, Segment, SegmentReason, SegmentState } from './types.js';
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

/** Where at least `count` units are taken at once. */
export function takenAtLeast(times: readonly BusyTime[], count: number, margin = 0): IntervalSet {
  if (count <= 1) {
    const { set } = fromRanges(times);
    return widen(set, margin, margin);
  }
  const edges: { at: number; units: number }[] = [];
  for (const { start, end, units = 1 } of times) {
    if (start < end) edges.push({ at: start - margin, units }, { at: end + margin, units: -units });
  }
  edges.sort((a, b) => a.at - b.at || a.units - b.units);
  const pairs: number[] = [];
  let level = 0;
  for (const { at, units } of edges) {
    const before = level;
    level += units;
    if (before < count === level < count) continue;
    pairs.push(at);
  }
  return normalize(pairs).set;
}

/** How the reservations and requests of a machine block its time. The four sets are disjoint. */
export function blocking(times: readonly BusyTime[], rules: BlockingRules): Blocking {
  const capacity = Math.max(1, Math.floor(rules.capacity ?? 1) || 1);
  const held = times.filter((time) => time.status === 'busy');
  const asking = times.filter((time) => time.status === 'pending');
  const blocks = rules.pendingBlocks ?? true;
  const counted = blocks ? times : held;
  const busy = takenAtLeast(held, capacity);
  const taken = counted.length === held.length ? busy : takenAtLeast(counted, capacity);
  const gap = bufferGap(rules);
  // One unit is taken with its buffers wherever it is taken; of several, buffers may meet where reservations do not.
  const reach = capacity > 1 && gap ? takenAtLeast(counted, capacity, gap) : widen(taken, gap, gap);
  return {
    busy,
    pending: subtract(taken, busy),
    buffer: subtract(reach, taken),
    asked: blocks || asking.length === 0 ? EMPTY : subtract(fromRanges(asking).set, reach),
  };
}

/** Everything that keeps a new reservation out: held, asked for where that blocks, and the buffers around. As `busy` of a `FleetMachine` without a further gap. */
export function blockedTimes(times: readonly BusyTime[], rules: BlockingRules): IntervalSet {
  const { busy, pending, buffer } = blocking(times, rules);
  return union(union(busy, pending), buffer);
}

/** What remains free of the openings under the machine's rules. */
export function freeOf(facts: Pick<Facts, 'open' | 'closed' | 'unknown' | 'busy' | 'rules'>): IntervalSet {
  const shut = union(fromRanges(facts.closed).set, facts.unknown);
  return subtract(subtract(facts.open, shut), blockedTimes(facts.busy, facts.rules));
}

/**
 * Segments of a window, ascending, without gap or overlap. Where several things are true of a moment the first of these
 * is told: the reader's own reservation, closed, reserved, requested, buffer, unknown, free.
 */
export function partition(facts: Facts, window: TimeWindow): Segment[] {
  const { from, to } = window;
  const { source, asOf } = facts;
  const segments: Segment[] = [];
  let rest = single(from, to);
  /** Takes what is left of some stretches, one pass over all of them: of two that overlap the earlier one goes before. */
  const take = <T extends Slot>(stretches: readonly T[], state: SegmentState, tell: (stretch: T) => Pick<Segment, 'reason' | 'reservationId'>): void => {
    if (stretches.length === 0) return;
    let until = from;
    for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
      const free = clip(rest, Math.max(stretch.start, until), stretch.end);
      until = Math.max(until, stretch.end);
      for (const range of toRanges(free)) segments.push({ ...range, state, ...tell(stretch), source, asOf });
    }
    rest = subtract(rest, fromRanges(stretches).set);
  };
  /** The same of a set, all of which says one thing. */
  const takeSet = (set: IntervalSet, state: SegmentState, reason: SegmentReason): void => {
    if (set.length === 0) return;
    const left = subtract(rest, set);
    const taken = subtract(rest, left);
    for (let i = 0; i < taken.length; i += 2) segments.push({ start: taken[i]!, end: taken[i + 1]!, state, reason, source, asOf });
    rest = left;
  };
  for (const status of ['busy', 'pending'] as const) {
    const reason = { code: status === 'busy' ? 'reserved-own' : 'requested-own' } as const;
    take(facts.busy.filter((time) => time.own && time.status === status), status, ({ reservationId }) => ({ reason, ...(reservationId !== undefined && { reservationId }) }));
  }
  for (const kind of CLOSED_KINDS) {
    take(facts.closed.filter((stretch) => stretch.kind === kind), 'closed', ({ text }) => ({ reason: text ? { code: kind, text } : { code: kind } }));
  }
  takeSet(subtract(subtract(single(from, to), facts.open), facts.unknown), 'closed', { code: 'outside-opening' });
  const blocked = blocking(facts.busy, facts.rules);
  takeSet(blocked.busy, 'busy', { code: 'reserved' });
  takeSet(blocked.pending, 'pending', { code: 'requested' });
  takeSet(blocked.buffer, 'busy', { code: 'buffer', params: bufferParams(facts.rules) });
  takeSet(facts.unknown, 'unknown', { code: facts.hasNoSchedule ? 'no-schedule' : 'no-information' });
  takeSet(blocked.asked, 'free', { code: 'requested' });
  takeSet(rest, 'free', { code: 'open' });
  return join(segments.sort((a, b) => a.start - b.start));
}

function bufferParams(rules: BlockingRules): Record<string, number> {
  return { beforeMinutes: rules.bufferBeforeMinutes ?? 0, afterMinutes: rules.bufferAfterMinutes ?? 0 };
}

/** Neighbors that say the same become one. */
function join(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined[joined.length - 1];
    if (last && last.end === segment.start && saysTheSame(last, segment)) last.end = segment.end;
    else joined.push(segment);
  }
  return joined;
}

function saysTheSame(a: Segment, b: Segment): boolean {
  return a.state === b.state && a.reason.code === b.reason.code && a.reservationId === b.reservationId
    && (a.reason.text === b.reason.text || JSON.stringify(a.reason.text) === JSON.stringify(b.reason.text));
}
