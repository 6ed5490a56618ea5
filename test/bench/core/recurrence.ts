/** One week of a weekly rule begun 25 years earlier, beside the libraries that do the same, and what is hard about rules. */
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import * as rruleModule from 'rrule';
import { expandRecurrence } from '../../../src/core/recurrence/index.js';
import { dayNumber, formatLocalDate, wallToInstant, zoneTable } from '../../../src/core/time/index.js';
import { expectThat, measure, type Figure } from './measure.js';

const TOKYO = 'Asia/Tokyo';
const RULE = 'FREQ=WEEKLY;BYDAY=MO,WE,FR';
const START = '2001-11-26T09:00:00';
/** Fifty weeks in turn, so that nobody answers from memory: a page asks for other windows all the time. */
const WEEKS = Array.from({ length: 50 }, (_, week) => {
  const monday = dayNumber(2026, 11, 23) + week * 7;
  return { from: formatLocalDate(monday), to: formatLocalDate(monday + 7) };
});

/** Calls with the weeks in turn. */
function inTurn<T>(weeks: readonly T[], ask: (week: T) => unknown): () => unknown {
  let turn = 0;
  return () => ask(weeks[(turn += 1) % weeks.length]!);
}

function ours(): Figure[] {
  const series = { start: START, timeZone: TOKYO, rules: RULE };
  expectThat(WEEKS.every((week) => expandRecurrence(series, week).occurrences.length === 3), 'a week has no 3 occurrences');
  const exdates = Array.from({ length: 10_000 }, (_, i) => `${1900 + (i % 100)}-01-${String((i % 28) + 1).padStart(2, '0')}`);
  const ages = { from: '2026-01-01', to: '3026-01-01' };
  const never = (i: number): string => `FREQ=MONTHLY;BYDAY=${1 + (i % 4)}TH;BYSETPOS=2`;
  const zone = zoneTable('America/New_York')!;
  let wall = Date.UTC(2026, 10, 23);
  return [
    measure('week of a rule 25 years old', inTurn(WEEKS, (week) => expandRecurrence(series, week)), { bar: 5, calls: 1000 }),
    measure('the same in a zone with clock changes', inTurn(WEEKS, (week) => expandRecurrence({ ...series, timeZone: 'America/New_York' }, week)), { bar: 5, calls: 1000 }),
    measure('week of a rule with 10,000 exceptions', inTurn(WEEKS, (week) => expandRecurrence({ ...series, exdates }, week)), { bar: 20_000, rounds: 20 }),
    measure('a thousand years of a rule that never matches', (i) => expandRecurrence({ start: `20${10 + (i % 80)}-01-01T09:00`, timeZone: TOKYO, rules: never(i) }, ages), { bar: 50_000, rounds: 20 }),
    measure('wall time to instant', () => wallToInstant((wall += 60_000), zone), { bar: 1, calls: 1000 }),
  ];
}

function theirs(): Figure[] {
  const { RRule, rrulestr } = 'RRule' in rruleModule ? rruleModule : (rruleModule as unknown as { default: typeof rruleModule }).default;
  const rrule = new RRule(rrulestr(`DTSTART:20011126T090000Z\nRRULE:${RULE}`).origOptions, true);
  const temporal = new RRuleTemporal({ rruleString: `DTSTART;TZID=${TOKYO}:20011126T090000\nRRULE:${RULE}` });
  const walls = WEEKS.map(({ from, to }) => [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)] as const);
  const instants = WEEKS.map(({ from, to }) => [new Date(wallToInstant(`${from}T00:00`, TOKYO)), new Date(wallToInstant(`${to}T00:00`, TOKYO))] as const);
  const ical = ({ from, to }: { from: string; to: string }): number => {
    const iterator = ICAL.Recur.fromString(RULE).iterator(ICAL.Time.fromDateTimeString(START));
    const [first, last] = [ICAL.Time.fromDateTimeString(`${from}T00:00:00`), ICAL.Time.fromDateTimeString(`${to}T00:00:00`)];
    let found = 0;
    for (let time = iterator.next(); time.compare(last) < 0; time = iterator.next()) if (time.compare(first) >= 0) found += 1;
    return found;
  };
  const counts = [rrule.between(...walls[0]!, true).length, temporal.between(...instants[0]!, true).length, ical(WEEKS[0]!)];
  expectThat(counts.every((count) => count === 3), `the others answer ${counts.join(', ')} instead of 3 occurrences`);
  return [
    measure('  the same by rrule', inTurn(walls, ([from, to]) => rrule.between(from, to, true)), { rounds: 30, calls: 20 }),
    measure('  the same by ical.js', inTurn(WEEKS, ical), { rounds: 20, calls: 3 }),
    measure('  the same by rrule-temporal', inTurn(instants, ([from, to]) => temporal.between(from, to, true)), { rounds: 30, calls: 100 }),
  ];
}

/** The figures of this file, measured. */
export function figures(): Figure[] {
  const [week, ...rest] = ours();
  return [week!, ...theirs(), ...rest];
}
