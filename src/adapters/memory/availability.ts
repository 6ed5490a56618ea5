import { openingRanges, openIntervals } from '../../core/availability/index.js';
import { blockingOf } from '../../core/equipment/index.js';
import { CONFIRMED_STATES, heldTime, PENDING_STATES } from '../../core/booking/index.js';
import type { AvailabilityRecord, BusyRange, ClosureRange, Equipment, Reservation } from '../../core/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import type { Viewer } from './access.js';
import type { MemoryWorld } from './world.js';

/** A window in UTC milliseconds, half-open. */
export interface Window {
  from: number;
  to: number;
}

/** Reservations of a machine that hold or ask for time inside a window. */
export function occupying(world: MemoryWorld, equipmentId: string, window: Window, except?: string): Reservation[] {
  return [...world.reservations.values()].filter((reservation) => {
    const isHolding = CONFIRMED_STATES.includes(reservation.state) || PENDING_STATES.includes(reservation.state);
    const { start, end } = heldTime(reservation);
    return isHolding && start !== end && reservation.equipmentId === equipmentId && reservation.id !== except
      && parseInstant(end) > window.from && parseInstant(start) < window.to;
  });
}

/** One machine's openings, closures and busy times; of other people's reservations nothing but their times. */
export function recordFor(world: MemoryWorld, machine: Equipment, window: Window, viewer: Viewer, except?: string): AvailabilityRecord {
  const { openings, closures, unknown } = openingRanges(openIntervals(machine.schedule, machine.timeZone, window));
  return {
    equipmentId: machine.id,
    revision: world.revisionOf(machine.id),
    asOf: formatInstant(world.now()),
    source: 'live',
    timeZone: machine.timeZone,
    openings,
    closures: [...closures, ...outOfService(machine, window, world.now())],
    busy: [...occupying(world, machine.id, window, except).map((reservation) => busyRange(reservation, viewer)), ...heldFromOthers(world, machine.id, window, viewer)],
    ...(unknown && { unknown }),
    blocking: blockingOf(machine),
  };
}

/** What is held for others is taken; what is held for the reader is free to the reader. */
function heldFromOthers(world: MemoryWorld, equipmentId: string, window: Window, viewer: Viewer): BusyRange[] {
  return world.heldNow()
    .filter((held) => held.equipmentId === equipmentId && held.personId !== viewer?.id)
    .filter(({ start, end }) => parseInstant(end) > window.from && parseInstant(start) < window.to)
    .map(({ start, end }) => ({ start, end, status: 'busy' }));
}

function busyRange(reservation: Reservation, viewer: Viewer): BusyRange {
  const isOwn = viewer !== null && reservation.asker?.id === viewer.id;
  const { start, end } = heldTime(reservation);
  const status = CONFIRMED_STATES.includes(reservation.state) ? 'busy' : 'pending';
  return { start, end, status, ...(isOwn && { own: true, reservationId: reservation.id }) };
}

/** A machine that cannot be used is closed from now on; until when nobody knows. */
function outOfService({ status, faultNote }: Equipment, { from, to }: Window, now: number): ClosureRange[] {
  if (status === 'in-service' || to <= now) return [];
  const range = { start: formatInstant(Math.max(now, from)), end: formatInstant(to) };
  return [{ ...range, kind: status === 'retired' ? 'closure' : status, ...(faultNote && { reason: faultNote }) }];
}
