import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FREQUENCIES, WEEKDAYS, formatRule, parseRule, type RecurrenceRule } from '../../../src/core/recurrence/index.js';

const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[] | undefined> => fc.option(fc.uniqueArray(item, { minLength: 1, maxLength: 5 }), { nil: undefined });
const signed = (max: number): fc.Arbitrary<number> => fc.integer({ min: -max, max }).filter((n) => n !== 0);
const anyRule = fc.record({
  frequency: fc.constantFrom(...FREQUENCIES),
  interval: fc.option(fc.integer({ min: 2, max: 400 }), { nil: undefined }),
  count: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
  until: fc.constantFrom(undefined, '2026-03-31', '2026-03-31T12:00:00', '2026-03-31T12:00:00Z'),
  firstDayOfWeek: fc.constantFrom(undefined, ...WEEKDAYS.slice(1)),
  byDay: some(fc.record({ day: fc.constantFrom(...WEEKDAYS), nthOfPeriod: fc.option(signed(53), { nil: undefined }) }, { requiredKeys: ['day'] })),
  byMonthDay: some(signed(31)), byYearDay: some(signed(366)), byWeekNo: some(signed(53)), bySetPosition: some(signed(366)),
  byMonth: some(fc.integer({ min: 1, max: 12 }).map(String)),
  byHour: some(fc.integer({ min: 0, max: 23 })), byMinute: some(fc.integer({ min: 0, max: 59 })), bySecond: some(fc.integer({ min: 0, max: 60 })),
});

function clean(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('rule texts', () => {
  it('come back as they were written', () => {
    fc.assert(fc.property(anyRule, (drawn) => {
      const rule = clean(drawn) as RecurrenceRule;
      const text = formatRule(rule);
      const { rule: read, problems } = parseRule(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(read, rule);
      assert.equal(formatRule(read), text);
    }), { numRuns: 500 });
  });

  it('are read with a name before them, in small letters, with a semicolon after them', () => {
    const expected = { frequency: 'weekly', byDay: [{ day: 'mo' }, { day: 'fr', nthOfPeriod: -1 }] };
    for (const text of ['RRULE:FREQ=WEEKLY;BYDAY=MO,-1FR', 'freq=weekly;byday=mo,-1fr;', '  FREQ=WEEKLY;BYDAY=MO,-1FR  ']) {
      assert.deepEqual(parseRule(text), { rule: expected, problems: [] });
    }
  });

  it('say what is wrong and at which character', () => {
    const told = (text: string): unknown[] => parseRule(text).problems.map(({ code, place }) => [code, place.part, text.slice(place.offset, place.offset! + place.length!)]);
    assert.deepEqual(told('RRULE:FREQ=MONTHLY;BYMONTHDAY=1,32;INTERVAL=0'), [['value-invalid', 'BYMONTHDAY', 'BYMONTHDAY=1,32'], ['value-invalid', 'INTERVAL', 'INTERVAL=0']]);
    assert.deepEqual(told('FREQ=FORTNIGHTLY'), [['frequency-unknown', 'FREQ', 'FREQ=FORTNIGHTLY']]);
    assert.deepEqual(told('BYDAY=MO'), [['frequency-missing', undefined, 'BYDAY=MO']]);
    assert.deepEqual(told('FREQ=DAILY;FREQ=WEEKLY'), [['part-repeated', 'FREQ', 'FREQ=WEEKLY']]);
    assert.deepEqual(told('FREQ=DAILY;BYDAYS=MO'), [['part-unknown', 'BYDAYS', 'BYDAYS=MO']]);
    assert.deepEqual(told('FREQ=DAILY;;COUNT=3'), [['part-malformed', undefined, '']]);
    assert.deepEqual(told('FREQ=DAILY;UNTIL=20260230'), [['until-invalid', 'UNTIL', 'UNTIL=20260230']]);
    assert.deepEqual(told('  '), [['rule-empty', undefined, '']]);
  });

  it('never throw, whatever they hold', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((s) => `FREQ=${s}`), fc.array(fc.constantFrom('FREQ=DAILY', 'BYDAY=', '=', ';', ',', 'COUNT=-1', 'UNTIL=Z', 'BYHOUR=24')).map((a) => a.join(';'))), (text) => {
      const { rule, problems } = parseRule(text);
      assert.ok(rule !== undefined || problems.some(({ severity }) => severity === 'error'));
    }), { numRuns: 1000 });
  });
});
