import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHost, type Host } from '../../../../demo/host/host.js';
import { migrate } from '../../../../demo/host/database/migrate.js';
import type { Database } from '../../../../demo/host/database/database.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { startTestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';

let database: Database;
let host: Host;
before(async () => {
  database = await freshPglite();
  await migrate(database);
  host = await createHost({ database, demo: true });
});
after(async () => {
  await host.close();
  await database.close();
});

describe('the host’s description of itself', () => {
  it('names every address and method that there is, and no other', async () => {
    const response = await host.app.request('http://host/api/v1/openapi.json');
    const document = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const offered = host.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '').replaceAll(/:(\w+)(?:\{[^}]*?(\\\.ics)?\})?/g, (_, name: string, end: string | undefined) => `{${name}}${end === undefined ? '' : '.ics'}`)}`);
    assert.deepEqual([...new Set(offered)].sort(), described.sort());
  });
});

describe('tidying', () => {
  it('forgets keys and events of long ago, and not those of today', async () => {
    const filled = await startTestHost();
    const member = await filled.as('p-regular');
    const body = { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-01T01:00:00Z', end: '2026-12-01T02:00:00Z', purpose: 'x', answers: {}, termsAccepted: true };
    assert.equal((await member('/reservations', { body, headers: { 'Idempotency-Key': 'tidy-key-1' } })).status, 201);
    const rows = async (): Promise<number> => {
      const [row] = await filled.database.query<{ n: number }>('SELECT (SELECT count(*) FROM idempotency_key) + (SELECT count(*) FROM live_event) AS n');
      return row?.n ?? 0;
    };
    const before = await rows();
    assert.equal(before, 3);
    const other = async (hours: number): Promise<void> => {
      const later = await createHost({ database: filled.database, now: () => Date.parse(FIXTURE_NOW) + hours * 3_600_000 });
      await later.tidy();
      await later.close();
    };
    await other(23);
    assert.equal(await rows(), before);
    await other(49);
    assert.equal(await rows(), 0);
    await filled.close();
  });
});
