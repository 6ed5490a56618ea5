import { openIntervals } from '../availability/index.js';
import { CONFIRMED_STATES } from '../booking/index.js';
import { total } from '../time/index.js';
import type { UsageGrouping, UsageInput, UsageMachine, UsageReservation, UsageRow, UsageTime } from './types.js';

const HOUR = 3_600_000;

/** A row while it is summed: milliseconds in place of hours. */
interface Sum {
  names: Pick<UsageRow, 'equipmentId' | 'institutionId' | 'askerInstitutionId' | 'mode'>;
  reservations: number;
  noShows: number;
  open?: number;
  booked: number;
  used: number;
}

/**
 * Hours open, booked and used inside `[from, to)`, one row for each machine, institution, pair or mode, the most used
 * first. Reservations of machines that are not given are left out. Opening hours are those of the schedule as it is now.
 *
 * @example usage({ machines, reservations, from, to, groupBy: 'equipment', now })
 * // [{ equipmentId: 'sem-1', institutionId: 'tama-tech', reservations: 12, noShows: 0, openHours: 160, bookedHours: 31.5, usedHours: 29 }]
 */
export function usage({ machines, reservations, from, to, groupBy, now }: UsageInput): UsageRow[] {
  const known = new Map(machines.map((machine) => [machine.equipment.id, machine]));
  const sums = new Map<string, Sum>();
  const sumOf = (names: Sum['names']): Sum => {
    const key = JSON.stringify(names);
    const sum = sums.get(key) ?? { names, reservations: 0, noShows: 0, booked: 0, used: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const machine of machines) {
    if (!machine.isWhole || (groupBy !== 'equipment' && groupBy !== 'institution')) continue;
    const sum = sumOf(namesOf(groupBy, machine));
    const { open } = openIntervals(machine.equipment.schedule, machine.equipment.timeZone, { from, to });
    sum.open = (sum.open ?? 0) + total(open) * (machine.equipment.capacity ?? 1);
  }
  for (const reservation of reservations) {
    const machine = known.get(reservation.equipmentId);
    if (!machine || !CONFIRMED_STATES.includes(reservation.state)) continue;
    const booked = within(reservation.booked, from, to);
    const used = within(reservation.used, from, reservation.state === 'in-use' ? Math.min(to, now) : to);
    if (booked === 0 && used === 0) continue;
    const sum = sumOf(namesOf(groupBy, machine, reservation));
    sum.reservations += 1;
    sum.noShows += reservation.state === 'no-show' ? 1 : 0;
    sum.booked += booked;
    sum.used += used;
  }
  return [...sums.values()].map(toRow).sort(byUse);
}

function namesOf(groupBy: UsageGrouping, { equipment: { id, institutionId } }: UsageMachine, reservation?: UsageReservation): Sum['names'] {
  if (groupBy === 'equipment') return { equipmentId: id, institutionId };
  if (groupBy === 'institution') return { institutionId };
  if (groupBy === 'mode') return { mode: reservation?.mode };
  const askerInstitutionId = reservation?.askerInstitutionId;
  return { ...(askerInstitutionId !== undefined && { askerInstitutionId }), institutionId };
}

/** Milliseconds of a time that lie in the window. */
function within(time: UsageTime | undefined, from: number, to: number): number {
  return time ? Math.max(0, Math.min(time.end, to) - Math.max(time.start, from)) : 0;
}

const hours = (milliseconds: number): number => Math.round((milliseconds / HOUR) * 100) / 100;

function toRow({ names, reservations, noShows, open, booked, used }: Sum): UsageRow {
  return { ...names, reservations, noShows, ...(open !== undefined && { openHours: hours(open) }), bookedHours: hours(booked), usedHours: hours(used) };
}

function byUse(a: UsageRow, b: UsageRow): number {
  return b.usedHours - a.usedHours || b.bookedHours - a.bookedHours || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}
