import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cancellationFee, quote, settle, type Tariff } from '../../../src/core/index.js';

const tariff: Tariff = {
  id: 't', mode: 'self-use', currency: 'JPY',
  components: [
    { kind: 'setup', amount: 1000 },
    { kind: 'time', unitMinutes: 60, steps: [{ amount: 1000 }] },
    { kind: 'time', unitMinutes: 60, steps: [{ amount: 300 }], basis: 'used' },
    { kind: 'overrun', unitMinutes: 30, amount: 2000 },
    { kind: 'cancellation', withinMinutes: 2880, percent: 30 },
    { kind: 'cancellation', withinMinutes: 1440, percent: 80 },
  ],
};
const input = { tariffs: [tariff], mode: 'self-use' as const, asker: null, start: '2026-03-03T01:00:00Z', end: '2026-03-03T05:00:00Z' };
const codes = (actual: { start: string; end: string }): [string, number][] => {
  const result = settle({ ...input, actual });
  return result.ok ? result.settlement.lines.map((line) => [line.code, line.amount]) : [];
};

describe('the account', () => {
  it('charges the reserved time, the time used of it and the overrun apart', () => {
    assert.deepEqual(codes({ start: '2026-03-03T01:00:00Z', end: '2026-03-03T03:00:00Z' }), [['setup', 1000], ['time', 4000], ['time', 600]]);
    assert.deepEqual(codes({ start: '2026-03-03T01:00:00Z', end: '2026-03-03T05:31:00Z' }), [['setup', 1000], ['time', 4000], ['time', 1200], ['overrun', 4000]]);
    assert.deepEqual(codes({ start: '2026-03-03T00:45:00Z', end: '2026-03-03T05:00:00Z' }), [['setup', 1000], ['time', 4000], ['time', 1200]], 'whoever was let in early did not overrun');
    assert.deepEqual(codes({ start: '2026-03-03T05:10:00Z', end: '2026-03-03T05:20:00Z' }), [['setup', 1000], ['time', 4000], ['overrun', 2000]]);
  });
  it('refuses an actual time that is none, or longer than ten years, and a fee beyond what stays exact', () => {
    const problem = (asked: object): unknown => {
      const result = settle({ ...input, ...asked } as never);
      return !result.ok && result.problems[0]?.code;
    };
    for (const actual of [undefined, null, {}, { start: input.start, end: '9999-03-03T01:00:00Z' }, { start: input.end, end: input.start }]) assert.equal(problem({ actual }), 'range-invalid');
    const dear = { ...tariff, components: [{ kind: 'setup', amount: 999_999_999 }, { kind: 'multiplier', factor: '999999999999', when: {} }] };
    assert.equal(problem({ tariffs: [dear], actual: { start: input.start, end: input.end } }), 'tariff-invalid');
  });
  it('keeps the three times', () => {
    const result = settle({ ...input, actual: { start: '2026-03-03T02:00:00Z', end: '2026-03-03T05:20:00Z' } });
    assert.ok(result.ok);
    const { reservedMinutes, usedMinutes, overrunMinutes, total } = result.settlement;
    assert.deepEqual({ reservedMinutes, usedMinutes, overrunMinutes, total }, { reservedMinutes: 240, usedMinutes: 180, overrunMinutes: 20, total: 1000 + 4000 + 900 + 2000 });
  });
  it('answers a use that ends before it starts with a problem', () => {
    const result = settle({ ...input, actual: { start: '2026-03-03T05:00:00Z', end: '2026-03-03T01:00:00Z' } });
    assert.deepEqual(result.ok ? 'ok' : result.problems.map((problem) => problem.code), ['range-invalid']);
  });
});

describe('cancelling', () => {
  it('costs nothing that cannot be reckoned', () => {
    const late = (percent: number, total: number): unknown => cancellationFee({ ...tariff, components: [{ kind: 'cancellation', withinMinutes: 60, percent }] }, { total } as never, 0, 0)?.amount;
    assert.deepEqual([late(50, 100), late(200, 100), late(50, NaN), late(50, 1.5)], [50, undefined, undefined, undefined]);
    assert.equal(cancellationFee({} as never, null as never, 0, 0), undefined);
  });
  const quoted = quote(input);
  const start = Date.parse(input.start);
  const fee = (hoursBefore: number): number | undefined => (quoted.ok ? cancellationFee(tariff, quoted.quote, start, start - hoursBefore * 3_600_000)?.amount : NaN);
  it('costs more the nearer the start is', () => {
    assert.equal(fee(72), undefined);
    assert.equal(fee(48), undefined, 'exactly at the limit is in time');
    assert.equal(fee(47), 1860);
    assert.equal(fee(24), 1860);
    assert.equal(fee(23), 4960);
  });
});
