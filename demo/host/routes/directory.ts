import { Hono } from 'hono';
import { signedIn } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';
import { listCoordinators, listRecords } from '../store/directory.js';

/** Who opens machines, the category tree and the trainings: public lists that change rarely; and who mediates, for those who have signed in. */
export function directoryRoutes({ database }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/institutions', async (context) => {
      context.header('Cache-Control', 'no-cache');
      return context.json(await listRecords(database, 'institution'));
    })
    .get('/institutions/:id', async (context) => {
      const all = await listRecords(database, 'institution');
      const found = all.find((institution) => institution.id === context.req.param('id'));
      if (!found) throw new Problem('not-found');
      context.header('Cache-Control', 'no-cache');
      return context.json(found);
    })
    .get('/coordinators', async (context) => {
      signedIn(context);
      context.header('Cache-Control', 'no-store');
      return context.json(await listCoordinators(database));
    })
    .get('/categories', async (context) => {
      context.header('Cache-Control', 'no-cache');
      return context.json(await listRecords(database, 'category'));
    })
    .get('/qualifications', async (context) => {
      context.header('Cache-Control', 'no-cache');
      return context.json(await listRecords(database, 'qualification'));
    });
}
