import { Hono } from 'hono';
import { usageQuery } from '../../../src/host/schemas/index.js';
import { signedIn } from '../http/answer.js';
import { checked } from '../http/body.js';
import { askedWindow } from '../http/window.js';
import type { HostEnv, Services } from '../services.js';
import { usageFor } from '../reports/usage.js';

/** Hours open, booked and used, as far as the reader may know them. */
export function usageRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/usage', async (context) => {
    const viewer = signedIn(context);
    const { role, ...query } = checked(usageQuery, context.req.query());
    context.header('Cache-Control', 'no-store');
    return context.json({ ...query, rows: await usageFor(services, { ...query, role, viewer, window: askedWindow(query) }) });
  });
}
