import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedQuote, waivedAmount, type Quote } from '../../../src/core/pricing/index.js';

const quote: Quote = { tariffId: 't', currency: 'JPY', lines: [{ code: 'setup', params: {}, amount: 1_000 }], total: 1_000, estimate: true };

describe('an agreed fee', () => {
  it('keeps the formula and says by how much it differs; the lines still add up', () => {
    const agreed = agreedQuote(quote, { total: 700, currency: 'JPY' });
    assert.deepEqual(agreed.lines, [...quote.lines, { code: 'agreed', params: {}, amount: -300 }]);
    assert.equal(agreed.lines.reduce((sum, { amount }) => sum + amount, 0), agreed.total);
    assert.equal(quote.lines.length, 1, 'the given quote stays as it was');
  });
  it('tells what was let off: the difference to the formula, where it is less', () => {
    const waived = (total: number): number => waivedAmount(agreedQuote(quote, { total, currency: 'JPY' }));
    assert.deepEqual([0, 700, 1_000, 1_500].map(waived), [1_000, 300, 0, 0]);
    assert.equal(waivedAmount(agreedQuote(undefined, { total: 500, currency: 'JPY' })), 0);
  });
  it('adds no line where it agrees with the formula, and is free where it is nothing', () => {
    assert.deepEqual(agreedQuote(quote, { total: 1_000, currency: 'JPY' }).lines, quote.lines);
    assert.equal(agreedQuote(quote, { total: 0, currency: 'JPY' }).free, true);
  });
  it('stands alone where there is no tariff, or one in another currency', () => {
    for (const base of [undefined, { ...quote, currency: 'KRW' as const }]) {
      assert.deepEqual(agreedQuote(base, { total: 500, currency: 'JPY' }).lines, [{ code: 'agreed', params: {}, amount: 500 }]);
    }
  });
});
