import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Hold, HoldRequest, HostAdapter } from '../../src/host/index.js';
import { draftFor, newKey, recordOf, refused, type World } from './harness.js';

/** Holding a slot while a form is filled in. */
export function holdContract(world: World): void {
  describe('holds', () => {
    const slot = (day: string): HoldRequest => {
      const { equipmentId, mode, start, end } = draftFor(`2027-01-${day}T15:00`, `2027-01-${day}T16:00`);
      return { equipmentId, mode, start, end };
    };
    const holder = async (personId: string): Promise<Required<Pick<HostAdapter, 'hold' | 'extendHold' | 'releaseHold'>> & HostAdapter> => {
      const adapter = await world().as(personId);
      assert.equal((await adapter.session()).capabilities.holds, true);
      assert.ok(adapter.hold && adapter.extendHold && adapter.releaseHold);
      return adapter as Awaited<ReturnType<typeof holder>>;
    };
    const busyOn = async (adapter: HostAdapter, { start, end }: HoldRequest): Promise<number> =>
      recordOf(await adapter.availability({ equipmentIds: ['tensile-1'], from: start, to: end })).busy.length;

    test('a slot that is held is taken to others, free to its holder, and had by asking for it', async () => {
      const regular = await holder('p-regular');
      const rival = await holder('p-rival');
      const held = await regular.hold(slot('12'));
      assert.ok(held.secondsLeft > 20 && held.extensionsLeft === 10, JSON.stringify(held));
      assert.deepEqual([await busyOn(regular, held), await busyOn(rival, held)], [0, 1]);
      await refused(rival.hold(slot('12')), 'conflict');
      await refused(rival.createReservation(draftFor('2027-01-12T15:00', '2027-01-12T16:00'), { idempotencyKey: newKey() }), 'conflict');
      assert.equal((await regular.createReservation(draftFor('2027-01-12T15:00', '2027-01-12T16:00'), { idempotencyKey: newKey() })).state, 'approved');
      assert.equal(await busyOn(regular, held), 1);
      await refused(regular.extendHold(held.id), 'conflict');
    });
    test('what is given back, or given up for another slot, is free', async () => {
      const regular = await holder('p-regular');
      const rival = await holder('p-rival');
      const first: Hold = await regular.hold(slot('13'));
      const second = await regular.hold(slot('14'));
      assert.deepEqual([await busyOn(rival, first), await busyOn(rival, second)], [0, 1]);
      await rival.releaseHold(second.id);
      assert.equal(await busyOn(rival, second), 1, 'not by somebody else');
      await regular.releaseHold(second.id);
      await regular.releaseHold(second.id);
      assert.equal(await busyOn(rival, second), 0);
    });
    test('it is prolonged by its holder ten times at most', async () => {
      const regular = await holder('p-regular');
      const { id } = await regular.hold(slot('15'));
      await refused((await holder('p-rival')).extendHold(id), 'conflict');
      for (let left = 9; left >= 0; left -= 1) assert.equal((await regular.extendHold(id)).extensionsLeft, left);
      await refused(regular.extendHold(id), 'conflict');
      await regular.releaseHold(id);
    });
    test('it is held to the rules of the slot, and needs a sign-in', async () => {
      const regular = await holder('p-regular');
      const night = draftFor('2027-01-15T22:00', '2027-01-15T23:00');
      const error = await refused(regular.hold({ ...slot('15'), start: night.start, end: night.end }), 'conflict');
      assert.ok(error.reasons.some(({ code }) => code === 'outside-opening'));
      await refused(regular.hold({ ...slot('15'), equipmentId: 'furnace-1' }), 'invalid');
      const { adapter } = world();
      await refused(adapter.hold!(slot('15')), 'unauthorized');
    });
  });
}
