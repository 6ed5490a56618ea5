import { freeSet, segmentsOf, type AvailabilityRecord, type BusyRange, type Segment } from '../../availability/index.js';
import { DAY_MS, parseInstant, type IntervalSet, type TimeWindow } from '../../time/index.js';
import type { RuleContext } from './context.js';

/** A stretch that others take, in UTC milliseconds. */
export interface Taken {
  start: number;
  end: number;
  status: BusyRange['status'];
}

/** What others take of the machine; the reservation that is being changed is left out, and so is unreadable time. */
export function takenByOthers(context: RuleContext): Taken[] {
  return (othersRecord(context)?.busy ?? [])
    .map((busy) => ({ start: parseInstant(busy.start), end: parseInstant(busy.end), status: busy.status }))
    .filter((taken) => taken.end > taken.start);
}

/** The machine's time under the rules of the asked mode, one's own reservations counted like anybody's. */
export function segmentsFor(context: RuleContext, window: TimeWindow): Segment[] {
  const record = othersRecord(context);
  return record ? segmentsOf(record, window, { ...context.rules, capacity: context.equipment.capacity ?? 1 }) : [];
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
export function isCovered({ availability, covers, start, end }: RuleContext): boolean {
  return availability !== undefined && (!covers || (covers.start <= start && end <= covers.end));
}

function othersRecord({ availability, editing }: RuleContext): AvailabilityRecord | undefined {
  if (!availability) return undefined;
  const others = availability.busy.filter((busy) => editing === undefined || busy.reservationId !== editing);
  return { ...availability, busy: others.map(({ start, end, status }) => ({ start, end, status })) };
}
