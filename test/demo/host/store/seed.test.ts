import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Reservation } from '../../../../src/core/index.js';
import type { Database } from '../../../../demo/host/database/database.js';
import { migrate } from '../../../../demo/host/database/migrate.js';
import { sampleCluster } from '../../../../demo/host/store/sample.js';
import { seedIfEmpty } from '../../../../demo/host/store/seed.js';
import { placeReservations } from '../../../../demo/host/store/seed-reservations.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { startTestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';

describe('placing reservations', () => {
  const { equipment, reservations } = fixtureCluster();
  const pattern = reservations.find(({ id }) => id === 'r-tensile-regular')!;
  const at = (id: string, start: string, end: string, change: Partial<Reservation> = {}): Reservation => ({
    ...pattern, id, reference: id, wished: { start, end }, confirmed: { start, end }, ...change,
  });
  const units = (list: Reservation[]): unknown[] => placeReservations(list, equipment).rows.map(({ reservation }) => [reservation['id'], reservation['unit']]);

  it('gives each of several identical units its own, and leaves out what finds none', () => {
    const list = ['a', 'b', 'c'].map((id) => at(id, '2026-12-01T01:00:00Z', '2026-12-01T02:00:00Z', { equipmentId: 'printer-1' }));
    assert.deepEqual(units(list), [['a', 1], ['b', 2]]);
    assert.equal(placeReservations(list, equipment).leftOut, 1);
  });

  it('keeps the buffers between neighbors', () => {
    const first = at('a', '2026-12-01T01:00:00Z', '2026-12-01T02:00:00Z');
    assert.deepEqual(units([first, at('b', '2026-12-01T02:00:00Z', '2026-12-01T03:00:00Z')]), [['a', 1]]);
    assert.deepEqual(units([first, at('b', '2026-12-01T02:30:00Z', '2026-12-01T03:00:00Z')]), [['a', 1], ['b', 1]]);
  });

  it('lets ended ones lie anywhere, holding nothing', () => {
    const first = at('a', '2026-12-01T01:00:00Z', '2026-12-01T02:00:00Z');
    assert.deepEqual(units([first, at('b', '2026-12-01T01:00:00Z', '2026-12-01T02:00:00Z', { state: 'declined' })]), [['a', 1], ['b', 0]]);
  });
});

describe('the sample cluster', () => {
  let database: Database;
  before(async () => {
    database = await freshPglite();
    await migrate(database);
  });
  after(() => database.close());

  it('is loaded whole into an empty database, and into no other', async (context) => {
    const cluster = sampleCluster(Date.parse('2026-11-24T00:00:00Z'));
    const begin = performance.now();
    const report = await seedIfEmpty(database, () => cluster);
    context.diagnostic(`loaded in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    assert.deepEqual(report, { equipment: cluster.equipment.length, reservations: cluster.reservations.length, leftOut: 0 });
    const [counts] = await database.query<{ machines: number; lines: number }>(
      'SELECT (SELECT count(*) FROM equipment) AS machines, (SELECT count(*) FROM reservation_history) AS lines',
    );
    assert.equal(counts?.machines, 407);
    assert.equal(counts.lines, cluster.reservations.reduce((sum, { history }) => sum + history.length, 0));
    assert.equal(await seedIfEmpty(database, () => assert.fail('a filled database asks for nothing')), undefined);
  });

  it('offers people to sign in as, and its pictures by the names that records give', async () => {
    const host = await startTestHost({ database, cluster: () => assert.fail('filled already') });
    const people = await host.call<{ id: string }[]>('/demo/people');
    assert.ok(people.body.length >= 6 && people.body.length <= 12, `${people.body.length} people`);
    const named = await database.query<{ src: string }>(
      `SELECT DISTINCT picture->>'src' AS src FROM equipment, jsonb_array_elements(record->'pictures') AS picture`,
    );
    const kept = new Set((await database.query<{ name: string }>('SELECT name FROM picture')).map(({ name }) => `/pictures/${name}.svg`));
    assert.deepEqual(named.map(({ src }) => src).filter((src) => !kept.has(src)), []);
    await host.close();
  });
});
