import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reservation } from '../../src/core/index.js';
import type { HostAdapter, LiveEvent } from '../../src/host/index.js';
import { assertNamesNobody, draftFor, newKey, recordOf, refused, semDraft, WEEK, type World } from './harness.js';

/** One's own reservations, what may be done to them and by whom, giving up, live events. */
export function actionContract(world: World): void {
  const regular = () => world().as('p-regular');
  const ask = (adapter: HostAdapter, start: string, end: string): Promise<Reservation> =>
    adapter.createReservation(semDraft(start, end), { idempotencyKey: newKey() });
  const act = (adapter: HostAdapter, { id, revision }: Pick<Reservation, 'id' | 'revision'>, action: 'withdraw' | 'approve' | 'decline' | 'cancel', note?: string) =>
    adapter.act(id, { action, ...(note && { note }) }, { idempotencyKey: newKey(), revision });

  describe('reservations', () => {
    test('are one\'s own, with history and what may be done', async () => {
      const { items } = await (await regular()).reservations({ role: 'asker', limit: 200 });
      const byId = new Map(items.map((item) => [item.id, item]));
      assert.equal(byId.get('r-sem-regular')?.state, 'requested');
      assert.equal(byId.get('r-edm-regular')?.actual?.end, '2026-11-10T04:40:00Z');
      assert.equal(byId.get('r-emc-regular')?.history.at(-1)?.note, '当日は校正作業のため使用できません。');
      assert.ok(byId.get('r-sem-regular')?.actions?.includes('withdraw'));
      assert.equal(byId.has('r-sem-rival'), false);
    });
    test('can be asked by state and machine, and page by page', async () => {
      const adapter = await regular();
      const declined = await adapter.reservations({ role: 'asker', state: ['declined', 'completed'] });
      assert.deepEqual(declined.items.map(({ id }) => id).sort(), ['r-edm-regular', 'r-emc-regular']);
      const ofOne = await adapter.reservations({ role: 'asker', equipmentId: 'edm-1' });
      assert.deepEqual(ofOne.items.map(({ id }) => id), ['r-edm-regular']);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await adapter.reservations({ role: 'asker', state: ['declined', 'completed'], limit: 1, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor && seen.length < 5);
      assert.deepEqual(seen.sort(), ['r-edm-regular', 'r-emc-regular']);
    });
    test('of one\'s own machines are seen by the owner, with who asks, and by no other owner', async () => {
      const { items } = await (await world().as('p-owner')).reservations({ role: 'owner', limit: 200 });
      assert.equal(items.find(({ id }) => id === 'r-sem-rival')?.asker?.name, '鈴木 健太');
      assert.ok(items.every(({ equipmentId }) => ['sem-1', 'clean-1', 'furnace-1'].includes(equipmentId)));
      assert.deepEqual((await (await regular()).reservations({ role: 'owner' })).items, []);
    });
    test('of others do not exist', async () => {
      const unknown = await refused((await regular()).reservation('no-such-reservation'), 'not-found');
      const hidden = await refused((await regular()).reservation('r-sem-rival'), 'not-found');
      assert.equal(hidden.detail, unknown.detail);
      await refused((await world().as('p-owner-lab')).reservation('r-sem-rival'), 'not-found');
    });
    test('need a sign-in', async () => {
      const { adapter } = world();
      await refused(adapter.reservations({}), 'unauthorized');
      await refused(adapter.reservation('r-sem-regular'), 'unauthorized');
      await refused(act(adapter, { id: 'r-sem-regular', revision: 1 }, 'withdraw'), 'unauthorized');
    });
  });

  describe('actions', () => {
    test('withdrawing gives the time back and is written down', async () => {
      const adapter = await regular();
      const made = await ask(adapter, '2026-12-09T10:00', '2026-12-09T11:00');
      const withdrawn = await act(adapter, made, 'withdraw', '日程が変わりました。');
      assert.equal(withdrawn.state, 'withdrawn');
      assert.ok(withdrawn.revision > made.revision);
      assert.equal(withdrawn.history.length, made.history.length + 1);
      assert.equal(withdrawn.history.at(-1)?.note, '日程が変わりました。');
      assert.deepEqual(withdrawn.actions ?? [], []);
      const other = await ask(await world().as('p-rival'), '2026-12-09T10:00', '2026-12-09T11:00');
      assert.equal(other.state, 'requested');
    });
    test('a retry with its key answers the same, though the revision has moved on', async () => {
      const adapter = await regular();
      const made = await ask(adapter, '2026-12-10T10:00', '2026-12-10T11:00');
      const options = { idempotencyKey: newKey(), revision: made.revision };
      const first = await adapter.act(made.id, { action: 'withdraw' }, options);
      const again = await adapter.act(made.id, { action: 'withdraw' }, options);
      assert.deepEqual(again, first);
    });
    test('an edit that saw an older revision is stale and changes nothing', async () => {
      const made = await ask(await regular(), '2026-12-11T10:00', '2026-12-11T11:00');
      const approved = await act(await world().as('p-owner'), made, 'approve');
      await refused(act(await regular(), made, 'cancel'), 'stale');
      assert.equal((await (await regular()).reservation(made.id)).state, 'approved');
      assert.equal((await act(await regular(), approved, 'cancel')).state, 'cancelled');
    });
    test('the owner approves; the asker, strangers and coordinators of other cases do not', async () => {
      const made = await ask(await regular(), '2026-12-14T10:00', '2026-12-14T11:00');
      await refused(act(await regular(), made, 'approve'), 'forbidden', 'conflict');
      for (const stranger of ['p-rival', 'p-owner-lab', 'p-coordinator']) await refused(act(await world().as(stranger), made, 'approve'), 'not-found');
      const approved = await act(await world().as('p-owner'), made, 'approve');
      assert.equal(approved.state, 'approved');
      assert.deepEqual(approved.confirmed, made.wished);
    });
    test('nobody approves their own request, owner or not', async () => {
      const owner = await world().as('p-owner');
      const made = await ask(owner, '2026-12-14T13:00', '2026-12-14T14:00');
      await refused(act(owner, made, 'approve'), 'forbidden', 'conflict');
    });
    test('a counter-offer may name another fee and mode; taking it up books it', async () => {
      const made = await ask(await regular(), '2026-12-21T10:00', '2026-12-21T11:00');
      const owner = await world().as('p-owner');
      await refused(owner.act(made.id, { action: 'counter' }, { idempotencyKey: newKey(), revision: made.revision }), 'conflict', 'invalid');
      const offer = { action: 'counter', mode: 'commissioned', fee: 5000 } as const;
      // Less than the price list says: whoever waives that says why.
      await refused(owner.act(made.id, offer, { idempotencyKey: newKey(), revision: made.revision }), 'conflict', 'invalid');
      const countered = await owner.act(made.id, { ...offer, note: '初回のため減免します。' }, { idempotencyKey: newKey(), revision: made.revision });
      assert.deepEqual([countered.state, countered.offer?.mode, countered.offer?.quote?.total], ['countered', 'commissioned', 5000]);
      const taken = await (await regular()).act(made.id, { action: 'accept-counter' }, { idempotencyKey: newKey(), revision: countered.revision });
      assert.deepEqual([taken.state, taken.mode, taken.quote?.total], ['approved', 'commissioned', 5000]);
    });
    test('a coordinator is named by the owner, and only somebody who is one', async () => {
      const made = await ask(await regular(), '2026-12-21T13:00', '2026-12-21T14:00');
      const owner = await world().as('p-owner');
      const assign = (coordinatorId: string): Promise<Reservation> =>
        owner.act(made.id, { action: 'assign-coordinator', coordinatorId }, { idempotencyKey: newKey(), revision: made.revision });
      await refused(assign('p-rival'), 'invalid');
      assert.equal((await assign('p-coordinator')).coordinator?.id, 'p-coordinator');
      assert.equal((await (await world().as('p-coordinator')).reservation(made.id)).id, made.id);
    });
    test('declining needs a reason, which reaches the asker', async () => {
      const made = await ask(await regular(), '2026-12-15T10:00', '2026-12-15T11:00');
      const owner = await world().as('p-owner');
      await refused(act(owner, made, 'decline'), 'conflict', 'invalid');
      await act(owner, made, 'decline', '当日は点検です。');
      const read = await (await regular()).reservation(made.id);
      assert.equal(read.state, 'declined');
      assert.equal(read.history.at(-1)?.note, '当日は点検です。');
    });
    test('what the state does not allow is a conflict', async () => {
      const adapter = await regular();
      await refused(act(adapter, await adapter.reservation('r-edm-regular'), 'withdraw'), 'conflict', 'forbidden');
    });
    test('on what does not exist for the reader: not found', async () => {
      await refused(act(await regular(), { id: 'r-sem-rival', revision: 2 }, 'withdraw'), 'not-found');
      await refused(act(await regular(), { id: 'no-such-reservation', revision: 1 }, 'withdraw'), 'not-found');
    });
  });

  describe('giving up', () => {
    test('a call whose signal has ended never settles as an answer', async () => {
      const adapter = await regular();
      const signal = AbortSignal.abort();
      const draft = draftFor('2026-12-16T10:00', '2026-12-16T11:00');
      const calls = [
        adapter.session({ signal }), adapter.directory({ signal }), adapter.searchEquipment({}, { signal }), adapter.equipment('sem-1', { signal }),
        adapter.availability({ equipmentIds: ['sem-1'], ...WEEK }, { signal }), adapter.check(draft, { signal }),
        adapter.createReservation(draft, { signal, idempotencyKey: newKey() }), adapter.reservations({}, { signal }), adapter.reservation('r-sem-regular', { signal }),
      ];
      for (const call of calls) await refused(call, 'network');
      const record = recordOf(await adapter.availability({ equipmentIds: ['tensile-1'], from: '2026-12-15T15:00:00Z', to: '2026-12-16T15:00:00Z' }));
      assert.deepEqual(record.busy, [], 'nothing was written');
    });
  });

  describe('live events', () => {
    test('tell of a change and nothing of who made it, until they are stopped', async (context) => {
      const listener = world().adapter;
      if (!listener.subscribe || !(await listener.session()).capabilities.events) return context.skip('this host has none');
      const heard: LiveEvent[] = [];
      const stop = listener.subscribe((event) => heard.push(event));
      try {
        await new Promise((wake) => setTimeout(wake, 300));
        const adapter = await regular();
        await adapter.createReservation(draftFor('2026-12-17T10:00', '2026-12-17T12:00', { equipmentId: 'edm-1' }), { idempotencyKey: newKey() });
        for (let waited = 0; waited < 5000 && !heard.some(({ equipmentId }) => equipmentId === 'edm-1'); waited += 25) await new Promise((wake) => setTimeout(wake, 25));
        assert.ok(heard.some(({ type, equipmentId }) => type === 'availability' && equipmentId === 'edm-1'), JSON.stringify(heard));
        assertNamesNobody(heard);
        stop();
        await new Promise((wake) => setTimeout(wake, 100));
        const before = heard.length;
        await adapter.createReservation(draftFor('2026-12-18T10:00', '2026-12-18T12:00', { equipmentId: 'edm-1' }), { idempotencyKey: newKey() });
        await new Promise((wake) => setTimeout(wake, 300));
        assert.equal(heard.length, before);
      } finally {
        stop();
      }
    });
  });
}
