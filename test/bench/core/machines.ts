/** A sample of many machines, with forty opening patterns among them, as a cluster has them. */
import type { FleetMachine } from '../../../src/core/availability/index.js';
import type { Schedule } from '../../../src/core/equipment/types.js';
import { normalize, wallToInstant } from '../../../src/core/time/index.js';

/** One hour in milliseconds. */
export const HOUR = 3_600_000;
/** Where all the machines stand. */
export const TOKYO = 'Asia/Tokyo';
/** The week that is asked for. */
export const WEEK = { from: wallToInstant('2026-11-23T00:00', TOKYO), to: wallToInstant('2026-11-30T00:00', TOKYO) };

const schedules = Array.from({ length: 40 }, (_, i): Schedule => ({
  layers: [
    { kind: 'site', openings: [{ start: `2020-01-06T0${7 + (i % 3)}:00`, end: `2020-01-06T${15 + (i % 8)}:30`, rules: [`FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR${i % 2 ? ',SA' : ''}`] }] },
    { kind: 'holiday', calendar: 'JP', openings: [] },
  ],
}));

/** Machines with 22 busy stretches each. Every machine has a schedule object of its own, as records of a host have. */
export function machines(count: number): FleetMachine[] {
  return Array.from({ length: count }, (_, m): FleetMachine => {
    const pairs: number[] = [];
    for (let k = 0; k < 22; k += 1) {
      const start = WEEK.from + (k * 7.6 + ((m * 7 + k * 13) % 5)) * HOUR;
      pairs.push(start, start + (1 + ((m + k) % 3)) * HOUR);
    }
    return { id: `m${m}`, schedule: structuredClone(schedules[m % 40]!), timeZone: TOKYO, busy: normalize(pairs).set, gap: (m % 3) * 15 * 60_000 };
  });
}
