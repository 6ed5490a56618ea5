import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { confirmationAt, recordProblems } from '../../../src/core/registration/index.js';
import type { EquipmentInput } from '../../../src/core/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';

const world = fixtureCluster();
const sem = world.equipment[0]!;
const found = (change: Partial<EquipmentInput>): string[] => recordProblems({ ...sem, ...change }, world).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a machine’s record that is well formed', () => {
  test('and sound has no problem', () => {
    for (const machine of world.equipment) assert.deepEqual(recordProblems(machine, world), [], machine.id);
  });
  const bad: [string, Partial<EquipmentInput>, string[]][] = [
    ['an institution that does not exist', { institutionId: 'nowhere' }, ['/institutionId unknown']],
    ['a category that does not exist', { category: 'test/astrology' }, ['/category unknown']],
    ['a training that does not exist', { modes: [{ mode: 'self-use', approval: 'required', qualificationIds: ['sem-operator', 'flying'] }], tariffs: [] }, ['/modes/0/qualificationIds/1 unknown']],
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, ['/timeZone bad-time-zone']],
    ['hours whose rule cannot be read', { schedule: { layers: [{ kind: 'site', openings: [{ start: '2024-01-01T09:00', end: '2024-01-01T17:00', rules: ['FREQ=SOMETIMES'] }] }] } }, ['/schedule/layers/0/openings/0 bad-recurrence']],
    ['no mode of use', { modes: [], tariffs: [] }, ['/modes missing']],
    ['a mode twice', { modes: [{ mode: 'self-use', approval: 'required' }, { mode: 'self-use', approval: 'instant' }], tariffs: [] }, ['/modes/1/mode duplicate-id']],
    ['limits that exclude each other', { rules: { ...sem.rules, minMinutes: 60, maxMinutes: 30 } }, ['/rules/maxMinutes bad-range']],
    ['a mode whose limit excludes the machine’s', { modes: [{ mode: 'self-use', approval: 'required', rules: { maxMinutes: 10 } }], tariffs: [] }, ['/modes/0/rules/maxMinutes bad-range']],
    ['a grid wider than a day', { rules: { ...sem.rules, stepMinutes: 1441 } }, ['/rules/stepMinutes too-large']],
    ['a choice without options', { questions: [{ id: 'gas', type: 'choice', label: { en: 'Gas', source: 'en' } }] }, ['/questions/0/options missing']],
    ['a fee of a mode that is not offered', { modes: [{ mode: 'self-use', approval: 'required' }] }, ['/tariffs/1/mode unknown']],
    ['a fee by an answer that nobody is asked for', { tariffs: [{ id: 't', mode: 'self-use', currency: 'JPY', components: [{ kind: 'per-sample', amount: 100, questionId: 'moons' }] }] }, ['/tariffs/0/components/0/questionId unknown']],
    ['a fee whose steps leave a hole', { tariffs: [{ id: 't', mode: 'self-use', currency: 'JPY', components: [{ kind: 'time', unitMinutes: 60, steps: [{ upToUnits: 24, amount: 100 }] }] }] }, ['/tariffs/0/components/0 bad-tariff']],
  ];
  for (const [what, change, problems] of bad) test(`but names ${what}`, () => assert.deepEqual(found(change), problems));
});

describe('a confirmation', () => {
  const now = Date.parse('2026-11-24T00:00:00Z');
  const days = (before?: { confirmedAt: string; confirmBy: string }): number => {
    const { confirmedAt, confirmBy } = confirmationAt(now, before);
    assert.equal(confirmedAt, '2026-11-24T00:00:00Z');
    return (Date.parse(confirmBy) - now) / 86_400_000;
  };
  test('stands a year at first, and then as long as the one before', () => {
    assert.equal(days(), 365);
    assert.equal(days({ confirmedAt: '2026-01-01T00:00:00Z', confirmBy: '2026-07-01T00:00:00Z' }), 181);
  });
  test('stands neither a moment nor for ever', () => {
    assert.equal(days({ confirmedAt: '2026-01-01T00:00:00Z', confirmBy: '2025-01-01T00:00:00Z' }), 28);
    assert.equal(days({ confirmedAt: '2026-01-01T00:00:00Z', confirmBy: '9999-01-01T00:00:00Z' }), 1098);
    assert.equal(days({ confirmedAt: 'once', confirmBy: 'later' }), 365);
  });
});
