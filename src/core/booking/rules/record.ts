import { freeSet, partition, type Segment } from '../../availability/index.js';
import { DAY_MS, type IntervalSet, type TimeWindow } from '../../time/index.js';
import type { RuleContext } from './context.js';

/** The machine's time under the rules of the asked mode, one's own reservations counted like anybody's. */
export function segmentsFor({ facts }: RuleContext, window: TimeWindow): Segment[] {
  return facts && window.from < window.to ? partition(facts, window) : [];
}

/** Where a reservation of the asked mode may lie as far as openings and other reservations go. */
export function freeFor(context: RuleContext, window: TimeWindow): IntervalSet {
  return freeSet(segmentsFor(context, window));
}

/** The time around the slot that the record can speak of: what was asked for, else two weeks to either side. */
export function surroundings({ covers, start, end }: RuleContext): TimeWindow {
  const around = { from: start - 14 * DAY_MS, to: end + 14 * DAY_MS };
  return covers ? { from: Math.max(covers.start, around.from), to: Math.min(covers.end, around.to) } : around;
}

/** Whether the record speaks of the whole slot. */
export function isCovered({ facts, covers, start, end }: RuleContext): boolean {
  return facts !== undefined && (!covers || (covers.start <= start && end <= covers.end));
}
