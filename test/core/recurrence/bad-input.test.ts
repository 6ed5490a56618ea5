import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileRule } from '../../../src/core/recurrence/compile.js';
import { checkRule, expandRecurrence, formatRule, parseRule, ruleFromWords, type ExpandOptions, type RecurrenceInput, type RecurrenceRule, type RecurrenceWindow } from '../../../src/core/recurrence/index.js';

const YEAR = { from: '2026-01-01', to: '2027-01-01' };
const AGES = { from: '2026-01-01', to: '3026-01-01' };

function ask(input: Partial<RecurrenceInput>, window: RecurrenceWindow = YEAR, options?: ExpandOptions): { codes: string[]; count: number; truncated: boolean } {
  const answer = expandRecurrence({ start: '2001-01-01T09:00', timeZone: 'Europe/Paris', ...input }, window, options);
  // What a question may cost at most: its budget, and the period in which that ends.
  assert.ok(answer.examined <= 510_000, `${answer.examined} candidates examined`);
  return { codes: answer.problems.map(({ code }) => code), count: answer.occurrences.length, truncated: answer.truncated };
}

describe('wrong rules', () => {
  it('are named and count for nothing', () => {
    assert.deepEqual(ask({ rules: 'FREQ=DAILY;INTERVAL=0' }), { codes: ['value-invalid'], count: 0, truncated: false });
    assert.deepEqual(ask({ rules: 'FREQ=MONTHLY;BYMONTHDAY=32' }), { codes: ['value-invalid'], count: 0, truncated: false });
    assert.deepEqual(ask({ rules: ['FREQ=DAILY;INTERVAL=0', 'FREQ=YEARLY'] }), { codes: ['value-invalid'], count: 1, truncated: false });
    assert.deepEqual(ask({ rules: 'RSCALE=CHINESE;FREQ=YEARLY' }).codes, ['calendar-unsupported']);
  });

  it('that can never match say so instead of hanging', () => {
    const never = ['FREQ=DAILY;INTERVAL=7;BYDAY=TU', 'FREQ=HOURLY;INTERVAL=4;BYHOUR=7,11,15,19', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1',
      'FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2', 'FREQ=MINUTELY;INTERVAL=60;BYMINUTE=30', 'FREQ=DAILY;UNTIL=20000101T000000Z', 'FREQ=SECONDLY;BYSECOND=60'];
    for (const rules of never) for (const window of [YEAR, AGES]) assert.deepEqual(ask({ rules }, window), { codes: ['never-matches'], count: 0, truncated: false }, rules);
  });

  it('may end before the window, which is not never', () => {
    assert.deepEqual(ask({ rules: 'FREQ=DAILY;COUNT=3' }), { codes: [], count: 0, truncated: false });
  });

  it('that match too often are cut and say so', () => {
    for (const rules of ['FREQ=SECONDLY', 'FREQ=MINUTELY']) assert.deepEqual(ask({ rules }), { codes: ['too-many-occurrences'], count: 10_000, truncated: true });
    assert.deepEqual(ask({ rules: 'FREQ=DAILY' }, AGES), { codes: ['too-many-occurrences'], count: 10_000, truncated: true });
    assert.deepEqual(ask({ rules: 'FREQ=DAILY' }, YEAR, { limit: 0 }), { codes: ['too-many-occurrences'], count: 0, truncated: true });
  });

  it('that examine too much stop at their budget', () => {
    const answer = ask({ rules: 'FREQ=SECONDLY;INTERVAL=7;BYSECOND=1;BYMINUTE=59;BYDAY=MO;BYMONTHDAY=13', start: '2001-01-01T00:00:01' }, AGES, { budget: 1000 });
    assert.deepEqual([answer.codes.includes('budget-exhausted'), answer.truncated], [true, true]);
  });

  it('share one budget, however many they are', () => {
    const seconds = Array.from({ length: 90 }, (_, i) => `FREQ=SECONDLY;COUNT=9999999;BYSETPOS=1;INTERVAL=${i + 1}`);
    assert.deepEqual(ask({ rules: seconds }, { from: '2500-01-01', to: '2501-01-01' }).codes.filter((code) => code !== 'setpos-alone'), ['budget-exhausted']);
    const never = Array.from({ length: 90 }, (_, i) => `FREQ=DAILY;COUNT=500;BYMONTH=2;BYMONTHDAY=30;INTERVAL=${i + 1}`);
    assert.ok(ask({ rules: never }).codes.includes('budget-exhausted'));
    // What little was left for one question says nothing about the next.
    assert.deepEqual(ask({ rules: 'FREQ=DAILY;COUNT=500;BYMONTH=2;BYMONTHDAY=30;INTERVAL=90' }).codes, ['never-matches']);
  });

  it('are a hundred at most', () => {
    const rules = Array.from({ length: 300 }, (_, i) => `FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=${(i % 28) + 1}`);
    assert.deepEqual(ask({ rules }), { codes: ['too-many-rules'], count: 28, truncated: false });
    assert.deepEqual(expandRecurrence({ start: '2026-01-01', rules }, YEAR).problems[0]?.params, { value: 300, max: 100 });
  });

  it('have a budget even where the asker names none that is a number', () => {
    for (const budget of [NaN, Infinity, -1]) assert.ok(expandRecurrence({ start: '2026-01-01T00:00', rules: 'FREQ=SECONDLY;BYSETPOS=2;BYSECOND=1' }, AGES, { budget }).examined <= 5_000_001, String(budget));
  });

  it('stop at their budget where one day alone holds 86,400 times', () => {
    const upTo = (n: number): string => Array.from({ length: n }, (_, i) => i).join();
    const everySecond = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;
    assert.deepEqual(ask({ rules: `FREQ=DAILY;BYDAY=MO;${everySecond};COUNT=999999999` }), { codes: ['budget-exhausted'], count: 0, truncated: true });
    const exdates = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10));
    assert.deepEqual(ask({ rules: `FREQ=DAILY;${everySecond}`, exdates }), { codes: ['budget-exhausted'], count: 0, truncated: true });
  });

  it('keep what they repeat once, and times of day as the numbers that they are made of', () => {
    const read = (text: string): ReturnType<typeof compileRule> => compileRule(parseRule(text).rule!, { start: 0, isDate: false, zone: undefined }, false);
    const list = (count: number): string => Array.from({ length: count }, (_, i) => i).join();
    assert.deepEqual(read(`FREQ=MONTHLY;BYDAY=MO;BYSETPOS=${'-1,1,'.repeat(9000)}2`).positions, [-1, 1, 2]);
    assert.deepEqual(read(`FREQ=MONTHLY;BYDAY=${'5MO,'.repeat(9000)}-1TU`).nth, [-7 + 1, 5 * 7]);
    assert.deepEqual(read(`FREQ=HOURLY;BYHOUR=${'7,'.repeat(9000)}3`).hours, [3, 7]);
    const seconds = read(`FREQ=DAILY;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=${list(61)}`);
    assert.equal(seconds.timeCount, 86_400);
    assert.deepEqual(seconds.clock.map(({ length }) => length), [24, 60, 60]);
  });

  it('find the last seconds of a year that is full of them', () => {
    const list = (count: number): string => Array.from({ length: count }, (_, i) => i).join();
    const rules = `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=${list(60)}`;
    const { occurrences } = expandRecurrence({ start: '2001-01-01T09:00', rules }, { from: '2026-12-31T23:59:58', to: '2027-01-01T00:00:02' });
    assert.deepEqual(occurrences, ['2026-12-31T23:59:58', '2026-12-31T23:59:59', '2027-01-01T00:00:00', '2027-01-01T00:00:01']);
  });

  it('count as far as can be counted, and say where that ends', () => {
    assert.deepEqual(ask({ rules: 'FREQ=DAILY;COUNT=999999999' }), { codes: [], count: 365, truncated: false });
    assert.deepEqual(ask({ rules: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=2700' }), { codes: [], count: 90, truncated: false });
    const far = { rules: 'FREQ=MINUTELY;BYHOUR=9;COUNT=999999999' };
    assert.deepEqual(ask(far, { from: '2001-01-02', to: '2001-01-03' }), { codes: [], count: 60, truncated: false });
    assert.deepEqual(ask(far, { from: '2091-01-01', to: '2091-02-01' }), { codes: ['budget-exhausted'], count: 0, truncated: true });
  });
});

describe('profiles', () => {
  it('hold requests to what a person can mean', () => {
    const request = (rules: string): string[] => ask({ rules, start: '2026-01-05T09:00' }, YEAR, { profile: 'request' }).codes;
    assert.deepEqual(request('FREQ=WEEKLY;COUNT=500'), []);
    assert.deepEqual(request('FREQ=WEEKLY;COUNT=501'), ['count-too-large']);
    assert.deepEqual(request('FREQ=WEEKLY'), ['endless']);
    assert.deepEqual(request('FREQ=WEEKLY;UNTIL=20400101T000000Z'), ['until-too-far']);
    assert.deepEqual(request('FREQ=HOURLY;COUNT=3'), ['frequency-refused']);
    assert.deepEqual(request('FREQ=WEEKLY;COUNT=3;UNTIL=20260301T000000Z'), ['count-and-until']);
  });

  it('refuse feeds by the second and minute', () => {
    assert.deepEqual(ask({ rules: 'FREQ=SECONDLY' }, YEAR, { profile: 'feed' }), { codes: ['frequency-refused'], count: 0, truncated: false });
    assert.deepEqual(ask({ rules: 'FREQ=HOURLY;COUNT=3' }, YEAR, { profile: 'feed' }).codes, []);
  });
});

describe('rules and words that are none', () => {
  it('are answered in problems', async () => {
    assert.equal(formatRule(null as never), '');
    assert.equal(formatRule({ frequency: 'daily', byMonthDay: [{ toString: 1 }] } as never), 'FREQ=DAILY;BYMONTHDAY=OBJECT');
    assert.deepEqual(checkRule({} as never, { start: '2026-01-01' }).map(({ code }) => code), ['rule-empty']);
    assert.deepEqual(checkRule({ frequency: 'daily', byDay: 5, until: 7 } as never, { start: 'x', profile: 'request' }).map(({ code }) => code), ['until-invalid', 'value-invalid']);
    for (const words of [null, 5, {}, { toString: 0 }]) assert.deepEqual((await ruleFromWords(words as never)).problems.map(({ code }) => code), ['words-not-understood']);
  });

  it('questions that are none, too', () => {
    assert.deepEqual(expandRecurrence(null as never, null as never, null as never).problems.map(({ code }) => code), ['start-invalid']);
    assert.deepEqual(expandRecurrence({ start: '2026-01-01' }, null as never).problems.map(({ code }) => code), ['window-invalid']);
  });
});

describe('wrong series', () => {
  it('say what is wrong', () => {
    assert.deepEqual(ask({ start: 'soon', rules: 'FREQ=DAILY' }).codes, ['start-invalid']);
    assert.deepEqual(ask({ start: '2026-01-01T09:00Z', rules: 'FREQ=DAILY' }).codes, ['start-invalid']);
    assert.deepEqual(ask({ timeZone: 'Mars/Olympus', rules: 'FREQ=DAILY' }).codes, ['zone-unknown']);
    assert.deepEqual(ask({ rules: 'FREQ=YEARLY', rdates: ['2026-02-30', '2026-02-28'], exdates: ['x'] }), { codes: ['date-invalid', 'date-invalid'], count: 2, truncated: false });
  });

  it('windows that are none are told, empty ones are empty', () => {
    for (const window of [{ from: NaN, to: 1 }, { from: '2027-01-01', to: '2026-01-01' }, { from: 'x', to: 'y' }]) {
      assert.deepEqual(ask({ rules: 'FREQ=DAILY' }, window).codes, ['window-invalid']);
    }
    assert.deepEqual(ask({ rules: 'FREQ=DAILY' }, { from: '2026-01-01', to: '2026-01-01' }), { codes: [], count: 0, truncated: false });
  });

  it('take ten thousand exceptions', () => {
    const exdates = Array.from({ length: 10_000 }, (_, i) => new Date(Date.UTC(2001, 0, 1 + i, 9)).toISOString().slice(0, 19));
    assert.deepEqual(ask({ rules: 'FREQ=DAILY', exdates }, { from: '2001-01-01', to: '2029-01-01' }), { codes: [], count: 227, truncated: false });
  });

  it('never throw for what is no such value at all', () => {
    const junk = fc.oneof(fc.anything(), fc.constantFrom(null, 0, NaN, '', [], {}, [null], { frequency: 'daily', byDay: [null], until: 5 }));
    fc.assert(fc.property(fc.record({ start: fc.oneof(junk, fc.constant('2026-01-01T09:00')), timeZone: junk, rules: junk, rdates: junk, exdates: junk }), junk, (input, from) => {
      const answer = expandRecurrence(input as RecurrenceInput, { from: from as string, to: '2026-03-01' });
      assert.ok(Array.isArray(answer.occurrences) && Array.isArray(answer.problems));
    }), { numRuns: 1000 });
  });

  it('objects are held to the same rules as texts', () => {
    assert.deepEqual(ask({ rules: { frequency: 'daily', interval: 0 } }).codes, ['value-invalid']);
    assert.deepEqual(ask({ rules: { frequency: 'weekly', byDay: [{ day: 'xx' }] } as unknown as RecurrenceRule }).codes, ['value-invalid']);
    assert.equal(ask({ rules: { frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 1 }] } }).count, 12);
  });
});
