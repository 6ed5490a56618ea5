import type { MiddlewareHandler } from 'hono';
import type { HostEnv, Services } from '../services.js';
import { acceptedLanguage } from './language.js';
import { Problem } from './problem.js';

/** RFC 6750, section 2.1; a token longer than any that an issuer makes is not even looked at. */
const BEARER = /^Bearer +([\w.~+/-]{8,8192}=*)$/i;

/** Finds out who asks and in which language. No token is a visitor; a token that is worth nothing is refused. */
export function identify({ identity }: Services): MiddlewareHandler<HostEnv> {
  return async (context, next) => {
    context.set('language', acceptedLanguage(context.req.header('Accept-Language')));
    context.set('viewer', null);
    const authorization = context.req.header('Authorization');
    if (authorization !== undefined) {
      const token = BEARER.exec(authorization)?.[1];
      if (token === undefined) throw new Problem('unauthorized', { challenge: 'the header is no bearer token' });
      context.set('viewer', await identity.personOf(token));
      context.set('token', token);
    }
    await next();
  };
}
