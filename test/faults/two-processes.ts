import { openPostgres } from '../../demo/host/database/postgres.js';
import { migrate } from '../../demo/host/database/migrate.js';
import { seedIfEmpty } from '../../demo/host/store/seed.js';
import { freshDatabase } from '../demo/host/support/postgres.js';
import { startProgram, type Program } from '../demo/host/support/program.js';
import { fixtureCluster } from '../fixtures/cluster.js';
import { percentile, type Figures } from './figures.js';

const CHANGES = 100;
const HOUR = 3_600_000;
const MACHINE = 'edm-1';

/** How long it takes until a change at one process is told to somebody who listens at another, from the moment in which it is sent. */
export async function twoProcesses(figures: Figures, serverUrl: string): Promise<void> {
  const url = await freshDatabase(serverUrl);
  const database = openPostgres(url);
  await migrate(database);
  await seedIfEmpty(database, fixtureCluster);
  await database.close();
  const programs = [1, 2].map(() => startProgram('serve', { PORT: '0', DEMO: '1', DATABASE_URL: url }));
  try {
    const [writing, listening] = await Promise.all(programs.map(addressOf)) as [string, string];
    const ending = new AbortController();
    const heard = await listen(listening, ending.signal);
    const send = await writer(writing);
    const delays: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const begin = performance.now();
      const told = heard();
      await send(change);
      delays.push((await told) - begin);
    }
    ending.abort();
    const p95 = percentile(delays, 0.95);
    figures.add(
      `${CHANGES} changes at one process, heard at another`,
      `p50 ${percentile(delays, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, at most ${Math.max(...delays).toFixed(0)} ms after being sent`, 'p95 ≤ 1 s', p95 <= 1000,
    );
  } finally {
    for (const { child } of programs) child.kill('SIGKILL');
    await Promise.all(programs.map(({ ended }) => ended));
  }
}

async function addressOf(program: Program): Promise<string> {
  return `http://127.0.0.1:${(await program.line(/localhost:(\d+)\/api\/v1/))[1]}/api/v1`;
}

/** Answers a function that resolves with the moment of the machine's next change of availability. */
async function listen(address: string, signal: AbortSignal): Promise<() => Promise<number>> {
  const stream = await fetch(`${address}/events?equipment=${MACHINE}`, { signal });
  const waiting: ((at: number) => void)[] = [];
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body as AsyncIterable<Uint8Array>) {
      if (decoder.decode(chunk, { stream: true }).includes('"availability"')) waiting.shift()?.(performance.now());
    }
  };
  // The stream ends when the listener does.
  read().catch(() => undefined);
  return () => new Promise((resolve) => waiting.push(resolve));
}

/** Signs in and answers a function that books the machine for an hour that nobody has, by its number. */
async function writer(address: string): Promise<(number: number) => Promise<void>> {
  const json = { 'Content-Type': 'application/json' };
  const signedIn = await fetch(`${address}/demo/session`, { method: 'POST', headers: json, body: JSON.stringify({ personId: 'p-regular' }) });
  const { token } = (await signedIn.json()) as { token: string };
  const first = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR + 3 * 24 * HOUR;
  return async (number) => {
    const [start, end] = [0, 1].map((hours) => new Date(first + (2 * number + hours) * HOUR).toISOString());
    const answer = await fetch(`${address}/reservations`, {
      method: 'POST', headers: { ...json, Authorization: `Bearer ${token}`, 'Idempotency-Key': `heard-${String(number).padStart(4, '0')}` },
      body: JSON.stringify({ equipmentId: MACHINE, mode: 'self-use', start, end, purpose: 'x', answers: {}, termsAccepted: true }),
    });
    if (answer.status !== 201) throw new Error(`a change was answered ${answer.status}: ${await answer.text()}`);
    await answer.body?.cancel();
  };
}
