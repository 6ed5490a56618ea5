import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSeries, checkSlot, type SeriesCheck } from '../../../src/core/index.js';
import { check, codes, machine, record, tokyo } from './support.js';

const tensile = machine('tensile-1');
const draft = { equipmentId: 'tensile-1', mode: 'self-use' as const, start: tokyo('25', '13:00'), end: tokyo('25', '15:00'), purpose: 'x', answers: {}, termsAccepted: true };
const series = (rules: string, more: Partial<SeriesCheck> = {}): SeriesCheck => ({ ...check(tensile, draft.start, draft.end), draft, recurrence: { rules }, ...more });

describe('a request that repeats', () => {
  it('is checked date by date', () => {
    const answer = checkSeries(series('FREQ=DAILY;COUNT=5'));
    assert.deepEqual(answer.occurrences.map((one) => [one.start, one.decision.ok]), [
      [tokyo('25', '13:00'), true], [tokyo('26', '13:00'), true], [tokyo('27', '13:00'), true],
      [tokyo('28', '13:00'), false], [tokyo('29', '13:00'), false],
    ]);
    assert.deepEqual(codes(answer.decision), ['recurrence-conflicts']);
    assert.deepEqual(!answer.decision.ok && answer.decision.reasons[0]?.params, { failed: 2, total: 5 });
    assert.deepEqual(codes(answer.occurrences[3]!.decision), ['outside-opening']);
  });
  it('is allowed as a whole when every date is', () => {
    const answer = checkSeries(series('FREQ=WEEKLY;BYDAY=WE,TH;COUNT=4'));
    assert.equal(answer.decision.ok, true);
    assert.equal(answer.occurrences.length, 4);
  });
  it('names the nearest other time for a date that fails, and never the same one twice', () => {
    const busy = [{ start: tokyo('26', '12:00'), end: tokyo('26', '16:00'), status: 'busy' as const }];
    const asked = series('FREQ=DAILY;COUNT=4', { availability: record(tensile, busy) });
    const answer = checkSeries(asked);
    const [, second, , fourth] = answer.occurrences;
    assert.deepEqual(second?.alternative, { start: tokyo('26', '09:30'), end: tokyo('26', '11:30') });
    assert.ok(fourth?.alternative);
    const all = answer.occurrences.map((one) => one.alternative ?? one);
    assert.equal(new Set(all.map((one) => one.start)).size, 4);
    for (const one of all) assert.equal(checkSlot({ ...asked, draft: { ...draft, start: one.start, end: one.end } }).ok, true);
  });
  it('does not name one time for two dates', () => {
    const saturday = { ...draft, start: tokyo('28', '13:00'), end: tokyo('28', '15:00') };
    const answer = checkSeries({ ...series(''), draft: saturday, recurrence: { rdates: ['2026-11-28T18:00'] } });
    assert.deepEqual(answer.occurrences.map((one) => one.alternative?.start), [tokyo('27', '15:00'), tokyo('27', '12:30')]);
  });
  it('counts its own dates for the quota', () => {
    const limited = machine('tensile-1', {}, { quotas: [{ scope: 'person', per: 'week', maxCount: 2 }] });
    const answer = checkSeries({ ...series('FREQ=DAILY;COUNT=3'), equipment: limited, availability: record(limited) });
    assert.deepEqual(answer.occurrences.map((one) => codes(one.decision)), [[], [], ['quota-count']]);
    assert.ok(answer.occurrences[2]!.alternative!.start >= tokyo('30', '09:00'), 'the next week');
  });
  it('does not overlap itself', () => {
    const edm = machine('edm-1');
    const long = { ...draft, equipmentId: 'edm-1', start: tokyo('25', '00:00'), end: tokyo('26', '06:00') };
    const answer = checkSeries({ ...check(edm, long.start, long.end), draft: long, recurrence: { rules: 'FREQ=DAILY;COUNT=2' } });
    assert.deepEqual(answer.occurrences.map((one) => one.decision.ok), [true, false]);
    assert.ok(codes(answer.occurrences[1]!.decision).includes('overlaps-reservation'));
  });
  it('keeps its clock times over a clock change', () => {
    const there = machine('edm-1', { timeZone: 'America/New_York' });
    const night = { ...draft, equipmentId: 'edm-1', start: '2026-10-31T02:00:00Z', end: '2026-10-31T10:00:00Z' };
    const answer = checkSeries({ ...check(there, night.start, night.end), draft: night, availability: undefined, covers: undefined, now: Date.parse('2026-10-30T00:00:00Z'), recurrence: { rules: 'FREQ=DAILY;COUNT=2' } });
    // 22:00 to 06:00 takes nine hours in the night in which the clock is set back.
    assert.deepEqual(answer.occurrences.map(({ start, end }) => [start, end]), [
      ['2026-10-31T02:00:00Z', '2026-10-31T10:00:00Z'], ['2026-11-01T02:00:00Z', '2026-11-01T11:00:00Z'],
    ]);
  });
  describe('in an hour that the clock shows twice', () => {
    const there = machine('edm-1', { timeZone: 'America/New_York' });
    const dates = (start: string, end: string): string[][] => {
      const twice = { ...draft, equipmentId: 'edm-1', start, end };
      const answer = checkSeries({ ...check(there, start, end), draft: twice, availability: undefined, covers: undefined, now: Date.parse('2026-10-20T00:00:00Z'), recurrence: { rules: 'FREQ=WEEKLY;COUNT=3' } });
      return answer.occurrences.map((one) => [one.start, one.end]);
    };
    it('keeps the asked time as it is, and the others by the clock', () => {
      assert.deepEqual(dates('2026-11-01T06:30:00Z', '2026-11-01T08:30:00Z'), [
        ['2026-11-01T06:30:00Z', '2026-11-01T08:30:00Z'], ['2026-11-08T06:30:00Z', '2026-11-08T08:30:00Z'], ['2026-11-15T06:30:00Z', '2026-11-15T08:30:00Z'],
      ]);
      assert.deepEqual(dates('2026-11-01T04:00:00Z', '2026-11-01T06:30:00Z')[0], ['2026-11-01T04:00:00Z', '2026-11-01T06:30:00Z']);
    });
    it('has a length where the clock shows none', () => {
      assert.deepEqual(dates('2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z').slice(0, 2), [
        ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'], ['2026-11-08T06:30:00Z', '2026-11-08T07:30:00Z'],
      ]);
    });
  });
  it('is refused with its problem when the rule makes no sense or never ends', () => {
    for (const rules of ['FREQ=SECONDLY;COUNT=5', 'FREQ=DAILY', 'FREQ=DAILY;COUNT=5;INTERVAL=0', 'nonsense', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3']) {
      const answer = checkSeries(series(rules));
      assert.equal(answer.decision.ok, false, rules);
      assert.ok(answer.problems.length > 0, rules);
    }
  });
  it('tells what is missing in the form once, and an unreadable start as that', () => {
    const answer = checkSeries(series('FREQ=DAILY;COUNT=2', { draft: { ...draft, purpose: '' } }));
    assert.deepEqual(codes(answer.decision), ['answers-missing']);
    assert.deepEqual(codes(checkSeries(series('FREQ=DAILY;COUNT=2', { draft: { ...draft, start: 'soon' } })).decision), ['invalid-range']);
  });
  it('of five hundred dates is answered date by date, with alternatives for as many as were asked', () => {
    const edm = machine('edm-1');
    const asked = { ...check(edm, draft.start, draft.end), draft: { ...draft, equipmentId: 'edm-1' } };
    const answer = checkSeries({ ...asked, recurrence: { rules: 'FREQ=DAILY;COUNT=500' }, mostAlternatives: 5 });
    assert.equal(answer.occurrences.length, 500);
    assert.equal(new Set(answer.occurrences.map(({ start }) => start)).size, 500);
    assert.ok(answer.occurrences.filter(({ decision }) => !decision.ok).length > 5);
    assert.ok(answer.occurrences.filter(({ alternative }) => alternative).length <= 5);
  });
  it('names another time for every date that fails, however many do', () => {
    const far = machine('tensile-1', {}, { horizonDays: { none: 9000 } });
    const daily = (from: number, to: number) => Array.from({ length: 60 }, (_, i) => ({ start: new Date(Date.UTC(2026, 10, 24 + i, from)).toISOString(), end: new Date(Date.UTC(2026, 10, 24 + i, to)).toISOString() }));
    const availability = record(far, daily(4, 6).map((range) => ({ ...range, status: 'busy' as const })), { openings: daily(0, 8), closures: [] });
    const answer = checkSeries(series('FREQ=DAILY;COUNT=40', { equipment: far, availability, covers: undefined }));
    assert.equal(answer.occurrences.filter(({ decision, alternative }) => !decision.ok && alternative).length, 40);
  });
});
