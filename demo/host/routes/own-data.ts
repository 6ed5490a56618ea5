import { Hono } from 'hono';
import { signedIn } from '../http/answer.js';
import { eraseOwnData, exportOwnData } from '../privacy/own-data.js';
import type { HostEnv, Services } from '../services.js';

/** What the host holds about whoever asks: to take along, or to be forgotten. */
export function ownDataRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/session/data', async (context) => {
      const data = await exportOwnData(services, signedIn(context));
      context.header('Cache-Control', 'no-store');
      context.header('Content-Disposition', 'attachment; filename="equipool-data.json"');
      return context.json(data);
    })
    .delete('/session/data', async (context) => {
      await eraseOwnData(services, signedIn(context));
      context.header('Cache-Control', 'no-store');
      return context.body(null, 204);
    });
}
