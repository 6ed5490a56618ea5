/**
 * `npm run faults`: what the host must survive, on PGlite and on a real PostgreSQL, with figures beside their bars.
 * Words after it choose scenarios by name: `npm run faults -- kills`; a number, how often the host is killed (30 when
 * absent). Ends with 1 when a bar is missed.
 */
import { openPglite } from '../../demo/host/database/pglite.js';
import { openPostgres } from '../../demo/host/database/postgres.js';
import { freshDatabase, startPostgres } from '../demo/host/support/postgres.js';
import { Figures } from './figures.js';
import { approvers, kits, rivals } from './races.js';
import { lostReplies } from './lost-replies.js';
import { kills, secondProcess } from './kills.js';
import { restart } from './restart.js';
import { twoProcesses } from './two-processes.js';

const only = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const times = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 30);
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
const figures = new Figures();
const server = await startPostgres();

const races = { rivals, kits, approvers, lostReplies };
for (const [name, scenario] of Object.entries(races)) {
  if (!isWanted(name)) continue;
  await scenario({ open: () => openPglite(), label: 'PGlite', figures });
  if ('skipped' in server) figures.skip(name, server.skipped);
  else {
    const { url } = server;
    await scenario({ open: async () => openPostgres(await freshDatabase(url), { connections: 20, connectTimeout: 30_000 }), label: 'PostgreSQL', figures });
  }
}
if (isWanted('kills')) {
  await kills(figures, 'PGlite', times, {});
  if ('skipped' in server) figures.skip('kills', server.skipped);
  else await kills(figures, 'PostgreSQL', times, { DATABASE_URL: await freshDatabase(server.url) });
}
if (isWanted('second')) await secondProcess(figures);
if ('skipped' in server) figures.skip('restart, twoProcesses', server.skipped);
else {
  if (isWanted('twoProcesses')) await twoProcesses(figures, server.url);
  if (isWanted('restart')) await restart(figures, server);
  await server.stop();
}
process.exit(figures.end());
