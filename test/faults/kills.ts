import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite } from '../../demo/host/database/pglite.js';
import { openPostgres } from '../../demo/host/database/postgres.js';
import { migrate } from '../../demo/host/database/migrate.js';
import { seedIfEmpty } from '../../demo/host/store/seed.js';
import { fixtureCluster } from '../fixtures/cluster.js';
import { startProgram } from '../demo/host/support/program.js';
import type { Figures } from './figures.js';

const WRITERS = 8;
/** A kill comes when so many more reservations have been acknowledged, at least and at most: in the midst of writing, on any machine. */
const [FEWEST, MOST] = [5, 40];
/** And at the latest after so long, in milliseconds. */
const PATIENCE = 20_000;
const DAY = 86_400_000;
const READY = /localhost:(\d+)\/api\/v1/;

/** So many kills in the midst of writing: what was acknowledged is there, and the host is ready again soon. */
export async function kills(figures: Figures, label: string, times: number, environment: { DATABASE_URL?: string }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'equipool-kills-'));
  const acknowledged = new Map<string, string>();
  let slowest = 0;
  let written = 0;
  try {
    await prepare(folder, environment.DATABASE_URL);
    for (let kill = 0; kill < times; kill += 1) {
      const begin = performance.now();
      const program = startProgram('serve', { PORT: '0', DEMO: '1', DATA_DIR: folder, ...environment });
      const api = `http://127.0.0.1:${(await program.line(READY))[1]}/api/v1`;
      slowest = Math.max(slowest, performance.now() - begin);
      const token = await signIn(api);
      const ending = setTimeout(() => program.child.kill('SIGKILL'), PATIENCE);
      const enough = acknowledged.size + FEWEST + Math.floor(Math.random() * (MOST - FEWEST));
      await Promise.all(Array.from({ length: WRITERS }, async () => {
        for (;;) {
          const slot = (written += 1);
          const id = await book(api, token, slot).catch(() => undefined);
          if (id === undefined) return;
          if (id !== '') acknowledged.set(id, `slot ${slot}`);
          if (acknowledged.size >= enough) program.child.kill('SIGKILL');
        }
      }));
      clearTimeout(ending);
      program.child.kill('SIGKILL');
      await program.ended;
    }
    const stored = await storedIds(folder, environment.DATABASE_URL);
    const lost = [...acknowledged.keys()].filter((id) => !stored.has(id));
    figures.add(`${times} kills under load, ${label}`, `${acknowledged.size} acknowledged, ${lost.length} lost; ready again in ${(slowest / 1000).toFixed(1)} s at most`, '0 lost, ≤ 10 s', lost.length === 0 && acknowledged.size >= times && slowest <= 10_000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A second process on a directory that is in use. */
export async function secondProcess(figures: Figures): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'equipool-second-'));
  const first = startProgram('serve', { PORT: '0', DATA_DIR: folder });
  try {
    await first.line(READY);
    const begin = performance.now();
    const { code, err } = await startProgram('serve', { PORT: '0', DATA_DIR: folder }).ended;
    const seconds = (performance.now() - begin) / 1000;
    figures.add('a second process on one directory', `refused in ${seconds.toFixed(1)} s, exit ${code}`, 'refused, ≤ 2 s', code === 1 && err.includes('in use by another') && seconds <= 2);
  } finally {
    first.child.kill('SIGKILL');
    await first.ended;
    await rm(folder, { recursive: true, force: true });
  }
}

const open = (folder: string, url?: string) => (url === undefined ? openPglite(folder) : Promise.resolve(openPostgres(url)));

async function prepare(folder: string, url?: string): Promise<void> {
  const database = await open(folder, url);
  await migrate(database);
  await seedIfEmpty(database, () => {
    const cluster = fixtureCluster();
    const pattern = cluster.equipment.find(({ id }) => id === 'edm-1')!;
    for (let n = 1; n <= 50; n += 1) cluster.equipment.push({ ...pattern, id: `m-${n}` });
    return cluster;
  });
  await database.close();
}

async function storedIds(folder: string, url?: string): Promise<Set<string>> {
  const database = await open(folder, url);
  const rows = await database.query<{ id: string }>('SELECT id FROM reservation');
  await database.close();
  return new Set(rows.map(({ id }) => id));
}

async function signIn(api: string): Promise<string> {
  const answer = await fetch(`${api}/demo/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ personId: 'p-regular' }) });
  return ((await answer.json()) as { token: string }).token;
}

/** Books the next slot; answers its id, an empty text when it was refused. Rejects when the host is gone. */
async function book(api: string, token: string, slot: number): Promise<string> {
  const start = Math.floor(Date.now() / DAY) * DAY + 2 * DAY + Math.floor(slot / 50) * 2 * 3_600_000;
  const text = (at: number): string => new Date(at).toISOString();
  const answer = await fetch(`${api}/reservations`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': `kill-slot-${slot}` },
    body: JSON.stringify({ equipmentId: `m-${1 + (slot % 50)}`, mode: 'self-use', start: text(start), end: text(start + 3_600_000), purpose: 'x', answers: {}, termsAccepted: true }),
  });
  const { id } = (await answer.json()) as { id?: string };
  return answer.status === 201 ? (id ?? '') : '';
}
