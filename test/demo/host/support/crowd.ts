import { DatabaseError, type Database } from '../../../../demo/host/database/database.js';
import type { Draft } from '../../../../src/core/index.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import type { TestAnswer } from './host.js';

/** How many people there are in the crowd, `p-1` to `p-40`. */
export const PEOPLE = 40;

/** The small world with many more people in it, and machines alike of which kits can be made. */
export function crowdedCluster(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const pattern = cluster.people.find(({ id }) => id === 'p-regular')!;
  const machine = cluster.equipment.find(({ id }) => id === 'tensile-1')!;
  for (let n = 1; n <= PEOPLE; n += 1) cluster.people.push({ ...pattern, id: `p-${n}`, name: `Person ${n}` });
  for (let n = 1; n <= 6; n += 1) cluster.equipment.push({ ...machine, id: `kit-${n}` });
  cluster.equipment.push({ ...machine, id: 'twins', capacity: 2 });
  return cluster;
}

/** A draft that asks nothing of whoever fills it in. */
export const draft = (equipmentId: string, start: string, end: string): Draft => ({
  equipmentId, mode: 'self-use', start, end, purpose: 'A race', answers: { material: 'SUS304' }, termsAccepted: true,
});

/** How many answers had each status. */
export function tally(answers: readonly TestAnswer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** A database, but that the news of a commit is lost on its way as often as it is told to. */
export function forgetful(inner: Database, loses: () => boolean): Database {
  return {
    kind: inner.kind,
    query: (sql, params) => inner.query(sql, params),
    script: (sql) => inner.script(sql),
    async transaction(work) {
      const result = await inner.transaction(work);
      if (loses()) throw new DatabaseError('connection lost', '08006');
      return result;
    },
    listen: (channel, heard, resumed) => inner.listen(channel, heard, resumed),
    close: () => inner.close(),
  };
}
