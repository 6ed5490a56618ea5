import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Inquiry, InquiryDraft } from '../../src/core/index.js';
import type { HostAdapter, InquiryActionRequest } from '../../src/host/index.js';
import { draftFor, newKey, refused, type World } from './harness.js';

type Asking = HostAdapter & Required<Pick<HostAdapter, 'inquiries' | 'inquiry' | 'ask' | 'actOnInquiry' | 'coordinators'>>;

/** Asking coordinators to find something, and what becomes of it. */
export function inquiryContract(world: World): void {
  describe('inquiries', () => {
    const as = async (personId: string): Promise<Asking> => {
      const adapter = await world().as(personId);
      assert.equal((await adapter.session()).capabilities.inquiries, true);
      assert.ok(adapter.inquiries && adapter.inquiry && adapter.ask && adapter.actOnInquiry && adapter.coordinators);
      return adapter as Asking;
    };
    const ask = async (draft: Partial<InquiryDraft> = {}, personId = 'p-regular'): Promise<Inquiry> =>
      (await as(personId)).ask({ needs: 'Measure how a bonded joint fails', ...draft }, { idempotencyKey: newKey() });
    const act = async ({ id, revision }: Inquiry, request: InquiryActionRequest, personId = 'p-coordinator'): Promise<Inquiry> =>
      (await as(personId)).actOnInquiry(id, request, { idempotencyKey: newKey(), revision });
    const slotOn = (day: string, change = {}): { equipmentId: string; mode: 'self-use'; start: string; end: string } => {
      const { equipmentId, start, end } = draftFor(`2027-02-${day}T10:00`, `2027-02-${day}T12:00`);
      return { equipmentId, mode: 'self-use', start, end, ...change };
    };

    test('what is asked is kept as it was, and open to coordinators without a name', async () => {
      const wishes: InquiryDraft = {
        needs: 'Look inside a casting', field: 'test/imaging', region: 'JP-14', mode: 'commissioned',
        window: { start: '2027-02-01T00:00:00Z', end: '2027-02-12T15:00:00Z' }, durationMinutes: 120, language: 'ja',
      };
      const asked = await ask(wishes);
      const { needs, field, region, mode, window, durationMinutes, language, state, asker } = asked;
      assert.deepEqual({ needs, field, region, mode, window, durationMinutes, language }, wishes);
      assert.deepEqual([state, asker?.id, asked.actions], ['open', 'p-regular', ['message', 'withdraw']]);
      assert.match(asked.reference, /^IQ-/);
      const seen = await (await as('p-coordinator')).inquiry(asked.id);
      assert.deepEqual([seen.needs, seen.asker, seen.actions], [needs, undefined, ['take']]);
      assert.ok(!JSON.stringify(seen).includes('p-regular') && !JSON.stringify(seen).includes('佐藤'));
      assert.ok((await (await as('p-coordinator')).inquiries({ role: 'candidate' })).items.some(({ id }) => id === asked.id));
      for (const nobody of ['p-rival', 'p-owner']) await refused((await as(nobody)).inquiry(asked.id), 'not-found');
    });
    test('a proposal that is taken up becomes a request with its coordinator', async () => {
      const taken = await act(await ask(), { action: 'take' });
      const proposed = await act(taken, { action: 'propose', slots: [slotOn('02'), slotOn('03')], note: 'Either would do.' });
      assert.deepEqual([proposed.state, proposed.proposals[0]?.slots.length], ['proposed', 2]);
      const regular = await as('p-regular');
      const wrong = draftFor('2027-02-04T10:00', '2027-02-04T12:00', { inquiryId: taken.id, equipmentId: 'ct-1', mode: 'commissioned' });
      await refused(regular.createReservation(wrong, { idempotencyKey: newKey() }), 'conflict', 'invalid');
      const stranger = draftFor('2027-02-04T10:00', '2027-02-04T12:00', { inquiryId: taken.id });
      await refused((await as('p-rival')).createReservation(stranger, { idempotencyKey: newKey() }), 'invalid');
      const key = newKey();
      const draft = draftFor('2027-02-02T10:00', '2027-02-02T12:00', { inquiryId: taken.id });
      const made = await regular.createReservation(draft, { idempotencyKey: key });
      assert.deepEqual(await regular.createReservation(draft, { idempotencyKey: key }), made, 'a retry takes nothing up twice');
      assert.equal(made.coordinator?.id, 'p-coordinator');
      const after = await regular.inquiry(taken.id);
      assert.deepEqual([after.state, after.reservations], ['accepted', [{ id: made.id, reference: made.reference, equipmentId: 'tensile-1' }]]);
      assert.equal((await (await as('p-coordinator')).reservation(made.id)).asker?.id, 'p-regular', 'a case in hand is known whole');
      await refused(regular.createReservation(draftFor('2027-02-03T10:00', '2027-02-03T12:00', { inquiryId: taken.id }), { idempotencyKey: newKey() }), 'conflict');
      const closed = await act(await (await as('p-coordinator')).inquiry(taken.id), { action: 'close', outcome: 'arranged', note: 'Measured.' });
      assert.deepEqual([closed.state, closed.outcome, closed.actions], ['closed', 'arranged', []]);
    });
    test('nothing is proposed that cannot be had', async () => {
      const mine = await ask({ coordinatorId: 'p-coordinator' });
      const night = draftFor('2027-02-05T22:00', '2027-02-05T23:00');
      const error = await refused(act(mine, { action: 'propose', slots: [slotOn('05'), slotOn('05', { start: night.start, end: night.end })] }), 'conflict');
      assert.ok(error.reasons.some(({ code }) => code === 'outside-opening'), JSON.stringify(error.reasons));
      await refused(act(mine, { action: 'propose', slots: [slotOn('05', { equipmentId: 'furnace-1' })] }), 'invalid');
      await refused(act(mine, { action: 'propose', slots: [] }), 'invalid');
      assert.equal((await (await as('p-coordinator')).inquiry(mine.id)).revision, 1, 'nothing was written');
    });
    test('both sides write, proposals are declined, cases are handed over and withdrawn', async () => {
      const mine = await ask({ coordinatorId: 'p-coordinator' });
      assert.deepEqual([mine.state, mine.coordinator?.id], ['in-hand', 'p-coordinator']);
      await refused((await as('p-coordinator-2')).inquiry(mine.id), 'not-found');
      const written = await act(mine, { action: 'message', note: 'Which adhesive?' });
      const answered = await act(written, { action: 'message', note: 'Epoxy.' }, 'p-regular');
      assert.deepEqual(answered.history.map(({ action, note }) => note ?? action), ['ask', 'Which adhesive?', 'Epoxy.']);
      await refused(act(written, { action: 'message', note: 'Late' }), 'stale');
      const declined = await act(await act(answered, { action: 'propose', slots: [slotOn('08')] }), { action: 'decline' }, 'p-regular');
      assert.equal(declined.state, 'in-hand');
      await refused(act(declined, { action: 'hand-over', note: 'x', coordinatorId: 'p-owner' }), 'invalid');
      const handed = await act(declined, { action: 'hand-over', note: 'Knows adhesives.', coordinatorId: 'p-coordinator-2' });
      await refused((await as('p-coordinator')).inquiry(mine.id), 'not-found');
      const theirs = await (await as('p-coordinator-2')).inquiry(mine.id);
      assert.deepEqual([theirs.coordinator?.id, theirs.revision, theirs.asker?.id], ['p-coordinator-2', handed.revision, 'p-regular']);
      assert.equal((await act(theirs, { action: 'withdraw' }, 'p-regular')).state, 'withdrawn');
    });
    test('a retry asks nothing twice, and what is not in order is refused', async () => {
      const regular = await as('p-regular');
      const key = newKey();
      const draft = { needs: 'Weld titanium' };
      const first = await regular.ask(draft, { idempotencyKey: key });
      assert.equal((await regular.ask(draft, { idempotencyKey: key })).id, first.id);
      await refused(regular.ask({ needs: '  ' }, { idempotencyKey: newKey() }), 'invalid');
      await refused(regular.ask({ needs: 'x', field: 'no/such/field' }, { idempotencyKey: newKey() }), 'invalid');
      await refused(regular.ask({ needs: 'x', coordinatorId: 'p-rival' }, { idempotencyKey: newKey() }), 'invalid');
      await refused((await as('p-coordinator')).ask({ needs: 'x', coordinatorId: 'p-coordinator' }, { idempotencyKey: newKey() }), 'invalid');
      await refused(act(first, { action: 'take' }, 'p-regular'), 'forbidden');
      await refused(act(first, { action: 'take' }, 'p-rival'), 'not-found');
      await refused(act(first, { action: 'decline' }, 'p-regular'), 'conflict');
      const { adapter } = world();
      await refused(adapter.ask!(draft, { idempotencyKey: newKey() }), 'unauthorized');
      await refused(adapter.inquiries!({}), 'unauthorized');
    });
    test('lists are by what one stands in to them, page by page', async () => {
      const associate = await as('p-associate');
      const made = [await ask({ coordinatorId: 'p-coordinator-2' }, 'p-associate'), await ask({}, 'p-associate'), await ask({}, 'p-associate')];
      const ids = (await associate.inquiries({})).items.map(({ id }) => id);
      assert.deepEqual([...ids].sort(), made.map(({ id }) => id).sort());
      const first = await associate.inquiries({ limit: 2 });
      const second = await associate.inquiries({ limit: 2, cursor: first.nextCursor });
      assert.deepEqual([...first.items, ...second.items].map(({ id }) => id), ids);
      assert.deepEqual((await associate.inquiries({ state: ['in-hand'] })).items.map(({ id }) => id), [made[0]!.id]);
      const isTheirs = async (personId: string, role: 'coordinator' | 'admin' | 'candidate'): Promise<boolean> =>
        (await (await as(personId)).inquiries({ role, limit: 200 })).items.some(({ id }) => id === made[0]!.id);
      assert.deepEqual([await isTheirs('p-coordinator-2', 'coordinator'), await isTheirs('p-coordinator', 'coordinator'), await isTheirs('p-coordinator', 'candidate')], [true, false, false]);
      assert.deepEqual([await isTheirs('p-admin', 'admin'), await isTheirs('p-associate', 'admin'), await isTheirs('p-associate', 'coordinator')], [true, false, false]);
    });
    test('coordinators are known by their fields and languages', async () => {
      const found = (await (await as('p-regular')).coordinators()).find(({ id }) => id === 'p-coordinator');
      assert.deepEqual([found?.fields, found?.languages], [['test/microscopy', 'test/imaging'], ['ja', 'en']]);
    });
  });
}
