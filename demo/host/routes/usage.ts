import { Hono } from 'hono';
import { usageQuery } from '../../../src/host/schemas/index.js';
import { EARLIEST, LATEST } from '../booking/occupancy.js';
import { signedIn } from '../http/answer.js';
import { checked } from '../http/body.js';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';
import { usageFor } from '../reports/usage.js';

/** Hours open, booked and used, as far as the reader may know them. */
export function usageRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/usage', async (context) => {
    const viewer = signedIn(context);
    const query = checked(usageQuery, context.req.query());
    const [start, end] = [Date.parse(query.from), Date.parse(query.to)];
    if (start < EARLIEST) throw new Problem('invalid', { errors: [{ pointer: '/from', code: 'out-of-range' }] });
    if (end > LATEST) throw new Problem('invalid', { errors: [{ pointer: '/to', code: 'out-of-range' }] });
    context.header('Cache-Control', 'no-store');
    return context.json({ ...query, rows: await usageFor(services, viewer, { start, end }, query.groupBy) });
  });
}
