import { Hono } from 'hono';
import { Problem } from '../http/problem.js';
import { setRevision } from '../http/revision.js';
import type { HostEnv, Services } from '../services.js';

/** The catalog: search with facets, and one machine whole. */
export function equipmentRoutes({ catalog }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/equipment/:id', (context) => {
      const machine = catalog.find(context.req.param('id'), context.get('viewer'));
      if (!machine) throw new Problem('not-found');
      setRevision(context, machine.revision);
      context.header('Vary', 'Authorization', { append: true });
      return context.json(machine);
    });
}
