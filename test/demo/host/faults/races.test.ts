import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Reservation } from '../../../../src/core/index.js';
import { crowdedCluster, draft, PEOPLE, tally } from '../support/crowd.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

await onDatabases('races', (database) => {
  let host: TestHost;
  let callers: Caller[];
  before(async () => {
    host = await startTestHost({ database: database(), cluster: crowdedCluster });
    callers = [];
    for (let n = 1; n <= PEOPLE; n += 1) callers.push(await host.as(`p-${n}`));
  });
  after(() => host.close());
  // PGlite takes one transaction at a time, so that a small crowd tries as much of it as a large one; the large one
  // is sent at both by `npm run faults`.
  const crowd = database.url ? { rivals: 1_000, kits: 400 } : { rivals: 150, kits: 60 };
  const caller = (n: number): Caller => callers[n % PEOPLE]!;
  const overlaps = async (): Promise<unknown[]> => database().query(
    `SELECT a.id, b.id AS other FROM reservation a JOIN reservation b
       ON a.equipment_id = b.equipment_id AND a.unit = b.unit AND a.id < b.id AND a.blocked && b.blocked
     WHERE a.blocking AND b.blocking`,
  );

  it(`of ${crowd.rivals} rivals for one slot exactly one is given it, and all are answered`, async (context) => {
    const begin = performance.now();
    const answers = await Promise.all(Array.from({ length: crowd.rivals }, (_, n) => caller(n)('/reservations', {
      body: draft('tensile-1', '2026-11-26T01:00:00Z', '2026-11-26T03:00:00Z'), headers: { 'Idempotency-Key': `rival-key-${n}` },
    })));
    const seconds = (performance.now() - begin) / 1000;
    context.diagnostic(`${crowd.rivals} answers in ${seconds.toFixed(1)} s: ${JSON.stringify(tally(answers))}`);
    assert.deepEqual(tally(answers), { 201: 1, 409: crowd.rivals - 1 });
    const refused = answers.filter(({ status }) => status === 409);
    const isExplained = ({ body }: TestAnswer): boolean => (body['conflicts'] as unknown[])?.length === 1
      && (body['reasons'] as { code: string }[]).some(({ code }) => code === 'overlaps-reservation');
    assert.equal(refused.filter(isExplained).length, crowd.rivals - 1);
    assert.deepEqual(host.log, []);
    assert.deepEqual(await overlaps(), []);
  });

  it('identical units are given out one each, and no third', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => caller(n)('/reservations', {
      body: draft('twins', '2026-11-26T01:00:00Z', '2026-11-26T03:00:00Z'), headers: { 'Idempotency-Key': `twin-key-${n}` },
    })));
    assert.deepEqual(tally(answers), { 201: 2, 409: 18 });
    const rows = await database().query<{ unit: number }>(`SELECT unit FROM reservation WHERE equipment_id = 'twins' ORDER BY unit`);
    assert.deepEqual(rows.map(({ unit }) => unit), [1, 2]);
  });

  it('kits of three of six machines in any order are booked whole or not at all, without a deadlock', async (context) => {
    const begin = performance.now();
    const answers = await Promise.all(Array.from({ length: crowd.kits }, (_, n) => {
      const first = 1 + (n % 6);
      const equipmentIds = [first, 1 + ((first + 1 + (n % 3)) % 6), 1 + ((first + 4) % 6)].map((machine) => `kit-${machine}`);
      const day = 1 + (Math.floor(n / 6) % 4);
      const { equipmentId: _one, ...rest } = draft('', `2026-12-0${day}T01:00:00Z`, `2026-12-0${day}T03:00:00Z`);
      return caller(n)('/reservations', { body: { ...rest, equipmentIds: [...new Set(equipmentIds)] }, headers: { 'Idempotency-Key': `kit-key-${n}` } });
    }));
    context.diagnostic(`${crowd.kits} kits in ${((performance.now() - begin) / 1000).toFixed(1)} s: ${JSON.stringify(tally(answers))}`);
    assert.deepEqual(Object.keys(tally(answers)).sort(), ['201', '409']);
    for (const { status, body } of answers) {
      if (status === 201) assert.ok((body['items'] as Reservation[]).length >= 2);
    }
    const written = await database().query<{ kit_id: string; n: number }>(
      `SELECT kit_id, count(*) AS n FROM reservation WHERE kit_id IS NOT NULL GROUP BY kit_id`,
    );
    const created = answers.filter(({ status }) => status === 201);
    assert.equal(written.length, created.length);
    assert.equal(
      written.reduce((sum, { n }) => sum + n, 0),
      created.reduce((sum, { body }) => sum + (body['items'] as unknown[]).length, 0),
    );
    assert.deepEqual(await overlaps(), []);
    assert.deepEqual(host.log, []);
  });

  it('a reply that was lost after the commit comes again with the same id, however often', async () => {
    const bodies = Array.from({ length: 50 }, (_, n) => {
      const day = String(1 + (n % 4) + 7 * Math.floor(n / 16)).padStart(2, '0');
      return draft('edm-1', `2026-12-${day}T${String(n % 16).padStart(2, '0')}:00:00Z`, `2026-12-${day}T${String((n % 16) + 1).padStart(2, '0')}:00:00Z`);
    });
    for (const [n, body] of bodies.entries()) {
      const request = { body, headers: { 'Idempotency-Key': `lost-key-${n}` } };
      const first = await caller(n)('/reservations', request);
      const again = await Promise.all([caller(n)('/reservations', request), caller(n)('/reservations', request)]);
      for (const retry of again) {
        // Two retries at the same moment: the later may be told to wait, which is not a second reservation either.
        if (first.status === 201 && retry.status === 409 && retry.body['code'] === 'in-flight') assert.equal(retry.headers.get('Retry-After'), '1');
        else assert.deepEqual([retry.status, retry.body['id']], [first.status, first.body['id']]);
      }
    }
    const keys = await database().query<{ n: number }>(`SELECT count(*) AS n FROM idempotency_key WHERE key LIKE 'lost-key-%'`);
    const made = await database().query<{ n: number }>(`SELECT count(*) AS n FROM reservation WHERE equipment_id = 'edm-1' AND created_at = '2026-11-24T00:00:00Z'`);
    assert.ok(made[0]!.n > 10, 'most of them were free');
    assert.equal(keys[0]!.n, made[0]!.n);
  });

  it('one key sent many times at one moment makes one reservation', async () => {
    const request = { body: draft('tensile-1', '2026-11-27T01:00:00Z', '2026-11-27T03:00:00Z'), headers: { 'Idempotency-Key': 'same-key-at-once' } };
    const answers = await Promise.all(Array.from({ length: 50 }, () => caller(1)('/reservations', request)));
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body['id']));
    assert.equal(ids.size, 1);
    for (const { status, body } of answers) assert.ok(status === 201 || body['code'] === 'in-flight', `${status} ${String(body['code'])}`);
  });

  it('what one person may have only so many of is counted once, however many are asked for at one moment', async () => {
    const hold = { mode: 'self-use', start: '2026-12-16T01:00:00Z', end: '2026-12-16T03:00:00Z' };
    const holds = await Promise.all(['kit-1', 'kit-2', 'kit-3', 'kit-4', 'kit-5', 'kit-6', 'twins', 'edm-1'].map((equipmentId) => caller(7)('/holds', { body: { ...hold, equipmentId } })));
    assert.deepEqual(tally(holds), { 201: 5, 409: 3 });
    const feeds = await Promise.all(Array.from({ length: 60 }, () => caller(7)('/feeds', { body: { kind: 'person' } })));
    assert.deepEqual(tally(feeds), { 201: 50, 422: 10 });
  });

  it('of 30 requests for one slot that do not block each other, one is approved', async () => {
    const asked = await Promise.all(Array.from({ length: 30 }, (_, n) => caller(n)<Reservation>('/reservations', {
      body: { ...draft('ct-1', '2026-12-09T01:00:00Z', '2026-12-09T03:00:00Z'), mode: 'commissioned' }, headers: { 'Idempotency-Key': `pending-key-${n}` },
    })));
    assert.deepEqual(tally(asked as unknown as TestAnswer[]), { 201: 30 });
    const owner = await host.as('p-owner-lab');
    const answers = await Promise.all(asked.map(({ body }, n) => owner(`/reservations/${body.id}/actions`, {
      body: { action: 'approve' }, headers: { 'Idempotency-Key': `approve-key-${n}`, 'If-Match': `"${body.revision}"` },
    })));
    assert.deepEqual(tally(answers), { 200: 1, 409: 29 });
    assert.deepEqual(await overlaps(), []);
  });
}, { connections: 50 });
