/**
 * `npm run model`: random stories of five people at the running host, against a plain model of it.
 *   --stories 10000   how many
 *   --length 14       happenings of one at most
 *   --seed 1          to see one run again
 *   --hasty           the first story in which they disagree, instead of the shortest
 *   --postgres        on a real PostgreSQL (DATABASE_URL, or one of its own) instead of PGlite
 * Ends with 1 and the shortest story in which the two disagree.
 */
import { loadavg } from 'node:os';
import { openPostgres } from '../../../../demo/host/database/postgres.js';
import { freshDatabase, startPostgres } from '../support/postgres.js';
import { runModel } from './model.js';

const option = (name: string, absent: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? absent : Number(process.argv[at + 1]);
};
const counts = (figures: Map<unknown, number>): string => [...figures].map(([what, count]) => `${String(what)}: ${count}`).sort().join('  ');
const server = process.argv.includes('--postgres') ? await startPostgres() : undefined;
if (server && 'skipped' in server) throw new Error(server.skipped);
const database = server && openPostgres(await freshDatabase(server.url));
const seed = option('seed', Date.now() % 1_000_000_000);
const stories = option('stories', 10_000);
console.log(`model: ${stories} stories, seed ${seed}`);
const begin = performance.now();
try {
  const figures = await runModel({
    stories, length: option('length', 14), seed, ...(database && { database }), isHasty: process.argv.includes('--hasty'),
    onStory: (told) => told % 500 === 0 && console.log(`  ${told} stories, ${((performance.now() - begin) / 1000).toFixed(0)} s`),
  });
  const statuses = counts(figures.statuses);
  console.log(`model: ${figures.stories} stories of ${figures.happenings} happenings in ${((performance.now() - begin) / 1000).toFixed(0)} s, load ${loadavg()[0]!.toFixed(1)}: state, permissions and calendar agree\n${statuses}\n${counts(figures.seldom)}`);
} finally {
  await database?.close();
  await server?.stop();
}
