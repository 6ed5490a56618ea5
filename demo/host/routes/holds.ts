import { Hono } from 'hono';
import { holdRequest } from '../../../src/host/schemas/index.js';
import { extendHold, holdSlot, releaseHold } from '../booking/hold.js';
import { readBody } from '../http/body.js';
import { signedIn } from '../http/answer.js';
import type { HostEnv, Services } from '../services.js';

/** Slots that are held for a few minutes while a form is filled in. */
export function holdRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .use('/holds/*', async (context, next) => {
      await next();
      if (context.res.ok) context.header('Cache-Control', 'no-store');
    })
    .post('/holds', async (context) => {
      const person = signedIn(context);
      const request = await readBody(context, holdRequest);
      const hold = await services.writes.run(() => holdSlot(services, person, request));
      context.header('Location', `/api/v1/holds/${hold.id}`);
      return context.json(hold, 201);
    })
    .post('/holds/:id/extensions', async (context) => context.json(await extendHold(services, signedIn(context), context.req.param('id'))))
    .delete('/holds/:id', async (context) => {
      await releaseHold(services, signedIn(context), context.req.param('id'));
      return context.body(null, 204);
    });
}
