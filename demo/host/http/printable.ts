import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.js';

/** Refuses addresses that name what no record can be called: control characters and halves of characters. */
export function refuseUnprintable(): MiddlewareHandler {
  return async ({ req }, next) => {
    if (/[\p{Cc}\p{Cs}]/u.test(decoded(req.path))) throw new Problem('not-found');
    await next();
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
