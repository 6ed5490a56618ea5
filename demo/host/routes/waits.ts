import { Hono } from 'hono';
import { waitRequest } from '../../../src/host/schemas/index.js';
import { joinWait, leaveWait } from '../booking/wait.js';
import { signedIn } from '../http/answer.js';
import { readBody } from '../http/body.js';
import type { HostEnv, Services } from '../services.js';
import { waitsOf } from '../store/waits.js';

/** Places in waiting lists: one's own, and nobody else's. */
export function waitRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .use('/waits/*', async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    })
    .get('/waits', async (context) => context.json((await waitsOf(services.database, signedIn(context).id)).map(({ wait }) => wait)))
    .post('/waits', async (context) => {
      const person = signedIn(context);
      const request = await readBody(context, waitRequest);
      return context.json(await services.writes.run(() => joinWait(services, person, request)), 201);
    })
    .delete('/waits/:id', async (context) => {
      const person = signedIn(context);
      await services.writes.run(() => leaveWait(services, person, context.req.param('id')));
      return context.body(null, 204);
    });
}
