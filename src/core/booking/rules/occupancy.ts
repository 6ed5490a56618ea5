import { alignToGrid, bufferGap, nearestFree, type BusyTime } from '../../availability/index.js';
import { formatInstant, parseInstant, type IntervalSet } from '../../time/index.js';
import type { Reason } from '../types.js';
import { MINUTE_MS, block, warn, type Rule, type RuleContext } from './context.js';
import { gridOf } from './grid.js';
import { freeFor, isCovered, segmentsFor, surroundings } from './record.js';
import { earliestStart } from './timing.js';

/**
 * Others' reservations and requests, with the buffers that both sides need. A request that does not block is told as
 * a warning. One reason for each that is in the way; where there are several units, one for all of them together.
 */
export const occupied: Rule = (context) => {
  const { facts, equipment, rules } = context;
  if (!facts || !isCovered(context)) return [];
  if ((equipment.capacity ?? 1) > 1) return allUnitsTaken(context);
  const gap = bufferGap(rules);
  let near: Reason['params'] | undefined;
  return facts.busy.flatMap((taken) => reasonFor(taken, gap, context, () => (near ??= nearby(context))));
};

function reasonFor(taken: BusyTime, gap: number, context: RuleContext, near: () => Reason['params']): Reason[] {
  const { start, end, rules } = context;
  const isBlocking = taken.status === 'busy' || rules.pendingBlocks;
  const range = { start: formatInstant(taken.start), end: formatInstant(taken.end) };
  if (taken.start < end && taken.end > start) {
    if (!isBlocking) return [warn('overlaps-pending', range)];
    return [block(taken.status === 'busy' ? 'overlaps-reservation' : 'overlaps-pending', { ...range, ...near() })];
  }
  if (!isBlocking || taken.start - gap >= end || taken.end + gap <= start) return [];
  const grid = gridOf(context);
  const isAfter = taken.end <= start;
  const limit: Reason['params'] = isAfter
    ? { nearestStart: formatInstant(alignToGrid(taken.end + gap, grid, 'up')) }
    : { nearestEnd: formatInstant(alignToGrid(taken.start - gap, grid, 'down')) };
  return [block('within-buffer', { bufferMinutes: gap / MINUTE_MS, ...range, ...limit })];
}

function allUnitsTaken(context: RuleContext): Reason[] {
  const { start, end, equipment } = context;
  const full = segmentsFor(context, { from: start, to: end }).filter((segment) => segment.state === 'busy' || segment.state === 'pending');
  const [first, last] = [full[0], full.at(-1)];
  if (!first || !last) return [];
  const range = { start: formatInstant(first.start), end: formatInstant(last.end) };
  return [block('capacity', { capacity: equipment.capacity ?? 1, ...range, ...nearby(context) })];
}

/** The nearest stretches of the same length that are free, before and after. */
function nearby(context: RuleContext): Reason['params'] {
  const free = freeFor(context, surroundings(context));
  const before = nearest(free, context, 'earlier');
  const after = nearest(free, context, 'later');
  return { ...(before !== undefined && { nearestBefore: formatInstant(before) }), ...(after !== undefined && { nearestAfter: formatInstant(after) }) };
}

function nearest(free: IntervalSet, context: RuleContext, direction: 'earlier' | 'later'): number | undefined {
  const notBefore = parseInstant(earliestStart(context));
  const query = { ...gridOf(context), durationMs: context.end - context.start, from: context.start, count: 1, notBefore, direction };
  return nearestFree(free, query)[0]?.start;
}
