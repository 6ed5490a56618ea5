import type { Database } from '../../demo/host/database/database.js';
import type { Reservation } from '../../src/core/index.js';
import { crowdedCluster, draft, PEOPLE, tally } from '../demo/host/support/crowd.js';
import { startTestHost, type Caller, type TestHost } from '../demo/host/support/host.js';
import type { Figures } from './figures.js';

/** Where a scenario is played and where its figures go. */
export interface Stage {
  open: () => Promise<Database>;
  label: string;
  figures: Figures;
}

/** A host with a crowd on a fresh database, for as long as the work takes. */
export async function withCrowd(open: () => Promise<Database>, work: (host: TestHost, callers: Caller[]) => Promise<void>): Promise<void> {
  const database = await open();
  const host = await startTestHost({ database, cluster: crowdedCluster, isUnwatched: true });
  const callers: Caller[] = [];
  for (let n = 1; n <= PEOPLE; n += 1) callers.push(await host.as(`p-${n}`));
  try {
    await work(host, callers);
  } finally {
    await host.close();
    await database.close();
  }
}

/** The host's answers and how long it took to have them all. */
async function timed<T>(calls: () => Promise<T>[]): Promise<{ answers: T[]; seconds: number }> {
  const begin = performance.now();
  const answers = await Promise.all(calls());
  return { answers, seconds: (performance.now() - begin) / 1000 };
}

/** A thousand who want one slot at one moment. */
export async function rivals({ open, label, figures }: Stage): Promise<void> {
  await withCrowd(open, async (_host, callers) => {
    const { answers, seconds } = await timed(() => Array.from({ length: 1_000 }, (_, n) => callers[n % PEOPLE]!('/reservations', {
      body: draft('tensile-1', '2026-11-26T01:00:00Z', '2026-11-26T03:00:00Z'), headers: { 'Idempotency-Key': `rival-key-${n}` },
    })));
    const counts = tally(answers);
    const isRight = counts[201] === 1 && counts[409] === 999;
    figures.add(`1,000 rivals for one slot, ${label}`, `${JSON.stringify(counts)} in ${seconds.toFixed(1)} s`, '1 created, 999 conflicts, ≤ 10 s', isRight && seconds <= 10);
  });
}

/** Four hundred who want three machines of six each. */
export async function kits({ open, label, figures }: Stage): Promise<void> {
  await withCrowd(open, async (host, callers) => {
    const { equipmentId: _one, ...rest } = draft('', '2026-12-01T01:00:00Z', '2026-12-01T03:00:00Z');
    const { answers, seconds } = await timed(() => Array.from({ length: 400 }, (_, n) => callers[n % PEOPLE]!('/reservations', {
      body: { ...rest, equipmentIds: [0, 1, 2].map((step) => `kit-${1 + ((n + step * (n % 2 === 0 ? 1 : 5)) % 6)}`) }, headers: { 'Idempotency-Key': `kit-key-${n}` },
    })));
    const counts = tally(answers);
    const whole = await host.database.query<{ n: number }>('SELECT count(*) AS n FROM reservation WHERE kit_id IS NOT NULL GROUP BY kit_id');
    const isRight = (counts[201] ?? 0) + (counts[409] ?? 0) === 400 && whole.length === counts[201] && whole.every(({ n }) => n === 3);
    figures.add(`400 kits of 3 of 6 machines, ${label}`, `${JSON.stringify(counts)}, ${whole.length} whole, in ${seconds.toFixed(1)} s`, 'all or nothing, no deadlock seen', isRight);
  });
}

/** Twenty who each approve all of two hundred requests for one slot, which do not keep it from each other. */
export async function approvers({ open, label, figures }: Stage): Promise<void> {
  await withCrowd(open, async (host, callers) => {
    const asked: Reservation[] = [];
    for (let n = 0; n < 200; n += 1) {
      const { body } = await callers[n % PEOPLE]!<Reservation>('/reservations', {
        body: { ...draft('ct-1', '2026-12-09T01:00:00Z', '2026-12-09T03:00:00Z'), mode: 'commissioned' }, headers: { 'Idempotency-Key': `pending-key-${n}` },
      });
      asked.push(body);
    }
    const owner = await host.as('p-owner-lab');
    const { answers, seconds } = await timed(() => Array.from({ length: 20 }, (_, approver) => asked.filter((__, n) => n % 20 === approver)).flatMap((part, approver) =>
      part.map(({ id, revision }) => owner(`/reservations/${id}/actions`, {
        body: { action: 'approve' }, headers: { 'Idempotency-Key': `approve-${approver}-${id}`, 'If-Match': `"${revision}"` },
      }))));
    const counts = tally(answers);
    figures.add(`20 approvers of 200 requests for one slot, ${label}`, `${JSON.stringify(counts)} in ${seconds.toFixed(1)} s`, '1 approved', counts[200] === 1 && counts[409] === 199);
  });
}
