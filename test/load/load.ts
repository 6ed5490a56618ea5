/**
 * `npm run load`: the reference host under load, with its figures beside their bars.
 *   --minutes 10   how long the mixed clients run (1 when absent)
 *   --clients 20   how many of them
 *   --stored 220000  reservations in the database before the reads are measured
 *   requests, reads, mixed  only those of the three that are named
 * Uses DATABASE_URL or a PostgreSQL of its own. Ends with 1 when a bar is missed.
 */
import { Figures } from '../faults/figures.js';
import { startPostgres } from '../demo/host/support/postgres.js';
import { measureMixed } from './mixed.js';
import { measureReads } from './reads.js';
import { measureRequests } from './requests.js';

const option = (name: string, absent: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? absent : Number(process.argv[at + 1]);
};

const parts = ['requests', 'reads', 'mixed'] as const;
const named = parts.filter((name) => process.argv.includes(name));
const isWanted = (part: (typeof parts)[number]): boolean => named.length === 0 || named.includes(part);

const server = await startPostgres();
if ('skipped' in server) {
  console.error(server.skipped);
  process.exit(1);
}
const figures = new Figures();
try {
  if (isWanted('requests')) await measureRequests(server.url, figures);
  if (isWanted('reads')) await measureReads(server.url, figures, option('stored', 220_000));
  if (isWanted('mixed')) await measureMixed(server.url, figures, { clients: option('clients', 20), minutes: option('minutes', 1) });
} finally {
  await server.stop();
}
process.exit(figures.end());
