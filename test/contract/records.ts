import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HostAdapter, RecordsAdapter } from '../../src/host/index.js';
import { newKey, refused, semDraft, type World } from './harness.js';

/** What is taken along for accounting, and the trail of who did what. */
export function recordContract(world: World): void {
  const trailOf = async (personId: string): Promise<Required<Pick<RecordsAdapter, 'audit'>>> => {
    const adapter = await world().as(personId);
    assert.equal((await adapter.session()).capabilities.audit, true);
    assert.ok(adapter.records?.audit);
    return adapter.records as Awaited<ReturnType<typeof trailOf>>;
  };
  const withNote = async (adapter: HostAdapter, start: string, end: string): Promise<string> => {
    const { id, revision } = await adapter.createReservation(semDraft(start, end), { idempotencyKey: newKey() });
    await adapter.act(id, { action: 'note', note: '試料は3個です。' }, { idempotencyKey: newKey(), revision });
    return id;
  };

  describe('the trail', () => {
    test('is for administrators alone', async () => {
      for (const personId of ['p-regular', 'p-owner', 'p-coordinator']) await refused((await trailOf(personId)).audit({}), 'forbidden');
      await refused(world().adapter.records!.audit!({}), 'unauthorized');
    });

    test('names what was done, on what and when, the latest first, by person, machine, thing and day', async () => {
      const { audit } = await bound('p-admin');
      const id = await withNote(await world().as('p-rival'), '2026-12-16T10:00', '2026-12-16T12:00');
      const lines = (await audit({ subject: id })).items;
      assert.deepEqual(lines.map(({ action, on, details }) => [action, on.kind, details['equipmentId']]), [['note', 'reservation', 'sem-1'], ['request', 'reservation', 'sem-1']]);
      assert.equal(new Set(lines.map(({ actor }) => actor)).size, 1, 'one person, one sign');
      assert.deepEqual((await audit({ subject: id, action: 'note' })).items.map(({ action }) => action), ['note']);
      assert.equal((await audit({ subject: id, person: 'p-rival' })).items.length, 2);
      assert.deepEqual((await audit({ subject: id, person: 'p-regular' })).items, []);
      assert.equal((await audit({ subject: id, equipment: 'sem-1' })).items.length, 2);
      assert.deepEqual((await audit({ subject: id, equipment: 'tensile-1' })).items, []);
      assert.equal((await audit({ subject: id, from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' })).items.length, 2);
      assert.deepEqual((await audit({ subject: id, to: '2026-11-24T00:00:00Z' })).items, []);
    });

    test('is read page by page without a gap', async () => {
      const { audit } = await bound('p-admin');
      const whole = await audit({ equipment: 'sem-1', limit: 200 });
      assert.ok(whole.items.length >= 4 && whole.nextCursor === undefined);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await audit({ equipment: 'sem-1', limit: 3, ...(cursor !== undefined && { cursor }) });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      assert.deepEqual(paged, whole.items.map(({ id }) => id));
    });
  });

  describe('tables for accounting', () => {
    test('are files that spreadsheets read, in the reader’s language', async (context) => {
      const owner = await world().as('p-owner');
      if (!(await owner.session()).capabilities.exports) return context.skip('this host writes none');
      assert.ok(owner.records?.table);
      const window = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
      for (const [language, head] of [['en', 'Reference,'], ['ja', '受付番号,'], ['ko', '접수번호,']] as const) {
        const text = await owner.records.table('reservations', window, { language });
        assert.ok(text.startsWith(`\ufeff${head}`), text.slice(0, 40));
      }
      const usage = await owner.records.table('usage', { ...window, groupBy: 'category' }, { language: 'en' });
      assert.match(usage, /Category,Year,Reservations,/);
      await refused(owner.records.table('usage', { from: window.to, to: window.from }), 'invalid');
      await refused(world().adapter.records!.table!('usage', window), 'unauthorized');
    });
  });

  const bound = async (personId: string): Promise<{ audit: NonNullable<RecordsAdapter['audit']> }> => {
    const records = await trailOf(personId);
    return { audit: (query, options) => records.audit(query, options) };
  };
}
