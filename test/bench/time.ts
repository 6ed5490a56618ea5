/**
 * What recurrence and availability cost, beside the libraries that do the same: part of `npm run bench:core`.
 * A figure "per 1,000" in milliseconds is the microseconds of one call.
 */
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import * as rruleModule from 'rrule';
import { normalize, wallToInstant, zoneTable } from '../../src/core/time/index.js';
import { expandRecurrence } from '../../src/core/recurrence/index.js';
import { availability, buildFleetIndex, whoIsFree, type FleetMachine } from '../../src/core/availability/index.js';
import type { Schedule } from '../../src/core/equipment/types.js';
import { measure, report, type Measure } from './measure.js';

const HOUR = 3_600_000;
const TOKYO = 'Asia/Tokyo';
const WEEK = { from: wallToInstant('2026-11-23T00:00', TOKYO), to: wallToInstant('2026-11-30T00:00', TOKYO) };
const RULE = 'FREQ=WEEKLY;BYDAY=MO,WE,FR';
const START = '2001-11-26T09:00:00';
/** Others are shown to compare with, and have no figure to keep. */
const NO_BUDGET = Infinity;

function thousand(name: string, budget: number, call: () => unknown, rounds = 60): Measure {
  return measure(`${name}, per 1,000`, budget, rounds, () => {
    for (let i = 0; i < 1000; i += 1) call();
  });
}

function times(name: string, count: number, call: () => unknown): Measure {
  const one = measure(name, NO_BUDGET, 15, () => {
    for (let i = 0; i < count; i += 1) call();
  });
  return { ...one, name: `${name}, per 1,000`, median: (one.median / count) * 1000, p95: (one.p95 / count) * 1000 };
}

function theirs(): Measure[] {
  const { RRule, rrulestr } = 'RRule' in rruleModule ? rruleModule : (rruleModule as unknown as { default: typeof rruleModule }).default;
  const rule = rrulestr(`DTSTART:20011126T090000Z\nRRULE:${RULE}`);
  // The package keeps answers to questions it has heard; a page asks for other windows all the time.
  const uncached = new RRule(rule.origOptions, true);
  const [from, to] = [new Date(Date.UTC(2026, 10, 23)), new Date(Date.UTC(2026, 10, 30))];
  const temporal = new RRuleTemporal({ rruleString: `DTSTART;TZID=${TOKYO}:20011126T090000\nRRULE:${RULE}` });
  const [begin, end] = [new Date(WEEK.from), new Date(WEEK.to)];
  const ical = (): number => {
    const iterator = ICAL.Recur.fromString(RULE).iterator(ICAL.Time.fromDateTimeString(START));
    const [first, last] = [ICAL.Time.fromDateTimeString('2026-11-23T00:00:00'), ICAL.Time.fromDateTimeString('2026-11-30T00:00:00')];
    let found = 0;
    for (let time = iterator.next(); time.compare(last) < 0; time = iterator.next()) if (time.compare(first) >= 0) found += 1;
    return found;
  };
  const counts = [uncached.between(from, to, true).length, temporal.between(begin, end, true).length, ical()];
  if (counts.some((count) => count !== 3)) throw new Error(`the others answer ${counts.join(', ')} instead of 3 occurrences`);
  return [
    times('week of a rule 25 years old: rrule', 20, () => uncached.between(from, to, true)),
    times('week of a rule 25 years old: ical.js', 5, ical),
    times('week of a rule 25 years old: rrule-temporal', 20, () => temporal.between(begin, end, true)),
  ];
}

/** Forty opening patterns, as a cluster has them. */
const schedules = Array.from({ length: 40 }, (_, i): Schedule => ({
  layers: [
    { kind: 'site', openings: [{ start: `2020-01-06T0${7 + (i % 3)}:00`, end: `2020-01-06T${15 + (i % 8)}:30`, rules: [`FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR${i % 2 ? ',SA' : ''}`] }] },
    { kind: 'holiday', calendar: 'JP', openings: [] },
  ],
}));

/** Machines with 22 busy stretches each. Every machine has a schedule object of its own, as records of a host have. */
function machines(count: number): FleetMachine[] {
  return Array.from({ length: count }, (_, m): FleetMachine => {
    const pairs: number[] = [];
    for (let k = 0; k < 22; k += 1) {
      const start = WEEK.from + (k * 7.6 + ((m * 7 + k * 13) % 5)) * HOUR;
      pairs.push(start, start + (1 + ((m + k) % 3)) * HOUR);
    }
    return { id: `m${m}`, schedule: structuredClone(schedules[m % 40]!), timeZone: TOKYO, busy: normalize(pairs).set, gap: (m % 3) * 15 * 60_000 };
  });
}

const ten = machines(10_000);
const hundred = machines(100_000);
const index = buildFleetIndex(ten, WEEK);
const noon = { from: wallToInstant('2026-11-25T09:00', TOKYO), to: wallToInstant('2026-11-25T17:00', TOKYO) };
const found = whoIsFree(index, noon, 5 * HOUR).length;
if (found < 100 || found > 9900) throw new Error(`${found} of 10,000 machines are free: nothing is decided by that`);

const series = { start: START, timeZone: TOKYO, rules: RULE };
const local = { from: '2026-11-23', to: '2026-11-30' };
if (expandRecurrence(series, local).occurrences.length !== 3) throw new Error('the rule does not have its 3 occurrences');
const exdates = Array.from({ length: 10_000 }, (_, i) => `${1900 + (i % 100)}-01-${String((i % 28) + 1).padStart(2, '0')}`);
const busy = [...ten[0]!.busy].flatMap((start, i, all) => (i % 2 ? [] : [{ start, end: all[i + 1]!, status: 'busy' as const }]));
const zone = zoneTable('America/New_York')!;
let wall = WEEK.from;

report(`time (${found.toLocaleString('en')} of 10,000 machines are found free)`, [
  thousand('week of a rule 25 years old', 5, () => expandRecurrence(series, local)),
  thousand('the same in a zone with clock changes', 5, () => expandRecurrence({ ...series, timeZone: 'America/New_York' }, local)),
  ...theirs(),
  measure('week of a rule with 10,000 exceptions', 20, 20, () => expandRecurrence({ ...series, exdates }, local)),
  measure('a rule that never matches, a thousand years of it', 50, 20, (i) => expandRecurrence({ ...series, rules: `FREQ=MONTHLY;BYDAY=${1 + (i % 4)}TH;BYSETPOS=2`, start: `20${10 + (i % 80)}-01-01T09:00` }, { from: '2026-01-01', to: '3026-01-01' })),
  thousand('wall time to instant', 1, () => wallToInstant((wall += 60_000), zone)),
  measure('free time of 10,000 machines, one week, 220,000 busy', 16, 40, () => buildFleetIndex(ten, WEEK)),
  measure('free time of 100,000 machines, one week', 120, 15, () => buildFleetIndex(hundred, WEEK)),
  measure('who of 10,000 is free for 5 hours', 2, 100, () => whoIsFree(index, noon, 5 * HOUR)),
  measure('segments of one machine, one week, 22 busy', 1, 200, () => availability({ schedule: ten[0]!.schedule, timeZone: TOKYO, busy }, WEEK)),
]);
