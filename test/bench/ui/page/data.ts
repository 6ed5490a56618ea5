import type { Workload } from '../workloads.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 2 March 2026, 00:00 in Tokyo, where the bench's pages live: a zone without clock changes, which spares no peer work. */
const MONDAY = Date.UTC(2026, 2, 1, 15);

/** Machines open at 8 and close at 20. */
export const OPENS = 8;
export const CLOSES = 20;

export interface Machine {
  id: string;
  name: string;
}

/** UTC milliseconds. */
export interface Booking {
  id: string;
  machine: string;
  title: string;
  start: number;
  end: number;
}

/** A rule with its exceptions: wall times in Tokyo. */
export interface Rule {
  start: string;
  rule: string;
  /** Days left out. */
  exceptions: string[];
}

/** What a product is given, and the window `[from, to)` that it shows, UTC milliseconds. */
export interface Data {
  from: number;
  to: number;
  machines: Machine[];
  bookings: Booking[];
  rules: Rule[];
}

/** Mulberry32: the same numbers for the same seed, in every browser. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const KINDS = ['Microscope', 'Tensile tester', 'Wire EDM', 'X-ray CT', 'Furnace', 'Printer', 'Spectrometer', 'Lathe'];

function machinesOf(count: number): Machine[] {
  return Array.from({ length: count }, (_, i) => ({ id: `m${i}`, name: `${KINDS[i % KINDS.length]} ${i + 1}` }));
}

/** Bookings of 1 to 4 hours in open hours, on half hours; they may overlap. */
function calendarBookings(count: number, from: number, days: number): Booking[] {
  const roll = dice(count);
  return Array.from({ length: count }, (_, i) => {
    const start = from + roll(days) * DAY + OPENS * HOUR + (roll(17) * HOUR) / 2;
    return { id: `b${i}`, machine: 'm0', title: `Run ${i + 1}`, start, end: start + HOUR + (roll(7) * HOUR) / 2 };
  });
}

/** Twenty bookings of a week for each machine, none over another. */
function fleetBookings(machines: readonly Machine[], week: number): Booking[] {
  const roll = dice(20 + week);
  return machines.flatMap(({ id }) => Array.from({ length: 20 }, (_, i) => {
    const start = MONDAY + week * 7 * DAY + (i * 8 + roll(4)) * HOUR;
    return { id: `${id}-${week}-${i}`, machine: id, title: `Run ${i + 1}`, start, end: start + (1 + roll(4)) * HOUR };
  }));
}

/** A week of a fleet; `week` 1 is the one after the first. */
export function fleetWeek(size: number, week: number): Data {
  const machines = machinesOf(size);
  return { from: MONDAY + week * 7 * DAY, to: MONDAY + (week + 1) * 7 * DAY, machines, bookings: fleetBookings(machines, week), rules: [] };
}

/** The booking that is added to a fleet: on the third machine, Monday at 15:15, when every machine is free. */
export function oneMore({ machines, from }: Data): Booking {
  return { id: 'one-more', machine: machines[2]!.id, title: 'One more', start: from + 15.25 * HOUR, end: from + 15.75 * HOUR };
}

function rules(count: number): Rule[] {
  const roll = dice(count);
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'];
  const dayText = (n: number): string => new Date(Date.UTC(2026, 0, 5) + n * DAY).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, i) => {
    const weekday = i % 5;
    return {
      start: `${dayText(weekday)}T${String(8 + roll(8)).padStart(2, '0')}:00`,
      rule: `FREQ=WEEKLY;BYDAY=${days[weekday]}`,
      exceptions: Array.from({ length: 8 }, () => dayText(weekday + 7 * roll(50))),
    };
  });
}

/** The data of a workload. */
export function makeData({ shape, size }: Workload): Data {
  const one = { machines: machinesOf(1), rules: [] };
  const march = MONDAY - DAY;
  switch (shape) {
    case 'month': return { ...one, from: march, to: march + 31 * DAY, bookings: calendarBookings(size, march, 31) };
    case 'week': return { ...one, from: MONDAY, to: MONDAY + 7 * DAY, bookings: calendarBookings(size, MONDAY, 7) };
    case 'fleet': return fleetWeek(size, 0);
    case 'rules': return { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1), machines: [], bookings: [], rules: rules(size) };
  }
}
