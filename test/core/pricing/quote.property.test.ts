import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { quote, settle, tariffProblems, type AskerCondition, type RateStep, type Tariff, type TariffComponent } from '../../../src/core/index.js';

const amount = fc.integer({ min: 0, max: 1_000_000 });
const decimal = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 999 })).map(([whole, rest]) => `${whole}.${String(rest).padStart(3, '0')}`);
const steps = fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }), fc.array(amount, { minLength: 4, maxLength: 4 })).map(([bounds, amounts]) => {
  const ends: (number | undefined)[] = [...bounds.sort((a, b) => a - b), undefined];
  return ends.map((upToUnits, index): RateStep => ({ amount: amounts[index] ?? 0, ...(upToUnits !== undefined && { upToUnits }) }));
});
const component = fc.oneof<fc.Arbitrary<TariffComponent>[]>(
  amount.map((value) => ({ kind: 'setup' as const, amount: value })),
  fc.record({ kind: fc.constant('time' as const), unitMinutes: fc.constantFrom(1, 15, 30, 60, 1440), steps, rounding: fc.constantFrom('up' as const, 'exact' as const), basis: fc.constantFrom('reserved' as const, 'used' as const) }),
  amount.map((value) => ({ kind: 'per-sample' as const, amount: value, questionId: 'n', included: 1 })),
  amount.map((value) => ({ kind: 'staff' as const, amountPerHour: value, questionId: 'h' })),
  fc.record({ kind: fc.constant('multiplier' as const), factor: decimal, when: fc.constantFrom<AskerCondition[]>({}, { regionNotIn: ['JP-13'] }) }),
  amount.map((value) => ({ kind: 'minimum' as const, amount: value })),
  amount.map((value) => ({ kind: 'overrun' as const, unitMinutes: 30, amount: value })),
  fc.integer({ min: 0, max: 30 }).map((value) => ({ kind: 'tax' as const, percent: String(value) })),
);
const tariff: fc.Arbitrary<Tariff> = fc.array(component, { maxLength: 8 }).map((components) => ({ id: 't', mode: 'self-use', currency: 'JPY', components }));
const minutes = fc.integer({ min: 1, max: 20_000 });
const at = (offset: number): string => new Date(Date.UTC(2026, 2, 3) + offset * 60_000).toISOString();

it('a total equals its lines, in whole minor units, never below zero', () => {
  fc.assert(fc.property(tariff, minutes, fc.integer({ min: 0, max: 40 }), (one, length, n) => {
    const result = quote({ tariffs: [one], mode: 'self-use', asker: null, start: at(0), end: at(length), answers: { n, h: n / 4 } });
    assert.ok(result.ok);
    assert.equal(result.quote.lines.reduce((sum, line) => sum + line.amount, 0), result.quote.total);
    assert.ok(result.quote.lines.every((line) => Number.isSafeInteger(line.amount)));
    assert.ok(result.quote.total >= 0);
  }));
});

it('longer never costs less', () => {
  fc.assert(fc.property(tariff, minutes, minutes, (one, first, second) => {
    const cost = (length: number): number => {
      const result = quote({ tariffs: [one], mode: 'self-use', asker: null, start: at(0), end: at(length) });
      return result.ok ? result.quote.total : NaN;
    };
    assert.ok(cost(Math.min(first, second)) <= cost(Math.max(first, second)));
  }));
});

it('use exactly as reserved is settled at what was quoted', () => {
  fc.assert(fc.property(tariff, minutes, (one, length) => {
    const input = { tariffs: [one], mode: 'self-use' as const, asker: null, start: at(0), end: at(length) };
    const quoted = quote(input);
    const settled = settle({ ...input, actual: { start: at(0), end: at(length) } });
    assert.ok(quoted.ok && settled.ok);
    assert.equal(settled.settlement.total, quoted.quote.total);
    assert.equal(settled.settlement.overrunMinutes, 0);
  }));
});

it('nothing that a tariff may hold makes the reckoning throw', () => {
  const junk = fc.record({
    id: fc.anything(), mode: fc.constant('self-use'), currency: fc.anything(),
    components: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.record({ kind: fc.constantFrom('time', 'setup', 'multiplier', 'tax'), steps: fc.anything(), amount: fc.anything(), factor: fc.anything(), when: fc.anything() })))),
  }) as unknown as fc.Arbitrary<Tariff>;
  const bare = Object.create(null) as object;
  fc.assert(fc.property(junk, minutes, (one, length) => {
    tariffProblems(one);
    quote({ tariffs: [one], mode: 'self-use', asker: null, start: at(0), end: at(length) });
  }), { numRuns: 2000, examples: [[{ id: bare, components: [{ kind: bare }] } as unknown as Tariff, 1]] });
});
