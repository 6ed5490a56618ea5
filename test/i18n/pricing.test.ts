import { addAllLanguages } from '../../src/i18n/all-languages.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quote, type Tariff } from '../../src/core/index.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import { describeTariff, quoteLineText, quoteProblemText, quoteText } from '../../src/i18n/pricing/index.js';

addAllLanguages();

const tariff: Tariff = {
  id: 't', mode: 'self-use', currency: 'JPY',
  components: [
    { kind: 'setup', amount: 1000 },
    { kind: 'time', unitMinutes: 60, steps: [{ upToUnits: 24, amount: 2400 }, { amount: 1205 }] },
    { kind: 'time', unitMinutes: 30, steps: [{ amount: 100 }], basis: 'used' },
    { kind: 'per-sample', amount: 3000, questionId: 'n', included: 2 },
    { kind: 'staff', amountPerHour: 5000, questionId: 'h' },
    { kind: 'multiplier', factor: '2', when: { regionNotIn: ['JP-13', 'JP-14'] } },
    { kind: 'multiplier', factor: '0.5', when: { memberships: ['none'] } },
    { kind: 'minimum', amount: 10_000_000 },
    { kind: 'tax', percent: '10' },
    { kind: 'cancellation', withinMinutes: 2880, percent: 50 },
  ],
};
const result = quote({ tariffs: [tariff], mode: 'self-use', asker: null, start: '2026-03-03T00:00:00Z', end: '2026-03-04T05:10:00Z', answers: { n: 5 } });
const quoted = result.ok ? result.quote : assert.fail('the example must be sound');

describe('a quote in words', () => {
  const lines = quoteText(quoted, 'en').lines;
  it('shows each line with its formula', () => {
    assert.deepEqual(lines.map((line) => `${line.label}: ${line.formula}`), [
      'Setup fee: ¥1,000',
      'Time of use, first 24 h: 24 h × ¥2,400 = ¥57,600',
      'Time of use, after 24 h: 6 h × ¥1,205 = ¥7,230',
      'Time of use: 59 × 30 min × ¥100 = ¥5,900',
      'Samples: 3 samples × ¥3,000 = ¥9,000',
      'Staff help: hours not given yet × ¥5,000 = ¥0',
      'Surcharge: ¥80,730 × 2 = ¥161,460',
      'Reduction: ¥161,460 × 0.5 = ¥80,730',
      'Minimum fee: ¥10,000,000 at least, ¥80,730 so far',
      'Tax: ¥10,000,000 × 10% = ¥1,000,000',
    ]);
  });
  it('says what was rounded and included', () => {
    assert.equal(lines[2]?.note, '29 h 10 min reserved; a begun unit counts whole.');
    assert.equal(lines[4]?.note, '2 of 5 samples are included in the fee.');
    assert.equal(lines[0]?.note, undefined);
  });
  it('is labelled an estimate in each language', () => {
    assert.match(quoteText(quoted, 'en').remark, /estimate/);
    assert.match(quoteText(quoted, 'ja').remark, /概算/);
    assert.match(quoteText(quoted, 'ko').remark, /예상/);
  });
  it('says free where nothing is asked', () => {
    const free = quote({ tariffs: [{ ...tariff, components: [] }], mode: 'self-use', asker: null, start: '2026-03-03T00:00:00Z', end: '2026-03-03T01:00:00Z' });
    assert.ok(free.ok);
    assert.equal(quoteText(free.quote, 'ja').total, '無料');
  });
  it('uses the owner’s own word for a surcharge', () => {
    const line = quoteLineText({ code: 'multiplier', params: { factor: '2', base: 100 }, amount: 100, label: { ja: '域外割増', source: 'ja' } }, { language: 'ja', currency: 'JPY' });
    assert.equal(line.label, '域外割増');
  });
  it('writes no amount that is not one', () => {
    for (const language of LANGUAGES) for (const line of quoteText(quoted, language).lines) assert.doesNotMatch(JSON.stringify(line), /undefined|NaN/);
  });
});

describe('a price list', () => {
  it('has a line for each part and step', () => {
    assert.deepEqual(describeTariff(tariff, 'en').map((line) => `${line.label}: ${line.text}`), [
      'Setup fee: ¥1,000 per reservation',
      'Time of use, first 24 h: ¥2,400 per hour (a begun unit counts whole)',
      'Time of use, after 24 h: ¥1,205 per hour (a begun unit counts whole)',
      'Time of use: ¥100 per 30 min (a begun unit counts whole, charged for the time actually used)',
      'Samples: ¥3,000 per sample; the first 2 are included',
      'Staff help: ¥5,000 per hour (a begun unit counts whole)',
      'Surcharge: fee × 2 (for users from outside Tokyo and Kanagawa)',
      'Reduction: fee × 0.5 (for: Non-member)',
      'Minimum fee: ¥10,000,000 at least',
      'Tax: 10%, fractions dropped',
      'Late cancellation: 50% of the fee when cancelled less than 2 days before the start',
    ]);
  });
  it('is written in the reader’s language throughout', () => {
    for (const line of describeTariff(tariff, 'ja')) assert.doesNotMatch(line.text, /[a-z]{3}/, line.text);
    for (const line of describeTariff(tariff, 'ko')) assert.doesNotMatch(line.text, /[a-z]{3}|[\u3041-\u30ff]/, line.text);
  });
});

it('what cannot be reckoned is told in words without a code', () => {
  for (const language of LANGUAGES) for (const code of ['no-tariff', 'tariff-steps-gap', 'tariff-invalid', 'range-invalid'] as const) {
    assert.doesNotMatch(quoteProblemText({ code, params: {} }, language), /tariff-|range-|undefined/);
  }
});
