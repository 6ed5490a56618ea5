import { openPostgres } from '../../demo/host/database/postgres.js';
import { freshDatabase, type TestServer } from '../demo/host/support/postgres.js';
import { draft } from '../demo/host/support/crowd.js';
import { startTestHost } from '../demo/host/support/host.js';
import type { Figures } from './figures.js';

/** The database goes away in the midst of writing, and comes back. */
export async function restart(figures: Figures, server: Extract<TestServer, { url: string }>): Promise<void> {
  if (!server.restart) return figures.skip('database restarted', 'a server that is not ours is not restarted');
  const database = openPostgres(await freshDatabase(server.url));
  const host = await startTestHost({ database, isUnwatched: true });
  const member = await host.as('p-regular');
  const statuses = new Set<number>();
  let withoutRetry = 0;
  let backAt = Number.POSITIVE_INFINITY;
  const restarted = server.restart().then(() => (backAt = performance.now()));
  const begin = performance.now();
  let recovered = Number.NaN;
  for (let n = 0; performance.now() - begin < 60_000; n += 1) {
    const { status, headers } = await member('/reservations', {
      body: draft('edm-1', `2026-12-${10 + (n % 15)}T01:00:00Z`, `2026-12-${10 + (n % 15)}T02:00:00Z`), headers: { 'Idempotency-Key': `restart-${n}` },
    });
    statuses.add(status);
    if (status === 503 && headers.get('Retry-After') === null) withoutRetry += 1;
    if (performance.now() > backAt && status !== 503) {
      recovered = (performance.now() - backAt) / 1000;
      break;
    }
    await new Promise((wake) => setTimeout(wake, 20));
  }
  await restarted;
  await host.close();
  await database.close();
  const isHonest = [...statuses].every((status) => [201, 409, 503].includes(status)) && withoutRetry === 0;
  figures.add('database restarted, PostgreSQL', `statuses ${[...statuses].sort().join(', ')}; served again ${recovered.toFixed(1)} s after it was back`, '503 + Retry-After, ≤ 10 s', isHonest && recovered <= 10);
}
