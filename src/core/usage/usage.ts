import { openIntervals } from '../availability/index.js';
import { CONFIRMED_STATES } from '../booking/index.js';
import { DAY_MS, instantToWall, total, yearOfDay } from '../time/index.js';
import type { MoneySum, UsageGrouping, UsageInput, UsageMachine, UsageReservation, UsageRow, UsageTime } from './types.js';

const HOUR = 3_600_000;

/** A row while it is summed: milliseconds in place of hours. */
interface Sum {
  names: Pick<UsageRow, 'equipmentId' | 'institutionId' | 'askerInstitutionId' | 'mode' | 'category' | 'year'>;
  reservations: number;
  noShows: number;
  open?: number;
  booked: number;
  used: number;
  units: number;
  unsigned: number;
  fees: Map<MoneySum['currency'], number>;
}

/** Groupings whose machines can be counted as open without knowing of any use. */
const OF_MACHINES: readonly UsageGrouping[] = ['equipment', 'institution', 'category'];

/**
 * Hours open, booked and used inside `[from, to)`, and what came of the uses that end in it, one row for each machine,
 * institution, pair, mode, category or year, the most used first. Reservations of machines that are not given are left out. Opening hours are those of the schedule as it is now.
 *
 * @example usage({ machines, reservations, from, to, groupBy: 'equipment', now })
 * // [{ equipmentId: 'sem-1', institutionId: 'tama-tech', reservations: 12, noShows: 0, openHours: 160, bookedHours: 31.5, usedHours: 29, units: 40, unsigned: 1, fees: [{ currency: 'JPY', amount: 84000 }] }]
 */
export function usage({ machines, reservations, from, to, groupBy, now }: UsageInput): UsageRow[] {
  const known = new Map(machines.map((machine) => [machine.equipment.id, machine]));
  const sums = new Map<string, Sum>();
  const sumOf = (names: Sum['names']): Sum => {
    const key = JSON.stringify(names);
    const sum = sums.get(key) ?? { names, reservations: 0, noShows: 0, booked: 0, used: 0, units: 0, unsigned: 0, fees: new Map() };
    sums.set(key, sum);
    return sum;
  };
  for (const machine of machines) {
    if (!machine.isWhole || !OF_MACHINES.includes(groupBy)) continue;
    const sum = sumOf(namesOf(groupBy, machine));
    const { open } = openIntervals(machine.equipment.schedule, machine.equipment.timeZone, { from, to });
    sum.open = (sum.open ?? 0) + total(open) * (machine.equipment.capacity ?? 1);
  }
  for (const reservation of reservations) {
    const machine = known.get(reservation.equipmentId);
    if (!machine) continue;
    const isConfirmed = CONFIRMED_STATES.includes(reservation.state);
    if (endsWithin(reservation, from, to) && (isConfirmed || reservation.state === 'cancelled')) addReport(sumOf, namesOf(groupBy, machine, reservation), reservation);
    if (!isConfirmed) continue;
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

/** Adds what came of a use, or of giving a time back; a row is made only where there is something to tell. */
function addReport(sumOf: (names: Sum['names']) => Sum, names: Sum['names'], { state, report }: UsageReservation): void {
  const { units = 0, settlement, signedAt } = report ?? {};
  const isUnsigned = (state === 'completed' || state === 'no-show') && signedAt === undefined;
  if (units === 0 && !settlement && !isUnsigned) return;
  const sum = sumOf(names);
  sum.units += units;
  sum.unsigned += isUnsigned ? 1 : 0;
  if (settlement) sum.fees.set(settlement.currency, (sum.fees.get(settlement.currency) ?? 0) + settlement.total);
}

/** Whether the use, or the time that was kept for it, ends in the window. */
function endsWithin({ used, booked }: UsageReservation, from: number, to: number): boolean {
  const end = (used ?? booked)?.end;
  return end !== undefined && end > from && end <= to;
}

function namesOf(groupBy: UsageGrouping, { equipment: { id, institutionId, category, timeZone } }: UsageMachine, reservation?: UsageReservation): Sum['names'] {
  if (groupBy === 'equipment') return { equipmentId: id, institutionId };
  if (groupBy === 'institution') return { institutionId };
  if (groupBy === 'category') return { category };
  if (groupBy === 'year') return { year: yearOf(reservation, timeZone) };
  if (groupBy === 'mode') return { mode: reservation?.mode };
  const askerInstitutionId = reservation?.askerInstitutionId;
  return { ...(askerInstitutionId !== undefined && { askerInstitutionId }), institutionId };
}

function yearOf(reservation: UsageReservation | undefined, timeZone: string): number {
  return yearOfDay(Math.floor(instantToWall((reservation?.booked ?? reservation?.used)?.start ?? 0, timeZone) / DAY_MS));
}

/** Milliseconds of a time that lie in the window. */
function within(time: UsageTime | undefined, from: number, to: number): number {
  return time ? Math.max(0, Math.min(time.end, to) - Math.max(time.start, from)) : 0;
}

const hours = (milliseconds: number): number => Math.round((milliseconds / HOUR) * 100) / 100;

function toRow({ names, reservations, noShows, open, booked, used, units, unsigned, fees }: Sum): UsageRow {
  return {
    ...names, reservations, noShows, ...(open !== undefined && { openHours: hours(open) }), bookedHours: hours(booked), usedHours: hours(used),
    units, unsigned, fees: [...fees].map(([currency, amount]) => ({ currency, amount })),
  };
}

function byUse(a: UsageRow, b: UsageRow): number {
  return b.usedHours - a.usedHours || b.bookedHours - a.bookedHours || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}
