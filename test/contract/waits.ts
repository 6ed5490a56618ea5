import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reservation } from '../../src/core/index.js';
import type { HostAdapter, Wait, WaitRequest, WaitsAdapter } from '../../src/host/index.js';
import { draftFor, newKey, recordOf, refused, type World } from './harness.js';

/** Milliseconds that a host may take to offer what has become free. */
const PATIENCE = 5000;

/** Waiting for times that others have. */
export function waitContract(world: World): void {
  describe('waiting lists', () => {
    const at = (day: string): [string, string] => [`2027-01-${day}T10:00`, `2027-01-${day}T11:00`];
    const slot = (day: string): WaitRequest => {
      const { equipmentId, mode, start, end } = draftFor(...at(day));
      return { equipmentId, mode, start, end };
    };
    const waiter = async (personId: string): Promise<HostAdapter & { waits: WaitsAdapter }> => {
      const adapter = await world().as(personId);
      assert.equal((await adapter.session()).capabilities.waits, true);
      assert.ok(adapter.waits);
      return adapter as Awaited<ReturnType<typeof waiter>>;
    };
    const take = async (adapter: HostAdapter, day: string): Promise<Reservation> => adapter.createReservation(draftFor(...at(day)), { idempotencyKey: newKey() });
    const giveBack = (adapter: HostAdapter, { id, revision }: Reservation): Promise<Reservation> => adapter.act(id, { action: 'cancel' }, { idempotencyKey: newKey(), revision });
    const offered = async ({ waits }: { waits: WaitsAdapter }, id: string): Promise<Wait> => {
      for (const end = Date.now() + PATIENCE; Date.now() < end;) {
        const wait = (await waits.list()).find((one) => one.id === id);
        if (wait?.state === 'offered') return wait;
        await new Promise((done) => setTimeout(done, 50));
      }
      return assert.fail('nothing was offered in time');
    };

    test('only what others have can be waited for, once, by people whom the rules let have it', async () => {
      const [regular, rival] = [await waiter('p-regular'), await waiter('p-rival')];
      await refused(regular.waits.join(slot('18')), 'invalid');
      await refused(regular.waits.join({ ...slot('18'), start: '2020-01-01T01:00:00Z', end: '2020-01-01T02:00:00Z' }), 'conflict', 'invalid');
      await refused(world().adapter.waits!.join(slot('18')), 'unauthorized');
      await take(rival, '18');
      const joined = await regular.waits.join(slot('18'));
      assert.deepEqual([joined.state, joined.before, joined.start], ['waiting', 0, slot('18').start]);
      assert.equal((await regular.waits.join(slot('18'))).id, joined.id);
      assert.equal((await regular.waits.list()).filter(({ start }) => start === slot('18').start).length, 1);
      assert.deepEqual((await rival.waits.list()).map(({ id }) => id), []);
      await refused(rival.waits.leave(joined.id), 'not-found');
      await regular.waits.leave(joined.id);
      assert.deepEqual((await regular.waits.list()).map(({ id }) => id), []);
    });

    test('who came first is offered what becomes free, and nobody else has it meanwhile', async () => {
      const [regular, rival, owner] = [await waiter('p-regular'), await waiter('p-rival'), await waiter('p-owner')];
      const taken = await take(rival, '19');
      const first = await regular.waits.join(slot('19'));
      const second = await owner.waits.join(slot('19'));
      assert.deepEqual([first.before, second.before], [0, 1]);
      await giveBack(rival, taken);
      const offer = await offered(regular, first.id);
      assert.ok(Date.parse(offer.expiresAt ?? '') > Date.parse('2026-11-24T00:00:00Z'));
      assert.deepEqual((await owner.waits.list()).map(({ state }) => state), ['waiting']);
      const busy = recordOf(await owner.availability({ equipmentIds: ['tensile-1'], from: offer.start, to: offer.end })).busy;
      assert.equal(busy.length, 1);
      await refused(take(rival, '19'), 'conflict');
      // The form of whoever was offered it holds the same, and giving that back gives up no offer.
      if (regular.hold && regular.releaseHold) {
        const held = await regular.hold(slot('19'));
        assert.ok(held.secondsLeft > 0);
      }
      await regular.waits.leave(first.id);
      await offered(owner, second.id);
      assert.equal((await take(owner, '19')).state, 'approved');
      assert.deepEqual((await owner.waits.list()).filter(({ start }) => start === slot('19').start), []);
    });
  });
}
