import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDirectory, writeDirectory } from '../../../../demo/host/catalog/directory.js';
import { migrate } from '../../../../demo/host/database/migrate.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { startTestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';

const name = (en: string): object => ({ en, source: 'en' });
const lab = { id: 'new-lab', name: name('New laboratory'), kind: 'public-laboratory', region: 'JP-13' };
const file = JSON.stringify({ institutions: [lab], categories: [{ id: 'test/new', name: name('New tests') }], qualifications: [{ id: 'new-training', name: name('New training'), validMonths: 12 }] });

describe('the lists that machines name', () => {
  it('are written into an empty database, and again by their ids, while a host runs', async () => {
    const database = await freshPglite();
    await migrate(database);
    const host = await startTestHost({ database, cluster: () => ({ institutions: [], categories: [], qualifications: [], people: [], equipment: [], reservations: [] }) });
    const institutions = async (): Promise<unknown> => (await host.call<{ items?: unknown }>('/institutions')).body;
    assert.ok(!JSON.stringify(await institutions()).includes('New laboratory'));
    assert.deepEqual(await writeDirectory(database, readDirectory(file), Date.parse(FIXTURE_NOW)), { institutions: 1, categories: 1, qualifications: 1 });
    await until(async () => JSON.stringify(await institutions()).includes('New laboratory'));
    await writeDirectory(database, readDirectory(JSON.stringify({ institutions: [{ ...lab, name: name('Renamed') }] })), Date.parse(FIXTURE_NOW));
    await until(async () => JSON.stringify(await institutions()).includes('Renamed'));
    const rows = await database.query<{ id: string }>('SELECT id FROM institution UNION ALL SELECT id FROM category UNION ALL SELECT id FROM qualification');
    assert.deepEqual(rows.map(({ id }) => id).sort(), ['new-lab', 'new-training', 'test/new']);
    assert.deepEqual((await database.query<{ n: number }>(`SELECT count(*) AS n FROM audit_entry WHERE action = 'directory'`))[0]?.n, 2);
    await host.close();
    await database.close();
  });

  it('are refused with the place of what cannot be used', () => {
    assert.throws(() => readDirectory('{'), /no JSON/);
    assert.throws(() => readDirectory(JSON.stringify({ institutions: [lab, lab] })), /\/institutions: duplicate-id/);
    assert.throws(() => readDirectory(JSON.stringify({ institutions: [{ ...lab, kind: 'castle' }] })), /\/institutions\/0\/kind/);
    assert.throws(() => readDirectory(JSON.stringify({ people: [] })), /\/people/);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  assert.fail('in vain');
}
