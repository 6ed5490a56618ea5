import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createHost, type Host } from '../../../../demo/host/host.js';
import { openPostgres } from '../../../../demo/host/database/postgres.js';
import { FIXTURE_NOW, fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost } from '../support/host.js';

await onDatabases('several hosts and a server that restarts', (database) => {
  const draft = (start: string, end: string): object => ({
    equipmentId: 'edm-1', mode: 'self-use', start, end, purpose: 'x', answers: {}, termsAccepted: true,
  });

  it('of 300 rivals at six hosts exactly one is given the slot', async () => {
    const first = await startTestHost({ database: database() });
    const token = await first.tokenOf('p-regular');
    const log: string[] = [];
    const others = await Promise.all(Array.from({ length: 5 }, async (): Promise<{ host: Host; close: () => Promise<void> }> => {
      const own = openPostgres(database.url!(), { connections: 10, connectTimeout: 30_000 });
      const host = await createHost({ database: own, now: () => Date.parse(FIXTURE_NOW), demo: true, log: (line) => log.push(line) });
      return { host, close: async () => {
        await host.close();
        await own.close();
      } };
    }));
    const apps = [first.fetch, ...others.map(({ host }) => async (request: Request) => host.app.fetch(request))];
    const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => apps[n % apps.length]!(new Request('http://host/api/v1/reservations', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': `hosts-key-${n}` },
      body: JSON.stringify(draft('2026-12-14T01:00:00Z', '2026-12-14T03:00:00Z')),
    }))));
    const counts = new Map<number, number>();
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    await Promise.all(others.map(({ close }) => close()));
    await first.close();
    assert.deepEqual([...counts].sort(), [[201, 1], [409, 299]]);
    // The constraint never had to speak: the locks had kept the rivals apart before.
    assert.deepEqual([...log, ...first.log], []);
  });

  it('of kits in any order at three hosts each is whole or not at all, and nobody runs into a deadlock', async () => {
    const cluster = fixtureCluster();
    const pattern = cluster.equipment.find(({ id }) => id === 'edm-1')!;
    for (let n = 1; n <= 6; n += 1) {
      const machine = { ...pattern, id: `kit-${n}` };
      await database().query('INSERT INTO equipment (id, institution_id, record) VALUES ($1, $2, $3::jsonb)', [machine.id, machine.institutionId, JSON.stringify(machine)]);
    }
    const own = [openPostgres(database.url!(), { connectTimeout: 30_000 }), openPostgres(database.url!(), { connectTimeout: 30_000 })];
    const first = await startTestHost({ database: database() });
    const token = await first.tokenOf('p-regular');
    const others = await Promise.all(own.map((one) => createHost({ database: one, now: () => Date.parse(FIXTURE_NOW), demo: true, log: (line) => first.log.push(line) })));
    const apps = [first.fetch, ...others.map((host) => async (request: Request) => host.app.fetch(request))];
    const deadlocks = async (): Promise<number> => {
      const [row] = await database().query<{ n: number }>('SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()');
      return row?.n ?? 0;
    };
    const before = await deadlocks();
    const answers = await Promise.all(Array.from({ length: 150 }, async (_, n) => {
      const three = [0, 1, 2].map((step) => `kit-${1 + ((n + step * (n % 2 === 0 ? 1 : 5)) % 6)}`);
      const { equipmentId: _one, ...rest } = draft(`2026-12-${21 + (n % 8)}T01:00:00Z`, `2026-12-${21 + (n % 8)}T03:00:00Z`) as { equipmentId: string };
      const response = await apps[n % apps.length]!(new Request('http://host/api/v1/reservations', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': `kits-key-${n}` },
        body: JSON.stringify({ ...rest, equipmentIds: three }),
      }));
      return response.status;
    }));
    // The server's own counts are written with a delay.
    await new Promise((wake) => setTimeout(wake, 1_500));
    assert.equal(await deadlocks(), before);
    await Promise.all(others.map((host) => host.close()));
    await Promise.all(own.map((one) => one.close()));
    await first.close();
    assert.deepEqual([...new Set(answers)].sort(), [201, 409]);
    assert.deepEqual(first.log, []);
    const kits = await database().query<{ n: number }>('SELECT count(*) AS n FROM reservation WHERE kit_id IS NOT NULL GROUP BY kit_id');
    assert.equal(kits.length, answers.filter((status) => status === 201).length);
    assert.ok(kits.every(({ n }) => n === 3));
  });

  it('answers 503 with Retry-After while the server is away, and recovers by itself', { skip: database.url && !database.restartServer ? 'a server that is not ours is not restarted' : false }, async (context) => {
    if (!database.restartServer) return context.skip('a server that is not ours is not restarted');
    const host = await startTestHost({ database: database() });
    const member = await host.as('p-regular');
    const isBack = database.restartServer();
    const statuses = new Set<number>();
    const begin = performance.now();
    let restarted = false;
    void isBack.then(() => (restarted = true));
    for (let n = 0; performance.now() - begin < 30_000; n += 1) {
      const answer = await member('/reservations', {
        body: draft('2026-12-16T01:00:00Z', '2026-12-16T03:00:00Z'), headers: { 'Idempotency-Key': 'restart-key-1' },
      });
      statuses.add(answer.status);
      if (answer.status === 503) assert.equal(answer.headers.get('Retry-After'), '2');
      if (restarted && answer.status === 201) break;
      await new Promise((wake) => setTimeout(wake, 10));
    }
    await isBack;
    const seconds = (performance.now() - begin) / 1000;
    context.diagnostic(`back after ${seconds.toFixed(1)} s; statuses ${[...statuses].join(', ')}`);
    assert.ok(statuses.has(201), 'recovered');
    assert.deepEqual([...statuses].filter((status) => status !== 201 && status !== 503), []);
    const { body } = await member<{ items: unknown[] }>('/reservations?equipment=edm-1&from=2026-12-16T00:00:00Z&to=2026-12-17T00:00:00Z');
    assert.equal(body.items.length, 1, 'one reservation, however often it was sent');
    await host.close();
  });
}, { only: 'postgres', connections: 10 });
