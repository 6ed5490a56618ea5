import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EquipmentInput, UsageRow } from '../../src/core/index.js';
import type { HostAdapter } from '../../src/host/index.js';
import { draftFor, newKey, refused, type World } from './harness.js';

/** An adapter that has all of this topic; one that has not is told from it by its capabilities. */
type Managing = HostAdapter & Required<Pick<HostAdapter, 'createEquipment' | 'updateEquipment' | 'confirmEquipment' | 'reportFault' | 'coordinators' | 'usage'>>;

/** What owners do with the records of their machines, and what is counted. */
export function registrationContract(world: World): void {
  const as = async (personId: string): Promise<Managing> => (await world().as(personId)) as Managing;

  describe('a machine’s record', () => {
    test('says to each reader what they may do with it', async () => {
      assert.deepEqual((await (await as('p-owner')).equipment('sem-1')).actions, ['edit', 'confirm', 'report-fault']);
      assert.deepEqual((await (await as('p-regular')).equipment('sem-1')).actions, []);
      assert.equal((await world().adapter.equipment('sem-1')).actions, undefined);
    });
    test('is written anew by its owner, as it was seen and no other', async () => {
      const owner = await as('p-owner');
      const before = await owner.equipment('sem-1');
      const written = await owner.updateEquipment('sem-1', { ...before, maker: 'Hinode Optics Co.' }, { revision: before.revision });
      const { qualifications, ...rest } = written;
      const { qualifications: _, ...asked } = before;
      assert.deepEqual(rest, { ...asked, maker: 'Hinode Optics Co.', revision: before.revision + 1 });
      assert.deepEqual(qualifications?.map(({ id }) => id), ['sem-operator'], 'what the modes name is defined by the host');
      assert.deepEqual(await owner.equipment('sem-1'), written);
      assert.ok((await owner.searchEquipment({ q: 'Hinode' })).items.some(({ maker }) => maker === 'Hinode Optics Co.'));
      await refused(owner.updateEquipment('sem-1', before, { revision: before.revision }), 'stale');
      await refused((await as('p-owner-lab')).updateEquipment('sem-1', before, { revision: written.revision }), 'forbidden');
      await refused((await as('p-rival')).updateEquipment('furnace-1', before, { revision: 1 }), 'not-found');
    });
    test('is refused field by field', async () => {
      const owner = await as('p-owner');
      const before = await owner.equipment('sem-1');
      const error = await refused(owner.updateEquipment('sem-1', { ...before, category: 'test/astrology', modes: [] }, { revision: before.revision }), 'invalid');
      assert.deepEqual(error.errors.map(({ pointer, code }) => `${pointer} ${code}`).slice(0, 2), ['/category unknown', '/modes missing']);
    });
    test('is confirmed as it was seen', async () => {
      const lab = await as('p-owner-lab');
      const before = await lab.equipment('ct-1');
      const confirmed = await lab.confirmEquipment('ct-1', { revision: before.revision });
      assert.deepEqual(confirmed.confirmation, { confirmedAt: '2026-11-24T00:00:00Z', confirmBy: '2027-11-24T00:00:00Z' });
      await refused(lab.confirmEquipment('ct-1', { revision: before.revision }), 'stale');
      await refused((await as('p-regular')).confirmEquipment('ct-1', { revision: confirmed.revision }), 'forbidden');
    });
    test('of a new machine is one, however often it is sent', async () => {
      const lab = await as('p-owner-lab');
      const { id: _id, ...rest } = await lab.equipment('emc-1');
      const record: EquipmentInput = { ...rest, name: { en: 'Shaker', source: 'en' } };
      const idempotencyKey = newKey();
      const made = await lab.createEquipment(record, { idempotencyKey });
      assert.deepEqual([made.revision, made.confirmation.confirmedAt], [1, '2026-11-24T00:00:00Z']);
      assert.equal((await lab.createEquipment(record, { idempotencyKey })).id, made.id);
      assert.equal((await world().adapter.searchEquipment({ q: 'Shaker' })).total, 1);
      await refused((await as('p-owner')).createEquipment(record, { idempotencyKey: newKey() }), 'forbidden');
      await refused(lab.createEquipment({ ...record, id: 'sem-1' }, { idempotencyKey: newKey() }), 'conflict');
    });
    test('that is out of order stops the next person at once', async () => {
      const lab = await as('p-owner-lab');
      const note = { ja: '荷重計の表示が安定しません。', source: 'ja' } as const;
      await refused((await as('p-rival')).reportFault('tensile-1', note), 'forbidden');
      const broken = await lab.reportFault('tensile-1', note);
      assert.deepEqual([broken.status, broken.faultNote], ['fault', note]);
      const { decision } = await (await as('p-regular')).check(draftFor('2026-12-17T10:00', '2026-12-17T11:00'));
      assert.ok(!decision.ok && decision.reasons.some(({ code }) => code === 'equipment-fault'));
      const mended = await lab.updateEquipment('tensile-1', { ...broken, status: 'in-service' }, { revision: broken.revision });
      assert.equal(mended.faultNote, undefined);
    });
  });

  describe('people who mediate', () => {
    test('are told to those who have signed in', async () => {
      await refused((world().adapter as Managing).coordinators(), 'unauthorized');
      const { id, name, region } = (await (await as('p-regular')).coordinators())[0]!;
      assert.deepEqual({ id, name, region }, { id: 'p-coordinator', name: '伊藤 誠', region: 'JP-13' });
    });
  });

  describe('usage', () => {
    const november = { from: '2026-11-08T15:00:00Z', to: '2026-11-15T15:00:00Z' };
    const rows = async (personId: string, groupBy: 'equipment' | 'institution' | 'pair' | 'mode'): Promise<UsageRow[]> =>
      (await (await as(personId)).usage({ ...november, groupBy })).rows;
    test('is not for visitors', async () => {
      await refused((world().adapter as Managing).usage(november), 'unauthorized');
    });
    test('counts what was open, booked and used of one’s own machines', async () => {
      const edm = (await rows('p-admin', 'equipment')).find(({ equipmentId }) => equipmentId === 'edm-1');
      assert.deepEqual(edm, { equipmentId: 'edm-1', institutionId: 'iruma-works', reservations: 1, noShows: 0, openHours: 168, bookedHours: 4, usedHours: 3.58, units: 0, unsigned: 1, fees: [] });
    });
    test('of others’ machines it counts one’s own use only, and no open hours', async () => {
      assert.deepEqual(await rows('p-regular', 'equipment'), [{ equipmentId: 'edm-1', institutionId: 'iruma-works', reservations: 1, noShows: 0, bookedHours: 4, usedHours: 3.58, units: 0, unsigned: 1, fees: [] }]);
      assert.deepEqual(await rows('p-rival', 'equipment'), []);
    });
    test('is counted in one role where it is asked for', async () => {
      const count = async (personId: string, role: 'asker' | 'owner' | 'coordinator'): Promise<number> =>
        (await (await as(personId)).usage({ ...november, role })).rows.reduce((sum, { reservations }) => sum + reservations, 0);
      assert.deepEqual([await count('p-admin', 'owner'), await count('p-admin', 'asker')], [1, 0]);
      assert.deepEqual([await count('p-regular', 'owner'), await count('p-regular', 'asker'), await count('p-regular', 'coordinator')], [0, 1, 0]);
    });
    test('is summed by institution, by pair of institutions and by mode', async () => {
      const sums = { reservations: 1, noShows: 0, bookedHours: 4, usedHours: 3.58, units: 0, unsigned: 1, fees: [] };
      assert.deepEqual(await rows('p-regular', 'institution'), [{ institutionId: 'iruma-works', ...sums }]);
      assert.deepEqual(await rows('p-regular', 'pair'), [{ askerInstitutionId: 'iruma-works', institutionId: 'iruma-works', ...sums }]);
      assert.deepEqual(await rows('p-regular', 'mode'), [{ mode: 'self-use', ...sums }]);
    });
    test('of no time or too long a time is refused', async () => {
      const regular = await as('p-regular');
      await refused(regular.usage({ from: november.to, to: november.from }), 'invalid');
      await refused(regular.usage({ from: '2020-01-01T00:00:00Z', to: november.to }), 'invalid');
    });
  });
}
