import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MACHINE_TYPES } from '../../../demo/data/machines/index.js';
import { PATTERNS } from '../../../demo/data/schedules/patterns.js';
import { MEMBERSHIPS, openIntervals, quote, rulesFor, tariffProblems, total, type Equipment, type Person } from '../../../src/core/index.js';
import { clusterAt, NOW, tally } from './support.js';

const { equipment, categories, institutions, qualifications } = clusterAt();

describe('the sample\'s machines', () => {
  it('lie on leaves of a tree of three levels, none of which is empty', () => {
    const ids = new Set(categories.map(({ id }) => id));
    for (const id of ids) {
      const parent = id.slice(0, id.lastIndexOf('/'));
      assert.ok(!id.includes('/') || ids.has(parent), `${id} has no parent`);
    }
    const leaves = [...ids].filter((id) => id.split('/').length === 3);
    const used = tally(equipment.map(({ category }) => category));
    assert.deepEqual([...used.keys()].sort(), leaves.sort());
    assert.ok(leaves.length >= 55 && leaves.length <= 75, `${leaves.length} leaves`);
    const kinds = tally(equipment.map(({ kind }) => kind));
    assert.ok((kinds.get('test') ?? 0) > 200 && (kinds.get('production') ?? 0) > 80 && (kinds.get('facility') ?? 0) > 20);
    for (const { category, kind } of equipment) assert.ok(category.startsWith(`${kind}/`));
  });

  it('come from more than a hundred types, none with more than six', () => {
    assert.ok(MACHINE_TYPES.length >= 100);
    for (const { key, variants } of MACHINE_TYPES) assert.ok(variants.length <= 6, key);
  });

  it('have five to nine specifications and words to be found by', () => {
    for (const { id, specifications, keywords } of equipment) {
      assert.ok(specifications.length >= 5 && specifications.length <= 9, `${id}: ${specifications.length}`);
      assert.ok((keywords ?? []).length >= 3, id);
      assert.ok(specifications.every(({ value }) => value !== '-' && value !== ''), id);
    }
  });

  it('name only institutions, regions, qualifications and pictures that exist', () => {
    const { pictures } = clusterAt();
    const regions = new Map(institutions.map(({ id, region }) => [id, region]));
    const known = new Set(qualifications.map(({ id }) => id));
    for (const machine of equipment) {
      assert.equal(machine.region, regions.get(machine.institutionId), machine.id);
      const named = machine.modes.flatMap(({ qualificationIds }) => qualificationIds ?? []);
      assert.ok(named.every((id) => known.has(id)), machine.id);
      assert.deepEqual((machine.qualifications ?? []).map(({ id }) => id).sort(), [...new Set(named)].sort());
      for (const { src } of machine.pictures) assert.ok(pictures.has(src.slice('/pictures/'.length, -'.svg'.length)), src);
    }
  });

  it('can be open about forty ways', () => {
    assert.ok(PATTERNS.length >= 38 && PATTERNS.length <= 46);
    const standing = (machine: Equipment): string =>
      JSON.stringify(machine.schedule.layers.filter(({ spans }) => spans?.every(({ rules }) => rules) ?? true));
    const used = new Set(equipment.map(standing)).size;
    assert.ok(used >= 38, `${used} patterns in use`);
  });

  it('have hours that can be reckoned, this year and in years', () => {
    for (const year of [2024, 2026, 2031]) {
      const window = { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) };
      for (const { schedule } of PATTERNS) {
        const { open, problems, unknown } = openIntervals(schedule, 'Asia/Tokyo', window);
        assert.deepEqual(problems, []);
        assert.equal(unknown.length, 0);
        assert.ok(total(open) > 300 * 3_600_000);
      }
    }
    for (const { id, schedule, timeZone } of equipment) {
      const { problems } = openIntervals(schedule, timeZone, { from: Date.parse(NOW), to: Date.parse(NOW) + 60 * 86_400_000 });
      assert.deepEqual(problems, [], id);
    }
  });

  it('close on holidays, in mid-August and around New Year where their pattern says so', () => {
    const closedOn = (date: string): number => PATTERNS.filter(({ schedule }) => {
      const from = Date.parse(`${date}T00:00:00+09:00`);
      return openIntervals(schedule, 'Asia/Tokyo', { from, to: from + 86_400_000 }).open.length === 0;
    }).length;
    const ordinary = closedOn('2026-06-10');
    assert.ok(closedOn('2026-01-01') > PATTERNS.length - 5, 'New Year');
    assert.ok(closedOn('2026-08-14') > ordinary + 10, 'mid-August, a Friday');
    assert.ok(closedOn('2026-04-29') > ordinary + 15, 'Showa Day, a Wednesday');
  });

  it('have rules that a slot inside some opening can meet, for every mode', () => {
    for (const machine of equipment) {
      for (const { mode } of machine.modes) {
        const rules = rulesFor(machine, mode);
        assert.ok(rules.minMinutes > 0 && rules.minMinutes <= rules.maxMinutes, `${machine.id} ${mode}`);
        assert.equal(rules.minMinutes % rules.stepMinutes, 0, `${machine.id} ${mode}`);
        const from = Date.parse('2026-05-11T00:00:00Z');
        const { open } = openIntervals(machine.schedule, machine.timeZone, { from, to: from + 28 * 86_400_000 });
        let longest = 0;
        for (let i = 0; i < open.length; i += 2) longest = Math.max(longest, open[i + 1]! - open[i]!);
        assert.ok(longest >= rules.minMinutes * 60_000, `${machine.id} ${mode}`);
      }
    }
  });

  it('have a sound fee for every mode and class, and ask what the fee needs', () => {
    const slot = { start: '2026-04-07T01:00:00Z', end: '2026-04-07T05:00:00Z' };
    for (const { id, tariffs, modes, questions } of equipment) {
      for (const tariff of tariffs) {
        assert.deepEqual(tariffProblems(tariff), [], id);
        for (const part of tariff.components) {
          if (part.kind !== 'per-sample') continue;
          const question = questions.find((one) => one.id === part.questionId);
          assert.ok(question?.type === 'number' && question.modes?.includes(tariff.mode), `${id} ${tariff.id}`);
        }
      }
      for (const { mode } of modes) {
        for (const membership of MEMBERSHIPS) {
          const asker: Person = { id: 'x', name: 'x', roles: ['member'], membership, region: 'JP-27', companySize: 'large' };
          const fee = quote({ tariffs, mode, asker, ...slot, answers: { samples: 2 } });
          assert.ok(fee.ok, `${id} ${mode} ${membership}`);
          assert.ok(mode === 'visit' ? fee.quote.free : fee.quote.total >= 100 && fee.quote.total < 3_000_000, `${id} ${mode}: ${fee.quote.total}`);
        }
      }
    }
  });

  it('are free for small firms of the prefecture at some', () => {
    const free = equipment.filter(({ tariffs, region }) => {
      const asker: Person = { id: 'x', name: 'x', roles: ['member'], membership: 'regular', region, companySize: 'small' };
      const fee = quote({ tariffs, mode: 'self-use', asker, start: '2026-04-07T01:00:00Z', end: '2026-04-07T05:00:00Z' });
      return fee.ok && fee.quote.free === true;
    });
    assert.ok(free.length > 5 && free.length < 80, String(free.length));
  });

  it('were confirmed yesterday or years ago, and some are due', () => {
    const ages = equipment.map(({ confirmation }) => (Date.parse(NOW) - Date.parse(confirmation.confirmedAt)) / 86_400_000);
    assert.ok(Math.min(...ages) > 0 && Math.min(...ages) < 10);
    assert.ok(Math.max(...ages) > 600 && Math.max(...ages) < 1096);
    const overdue = equipment.filter(({ confirmation }) => confirmation.confirmBy < NOW).length;
    assert.ok(overdue > 15 && overdue < 90, String(overdue));
  });

  it('are now and then out of order, hidden, or several', () => {
    const status = tally(equipment.map((machine) => machine.status));
    for (const one of ['fault', 'maintenance', 'retired']) assert.ok((status.get(one) ?? 0) >= 2 && (status.get(one) ?? 0) <= 8, one);
    for (const machine of equipment) assert.equal(machine.faultNote !== undefined, machine.status === 'fault', machine.id);
    const seen = tally(equipment.map(({ visibility }) => visibility ?? 'public'));
    assert.ok((seen.get('restricted') ?? 0) >= 2 && (seen.get('restricted') ?? 0) <= 3);
    assert.ok((seen.get('members') ?? 0) >= 5);
    const capacities = tally(equipment.map(({ capacity }) => String(capacity ?? 1)));
    assert.ok(['2', '3', '4'].every((count) => (capacities.get(count) ?? 0) >= 2));
  });
});
