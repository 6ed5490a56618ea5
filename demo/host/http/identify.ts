import type { MiddlewareHandler } from 'hono';
import { personOfToken } from '../store/tokens.js';
import type { HostEnv, Services } from '../services.js';
import { acceptedLanguage } from './language.js';
import { Problem } from './problem.js';

/** Finds out who asks and in which language. No token is a visitor; a token that is worth nothing is refused. */
export function identify({ database, now }: Services): MiddlewareHandler<HostEnv> {
  return async (context, next) => {
    context.set('language', acceptedLanguage(context.req.header('Accept-Language')));
    context.set('viewer', null);
    const authorization = context.req.header('Authorization');
    if (authorization !== undefined) {
      const token = /^Bearer ([\w.~+/-]{8,512}=*)$/i.exec(authorization)?.[1];
      const person = token === undefined ? undefined : await personOfToken(database, token, now());
      if (person === undefined) throw new Problem('unauthorized');
      context.set('viewer', person);
      context.set('token', token);
    }
    await next();
  };
}
