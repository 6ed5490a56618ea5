import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UsageRow } from '../../src/core/index.js';
import type { HostAdapter, UsageQuery } from '../../src/host/index.js';
import { draftFor, newKey, refused, type World } from './harness.js';

const NOVEMBER: UsageQuery = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };

/** What is told of a use, what the owner signs, and what is counted of it. */
export function useContract(world: World): void {
  const rowOf = async (reader: HostAdapter, equipmentId: string): Promise<UsageRow | undefined> => {
    assert.ok(reader.usage);
    return (await reader.usage({ ...NOVEMBER, groupBy: 'equipment' })).rows.find((row) => row.equipmentId === equipmentId);
  };

  describe('use', () => {
    test('begins and ends by who asked for it, not before its time, and tells what was made', async () => {
      const regular = await world().as('p-regular');
      const later = await regular.createReservation(draftFor('2026-11-24T13:00', '2026-11-24T14:00'), { idempotencyKey: newKey() });
      await refused(regular.act(later.id, { action: 'finish' }, { idempotencyKey: newKey(), revision: later.revision }), 'conflict');
      const soon = await regular.createReservation(draftFor('2026-11-24T10:00', '2026-11-24T11:00'), { idempotencyKey: newKey() });
      const begun = await regular.act(soon.id, { action: 'start' }, { idempotencyKey: newKey(), revision: soon.revision });
      assert.equal(begun.state, 'in-use');
      await refused(regular.act(soon.id, { action: 'finish', units: -1 }, { idempotencyKey: newKey(), revision: begun.revision }), 'invalid', 'conflict');
      const done = await regular.act(soon.id, { action: 'finish', units: 4 }, { idempotencyKey: newKey(), revision: begun.revision });
      assert.deepEqual([done.state, done.report?.units, done.report?.signedAt], ['completed', 4, undefined]);
    });

    test('is signed once, by who answers for the machine, and counted with what came of it', async () => {
      // Whose owner is nobody here: an administrator answers for it.
      const owner = await world().as('p-admin');
      const before = await rowOf(owner, 'edm-1');
      assert.deepEqual([before?.reservations, before?.units, before?.unsigned], [1, 0, 1]);
      const { revision } = await owner.reservation('r-edm-regular');
      const sign = (reader: HostAdapter, seen: number, units = 12) => reader.act('r-edm-regular', { action: 'sign', units }, { idempotencyKey: newKey(), revision: seen });
      await refused(sign(await world().as('p-regular'), revision), 'conflict', 'forbidden');
      const signed = await sign(owner, revision);
      assert.equal(signed.report?.signedAt, '2026-11-24T00:00:00Z');
      const { total = 0, currency } = signed.report.settlement ?? {};
      const after = await rowOf(owner, 'edm-1');
      assert.deepEqual([after?.units, after?.unsigned], [12, 0]);
      assert.deepEqual(after?.fees, currency ? [{ currency, amount: total }] : []);
      await refused(sign(owner, signed.revision), 'conflict');
    });

    test('is counted by category and by year, and nobody counts what they may not see', async () => {
      const owner = await world().as('p-owner');
      assert.ok(owner.usage);
      const sum = async (groupBy: UsageQuery['groupBy']) => (await owner.usage!({ ...NOVEMBER, groupBy })).rows.reduce((all, row) => all + row.reservations, 0);
      const { rows } = await owner.usage({ ...NOVEMBER, groupBy: 'year' });
      assert.deepEqual(rows.map(({ year }) => year), [2026]);
      assert.deepEqual([await sum('category'), await sum('year')], [await sum('equipment'), await sum('equipment')]);
      assert.equal((await rowOf(await world().as('p-rival'), 'edm-1'))?.fees?.length ?? 0, 0);
    });
  });
}
