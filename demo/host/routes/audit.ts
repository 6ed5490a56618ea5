import { Hono } from 'hono';
import * as v from 'valibot';
import { id } from '../../../src/host/schemas/index.js';
import { isAdmin } from '../booking/access.js';
import { signedIn } from '../http/answer.js';
import { checked } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { reachable } from '../http/window.js';
import type { HostEnv, Services } from '../services.js';
import { audit, listAudit } from '../store/audit.js';

const auditQuery = v.object({
  from: v.optional(reachable),
  to: v.optional(reachable),
  person: v.optional(id),
  subject: v.optional(id),
  equipment: v.optional(id),
  action: v.optional(id),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'bad-cursor'), v.transform(Number))),
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'not-whole'), v.transform(Number), v.minValue(1, 'too-small'), v.maxValue(200, 'too-large')), '50'),
});

/** The trail of who did what, for administrators; that one of them read it stands in it as well. */
export function auditRoutes({ database, now }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/audit', async (context) => {
    const viewer = signedIn(context);
    if (!isAdmin(viewer)) throw new Problem('forbidden');
    const query = checked(auditQuery, context.req.query());
    const page = await listAudit(database, query);
    if (query.cursor === undefined) await audit(database, { action: 'read-trail', actorId: viewer.id, personId: query.person }, now());
    context.header('Cache-Control', 'no-store');
    return context.json(page);
  });
}
