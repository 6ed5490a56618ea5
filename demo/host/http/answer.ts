import type { Person } from '../../../src/core/index.js';
import type { HostContext } from '../services.js';
import type { KeptAnswer } from '../store/idempotency.js';
import { Problem } from './problem.js';

/** Who is signed in; nobody is the Problem `unauthorized`. */
export function signedIn(context: HostContext): Person {
  const viewer = context.get('viewer');
  if (viewer === null) throw new Problem('unauthorized');
  return viewer;
}

/** An answer as it was kept under its key. */
export function sendKept(context: HostContext, { status, location, etag, body }: KeptAnswer): Response {
  if (location !== undefined) context.header('Location', location);
  if (etag !== undefined) context.header('ETag', etag);
  return context.json(body as Record<string, unknown>, status);
}
