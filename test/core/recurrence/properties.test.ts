import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatLocalDateTime } from '../../../src/core/time/index.js';
import { expandRecurrence } from '../../../src/core/recurrence/index.js';

const part = (name: string, values: string[]): fc.Arbitrary<string> => fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.subarray(values, { minLength: 1 }).map((list) => `;${name}=${list.join(',')}`) });
const anyRule = fc.tuple(
  fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom('', '', ';COUNT=30', ';UNTIL=20270601T000000Z'),
  part('BYMONTH', ['1', '3', '6', '10', '12']),
  part('BYMONTHDAY', ['1', '13', '29', '31', '-1', '-7']),
  part('BYDAY', ['MO', 'TU', 'FR', 'SU']),
  part('BYHOUR', ['2', '9', '23']),
  fc.constantFrom('', '', ';BYSETPOS=1', ';BYSETPOS=-1', ';WKST=SU'),
  fc.constantFrom('', '', ';RSCALE=GREGORIAN;SKIP=FORWARD', ';RSCALE=GREGORIAN;SKIP=BACKWARD'),
).map(([frequency, interval, ...parts]) => `FREQ=${frequency};INTERVAL=${interval}${parts.join('')}`);
const zone = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', null);
const HOUR = 3_600_000;
const FIRST = Date.UTC(2024, 0, 1);
const hours = fc.integer({ min: 0, max: 24 * 365 * 4 });

describe('expansion', () => {
  it('of a window is the slice of the long list', () => {
    fc.assert(fc.property(anyRule, zone, hours, hours, hours, (rules, timeZone, begin, a, b) => {
      const input = { start: formatLocalDateTime(FIRST + begin * HOUR + 30 * 60_000), timeZone, rules };
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((h) => formatLocalDateTime(FIRST + h * HOUR));
      const long = expandRecurrence(input, { from: '2024-01-01', to: '2028-02-01' }, { limit: 100_000 }).occurrences;
      const window = expandRecurrence(input, { from: from!, to: to! }, { limit: 100_000 }).occurrences;
      assert.deepEqual(window, long.filter((text) => text >= from! && text < to!));
    }), { numRuns: 400 });
  });

  it('is ascending, without duplicates, never before the start and never longer than COUNT', () => {
    fc.assert(fc.property(anyRule, zone, hours, (rules, timeZone, begin) => {
      const start = formatLocalDateTime(FIRST + begin * HOUR);
      const { occurrences } = expandRecurrence({ start, timeZone, rules }, { from: '2020-01-01', to: '2040-01-01' }, { limit: 3000 });
      occurrences.forEach((text, i) => assert.ok(i === 0 || text > occurrences[i - 1]!));
      assert.ok(occurrences.length === 0 || occurrences[0]! >= start);
      if (rules.includes('COUNT=30')) assert.ok(occurrences.length <= 30);
    }), { numRuns: 300 });
  });

  it('with a COUNT is as many of the one without', () => {
    const plain = anyRule.map((rule) => rule.replace(/;(COUNT|UNTIL)=\w+/, ''));
    fc.assert(fc.property(plain, zone, fc.integer({ min: 1, max: 60 }), (rule, timeZone, count) => {
      const window = { from: '2024-01-01', to: '2060-01-01' };
      const ask = (rules: string, limit: number): string[] => expandRecurrence({ start: '2024-01-31T09:00', timeZone, rules }, window, { limit }).occurrences;
      const counted = ask(`${rule};COUNT=${count}`, 1000);
      const all = ask(rule, 1000).slice(0, count);
      // Where the window ends before the COUNT does, the window decides. Two times as they are written, of which a spring
      // change shows one as the other, are two of the COUNT and one of the list: once a year, and only where each hour is one.
      const isTold = rule.includes('HOURLY') && timeZone !== null && timeZone !== 'Asia/Tokyo';
      const springs = isTold && all.length ? Number(all.at(-1)!.slice(0, 4)) - 2023 : 0;
      assert.deepEqual(counted, all.slice(0, counted.length));
      assert.ok(all.length - counted.length <= springs, `${all.length - counted.length} fewer, with ${springs} spring changes at most`);
    }), {
      numRuns: 400,
      examples: [
        // All times of a day that SKIP moves onto another one.
        ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,31,-7;BYHOUR=9,23;RSCALE=GREGORIAN;SKIP=FORWARD', 'Asia/Tokyo', 9],
        // 02:00 of 10 March 2024 is shown as 03:00, which is another one.
        ['FREQ=HOURLY;INTERVAL=1;BYMONTH=3,12;BYDAY=SU', 'America/New_York', 28],
      ],
    });
  });

  it('with a limit is the beginning of the one without', () => {
    fc.assert(fc.property(anyRule, fc.integer({ min: 0, max: 20 }), (rules, limit) => {
      const ask = (n: number): string[] => expandRecurrence({ start: '2024-01-31T09:00', rules }, { from: '2024-01-01', to: '2030-01-01' }, { limit: n }).occurrences;
      assert.deepEqual(ask(limit), ask(5000).slice(0, limit));
    }), {
      numRuns: 200,
      // Two days that SKIP moves to the same one are one occurrence, and count once against the limit.
      examples: [['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,31,-7;RSCALE=GREGORIAN;SKIP=FORWARD', 10]],
    });
  });

  it('costs the same however long ago the series began', () => {
    const cost = (start: string): number => expandRecurrence({ start, timeZone: 'Asia/Tokyo', rules: 'FREQ=WEEKLY;BYDAY=MO' }, { from: '2026-03-02', to: '2026-03-09' }).examined;
    assert.deepEqual(['2026-02-02T09:00', '1902-02-03T09:00', '0802-02-04T09:00'].map(cost), [8, 8, 8]);
  });
});
