import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Person } from '../../../src/core/index.js';
import { membershipOffers, nextMembershipOffer, quote, tariffProblems, type QuoteLine, type Tariff, type TariffComponent } from '../../../src/core/pricing/index.js';

const START = '2026-03-03T00:00:00Z';
const after = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();
const tariff = (components: TariffComponent[], more: Partial<Tariff> = {}): Tariff => ({ id: 't', mode: 'self-use', currency: 'JPY', components, ...more });
const person = (more: Partial<Person> = {}): Person => ({ id: 'p', name: 'P', roles: ['member'], membership: 'regular', region: 'JP-13', companySize: 'small', ...more });

function lines(components: TariffComponent[], minutes: number, more: { asker?: Person | null; answers?: Record<string, string | number> } = {}): QuoteLine[] {
  const result = quote({ tariffs: [tariff(components)], mode: 'self-use', asker: more.asker ?? null, start: START, end: after(minutes), answers: more.answers ?? {} });
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  assert.equal(result.quote.total, result.quote.lines.reduce((sum, line) => sum + line.amount, 0));
  return result.quote.lines;
}
const amounts = (list: QuoteLine[]): [string, number][] => list.map((line) => [line.code, line.amount]);

describe('what public laboratories charge', () => {
  it('is a setup fee and an hourly rate with begun hours counted whole', () => {
    const got = lines([{ kind: 'setup', amount: 1000 }, { kind: 'time', unitMinutes: 60, steps: [{ amount: 2400 }] }], 150);
    assert.deepEqual(amounts(got), [['setup', 1000], ['time', 7200]]);
    assert.equal(got[1]?.params['units'], 3);
    assert.equal(got[1]?.params['actualMinutes'], 150);
  });
  it('is a second rate after 24 hours, the first 24 at the first rate', () => {
    const steps = [{ upToUnits: 24, amount: 2000 }, { amount: 1200 }];
    assert.deepEqual(amounts(lines([{ kind: 'time', unitMinutes: 60, steps }], 24 * 60)), [['time', 48_000]]);
    assert.deepEqual(amounts(lines([{ kind: 'time', unitMinutes: 60, steps }], 24 * 60 + 1)), [['time', 48_000], ['time', 1200]]);
    assert.deepEqual(amounts(lines([{ kind: 'time', unitMinutes: 60, steps }], 30 * 60)), [['time', 48_000], ['time', 7200]]);
  });
  it('is reckoned to the minute where the owner says so, and a fraction of a yen is dropped', () => {
    const [line] = lines([{ kind: 'time', unitMinutes: 60, steps: [{ amount: 1000 }], rounding: 'exact' }], 100);
    assert.equal(line?.amount, 1666);
    assert.equal(line?.params['roundedDown'], 1);
  });
  it('is double for askers from outside the region, and for those whose region is unknown', () => {
    const parts: TariffComponent[] = [{ kind: 'setup', amount: 500 }, { kind: 'multiplier', factor: '2', when: { regionNotIn: ['JP-13', 'JP-14'] } }];
    assert.deepEqual(amounts(lines(parts, 60, { asker: person() })), [['setup', 500]]);
    assert.deepEqual(amounts(lines(parts, 60, { asker: person({ region: 'JP-27' }) })), [['setup', 500], ['multiplier', 500]]);
    assert.deepEqual(amounts(lines(parts, 60)), [['setup', 500], ['multiplier', 500]]);
  });
  it('is nothing for small firms of the prefecture, whatever the minimum', () => {
    const parts: TariffComponent[] = [
      { kind: 'setup', amount: 500 }, { kind: 'minimum', amount: 3000 }, { kind: 'tax', percent: '10' },
      { kind: 'multiplier', factor: '0', when: { regionIn: ['JP-13'], companySizes: ['small'] } },
    ];
    const result = quote({ tariffs: [tariff(parts)], mode: 'self-use', asker: person(), start: START, end: after(60) });
    assert.ok(result.ok);
    assert.equal(result.quote.total, 0);
    assert.equal(result.quote.free, true);
    assert.deepEqual(amounts(lines(parts, 60, { asker: person({ companySize: 'large' }) })), [['setup', 500], ['minimum', 2500], ['tax', 300]]);
  });
  it('is per sample with some included, and says when the number is not known yet', () => {
    const parts: TariffComponent[] = [{ kind: 'per-sample', amount: 3000, questionId: 'n', included: 2 }];
    assert.equal(lines(parts, 60, { answers: { n: 5 } })[0]?.amount, 9000);
    assert.equal(lines(parts, 60, { answers: { n: '５' } })[0]?.amount, 9000, 'full-width digits');
    assert.equal(lines(parts, 60, { answers: { n: '1,005' } })[0]?.params['samples'], 1005);
    for (const n of ['1,5', '1e3', '0x10', '1,0005']) assert.equal(lines(parts, 60, { answers: { n } })[0]?.params['unanswered'], 1, `${n} is not guessed at`);
    assert.equal(lines(parts, 60, { answers: { n: 1 } })[0]?.amount, 0);
    for (const n of [NaN, -3, Infinity, 'several', '']) assert.equal(lines(parts, 60, { answers: { n } })[0]?.params['unanswered'], 1, String(n));
  });
  it('is staff help by begun hours, of an answer or of the whole time', () => {
    assert.equal(lines([{ kind: 'staff', amountPerHour: 5000, questionId: 'h' }], 60, { answers: { h: 1.5 } })[0]?.amount, 10_000);
    assert.equal(lines([{ kind: 'staff', amountPerHour: 5000 }], 61)[0]?.amount, 10_000);
  });
  it('multiplies by decimal texts exactly and drops the fraction once', () => {
    const parts: TariffComponent[] = [{ kind: 'setup', amount: 100_000_003 }, { kind: 'multiplier', factor: '1.1', when: {} }];
    assert.equal(lines(parts, 60)[1]?.amount, 10_000_000);
    assert.equal(lines([{ kind: 'setup', amount: 109 }, { kind: 'tax', percent: '10' }], 60)[1]?.amount, 10);
  });
  it('applies its parts in the order of the field, however they are listed', () => {
    const got = lines([
      { kind: 'tax', percent: '10' }, { kind: 'minimum', amount: 1 }, { kind: 'multiplier', factor: '2', when: {} },
      { kind: 'time', unitMinutes: 60, steps: [{ amount: 100 }] }, { kind: 'setup', amount: 10 },
    ], 60);
    assert.deepEqual(amounts(got), [['setup', 10], ['time', 100], ['multiplier', 110], ['tax', 22]]);
  });
});

describe('which tariff applies', () => {
  const tariffs = [
    tariff([{ kind: 'setup', amount: 900 }]),
    tariff([{ kind: 'setup', amount: 400 }], { id: 'members', memberships: ['regular', 'associate'] }),
    tariff([{ kind: 'setup', amount: 600 }], { id: 'cooperating', memberships: ['cooperating'] }),
  ];
  const ask = (asker: Person | null): string => {
    const result = quote({ tariffs, mode: 'self-use', asker, start: START, end: after(60) });
    return result.ok ? result.quote.tariffId : 'none';
  };
  it('prefers the one that names the class', () => {
    assert.equal(ask(person()), 'members');
    assert.equal(ask(person({ membership: 'none' })), 't');
    assert.equal(ask(null), 't');
  });
  it('tells what the next class would pay for the same slot', () => {
    const offers = membershipOffers({ tariffs, mode: 'self-use', asker: person({ membership: 'none' }), start: START, end: after(60) });
    assert.deepEqual(offers.map((offer) => [offer.membership, offer.quote.total, offer.saving, offer.isOwn]), [
      ['regular', 400, 500, false], ['associate', 400, 500, false], ['cooperating', 600, 300, false], ['none', 900, 0, true],
    ]);
    assert.equal(nextMembershipOffer(offers)?.membership, 'cooperating');
    const best = membershipOffers({ tariffs, mode: 'self-use', asker: person(), start: START, end: after(60) });
    assert.equal(nextMembershipOffer(best), undefined);
  });
});

describe('what cannot be reckoned', () => {
  const problemsOf = (components: unknown, more: { end?: string; mode?: 'self-use' | 'loan' } = {}): string[] => {
    const result = quote({ tariffs: [tariff(components as TariffComponent[])], mode: more.mode ?? 'self-use', asker: null, start: START, end: more.end ?? after(60) });
    return result.ok ? ['ok'] : result.problems.map((problem) => `${problem.code}:${problem.params['field'] ?? problem.params['fromUnits'] ?? ''}`);
  };
  it('is a gap in the steps', () => {
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 60, steps: [{ upToUnits: 24, amount: 1 }] }]), ['tariff-steps-gap:24']);
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 60, steps: [] }]), ['tariff-steps-gap:0']);
  });
  it('is steps that do not ascend, or one without an end before the last', () => {
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 60, steps: [{ upToUnits: 5, amount: 1 }, { upToUnits: 5, amount: 1 }, { amount: 1 }] }]), ['tariff-invalid:steps.2']);
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 60, steps: [{ amount: 1 }, { amount: 2 }] }]), ['tariff-invalid:steps.1']);
  });
  it('is amounts that are not whole minor units, units of nothing, factors that are not decimals', () => {
    assert.deepEqual(problemsOf([{ kind: 'setup', amount: 0.5 }]), ['tariff-invalid:amount']);
    assert.deepEqual(problemsOf([{ kind: 'setup', amount: NaN }]), ['tariff-invalid:amount']);
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 0, steps: [{ amount: 1 }] }]), ['tariff-invalid:unitMinutes']);
    for (const factor of ['-1', '1e3', 'two', '', 2]) assert.deepEqual(problemsOf([{ kind: 'multiplier', factor, when: {} }]), ['tariff-invalid:factor']);
    assert.deepEqual(problemsOf([{ kind: 'gift' }, null]), ['tariff-invalid:kind', 'tariff-invalid:kind']);
    assert.deepEqual(problemsOf(undefined), ['tariff-invalid:components']);
  });
  it('is a range that ends before it begins, and a mode without a tariff', () => {
    assert.deepEqual(problemsOf([], { end: START }), ['range-invalid:']);
    assert.deepEqual(problemsOf([], { end: 'soon' }), ['range-invalid:']);
    assert.deepEqual(problemsOf([], { mode: 'loan' }), ['no-tariff:']);
  });
  it('is a fee beyond what stays exact', () => {
    assert.deepEqual(problemsOf([{ kind: 'setup', amount: 1_000_000_000 }, { kind: 'multiplier', factor: '999999999999', when: {} }]), ['tariff-invalid:total']);
    const times = (factor: string, count: number): unknown[] => Array.from({ length: count }, () => ({ kind: 'multiplier', factor, when: {} }));
    assert.deepEqual(problemsOf([{ kind: 'setup', amount: 1_000_000_000 }, ...times('999999999999', 40)]), ['tariff-invalid:total']);
    assert.deepEqual(problemsOf([{ kind: 'setup', amount: 999_999_999 }, ...times('999999999999', 1), ...times('0.000000001', 1)]), ['tariff-invalid:total']);
  });
  it('is a word that nobody knows where a tariff has a choice, and conditions that are no lists', () => {
    const steps = [{ amount: 100 }];
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 60, steps, rounding: 'down' }]), ['tariff-invalid:rounding']);
    assert.deepEqual(problemsOf([{ kind: 'time', unitMinutes: 60, steps, basis: 'asked' }]), ['tariff-invalid:basis']);
    for (const when of [{ memberships: 5 }, { regionIn: {} }, null]) assert.deepEqual(problemsOf([{ kind: 'multiplier', factor: '2', when }]), ['tariff-invalid:when']);
    const sound = tariff([]);
    assert.deepEqual(tariffProblems({ ...sound, id: {} as never, memberships: 5 as never }).map(({ params }) => params['field']), ['id', 'memberships']);
    assert.deepEqual(tariffProblems(null as never).map(({ params }) => params['field']), ['id', 'currency', 'components']);
  });
  it('is no tariff, or no question at all', () => {
    const question = { mode: 'self-use' as const, asker: null, start: START, end: after(60) };
    for (const tariffs of [undefined, null, 5, [null], [{}]]) {
      const result = quote({ ...question, tariffs: tariffs as never });
      assert.deepEqual(!result.ok && result.problems.map(({ code }) => code), ['no-tariff']);
    }
    const result = quote({ ...question, tariffs: [{ ...tariff([]), memberships: 5 as never }] });
    assert.deepEqual(!result.ok && result.problems[0]?.params['field'], 'memberships');
    assert.equal(quote(null as never).ok, false);
    assert.equal(quote({ tariffs: [null, undefined] } as never).ok, false);
  });
});
