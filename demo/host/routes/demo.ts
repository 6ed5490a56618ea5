import { Hono } from 'hono';
import * as v from 'valibot';
import { id } from '../../../src/host/schemas/index.js';
import { readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';
import { audit } from '../store/audit.js';
import { findPerson, listSignIn } from '../store/directory.js';
import { issueToken, revokeToken } from '../store/tokens.js';

const signIn = v.object({ personId: id });

/** Sign-in by choosing a person, for demonstrations only: these addresses do not exist in any other mode. */
export function demoRoutes({ database, now }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/demo/people', async (context) => {
      const people = await listSignIn(database);
      context.header('Cache-Control', 'no-store');
      return context.json(
        people.map(({ id: personId, name, roles, membership, institutionId }) => ({ id: personId, name, roles, membership, institutionId })),
      );
    })
    .post('/demo/session', async (context) => {
      const { personId } = await readBody(context, signIn);
      if ((await findPerson(database, personId)) === undefined) {
        throw new Problem('invalid', { errors: [{ pointer: '/personId', code: 'unknown' }] });
      }
      await audit(database, { action: 'sign-in', actorId: personId, personId }, now());
      context.header('Cache-Control', 'no-store');
      return context.json({ token: await issueToken(database, personId, now()) });
    })
    .delete('/demo/session', async (context) => {
      const token = context.get('token');
      if (token !== undefined) await revokeToken(database, token);
      return context.body(null, 204);
    });
}
