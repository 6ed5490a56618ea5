/** What of 10,000 machines is free in a week, who of them is, and one machine by itself. */
import { availability, buildFleetIndex, whoIsFree } from '../../../src/core/availability/index.js';
import { wallToInstant } from '../../../src/core/time/index.js';
import { HOUR, machines, TOKYO, WEEK } from './machines.js';
import { expectThat, measure, type Figure } from './measure.js';

/** The figures of this file, measured. */
export function figures(): Figure[] {
  const fleet = machines(10_000);
  const index = buildFleetIndex(fleet, WEEK);
  const day = { from: wallToInstant('2026-11-25T09:00', TOKYO), to: wallToInstant('2026-11-25T17:00', TOKYO) };
  const found = whoIsFree(index, day, 5 * HOUR).length;
  expectThat(found > 100 && found < 9900, `${found} of 10,000 machines are free`);
  const [one] = fleet;
  const busy = [...one!.busy].flatMap((start, i, all) => (i % 2 ? [] : [{ start, end: all[i + 1]!, status: 'busy' as const }]));
  return [
    measure('free time of 10,000 machines, one week, 220,000 busy', () => buildFleetIndex(fleet, WEEK), { bar: 16_000 }),
    measure('who of 10,000 is free for 5 hours', () => whoIsFree(index, day, 5 * HOUR), { bar: 2000, calls: 10 }),
    measure('segments of one machine, one week, 22 busy', () => availability({ schedule: one!.schedule, timeZone: TOKYO, busy }, WEEK), { bar: 1000, calls: 10 }),
  ];
}
