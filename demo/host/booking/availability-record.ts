import {
  CONFIRMED_STATES, openIntervals, openingRanges, type AvailabilityRecord, type BusyRange, type ClosureRange, type Equipment,
  type InstantRange,
} from '../../../src/core/index.js';
import { blockingOf } from '../../../src/core/equipment/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { TakenTime } from '../store/busy.js';
import { canSeeReservation, type Viewer } from './access.js';
import type { Stretch } from './occupancy.js';

/** What an availability answer is made of. */
export interface AvailabilityFacts {
  machine: Equipment;
  /** Reservations that touch the window. */
  taken: readonly TakenTime[];
  window: Stretch;
  revision: number;
  viewer: Viewer;
  /** UTC milliseconds. */
  now: number;
}

/** One machine's openings, closures and busy times; of other people's reservations nothing but their times. */
export function availabilityRecord({ machine, taken, window, revision, viewer, now }: AvailabilityFacts): AvailabilityRecord {
  const opening = openIntervals(machine.schedule, machine.timeZone, { from: window.start, to: window.end });
  const { openings, closures, unknown } = openingRanges(opening);
  return {
    equipmentId: machine.id,
    revision,
    asOf: formatInstant(now),
    source: 'live',
    timeZone: machine.timeZone,
    openings,
    closures: [...closures, ...outOfService(machine, window, now)],
    busy: taken.filter((one) => !isOwnHold(one, viewer)).map((one) => busyOf(one, viewer, machine)),
    ...(unknown && { unknown }),
    blocking: blockingOf(machine),
  };
}

/** What is held for the reader is free to the reader. */
function isOwnHold({ state, askerId }: TakenTime, viewer: Viewer): boolean {
  return state === 'draft' && viewer?.id === askerId;
}

/** The times are anybody's; which reservation it is, only theirs who may see it. A hold is none yet. */
function busyOf(one: TakenTime, viewer: Viewer, machine: Equipment): BusyRange {
  const { start, end, state, askerId, reservationId } = one;
  const isHold = state === 'draft';
  const range: BusyRange = { start, end, status: isHold || CONFIRMED_STATES.includes(state) ? 'busy' : 'pending' };
  if (viewer !== null && viewer.id === askerId) range.own = true;
  if (!isHold && canSeeReservation(viewer, one, machine)) range.reservationId = reservationId;
  return range;
}

/** A machine that cannot be used is closed from now on; for how long nobody knows, so for as far as is asked. */
function outOfService({ status, faultNote }: Equipment, window: Stretch, now: number): ClosureRange[] {
  if (status === 'in-service' || window.end <= now) return [];
  const kind = status === 'retired' ? 'closure' : status;
  return [{ ...rangeOf({ start: Math.max(now, window.start), end: window.end }), kind, ...(faultNote && { reason: faultNote }) }];
}

function rangeOf({ start, end }: Stretch): InstantRange {
  return { start: formatInstant(start), end: formatInstant(end) };
}
