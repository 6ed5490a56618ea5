import type { Context } from 'hono';
import { Problem } from './problem.js';

/** A record's revision as a strong ETag. */
export function revisionTag(revision: number): string {
  return `"${revision}"`;
}

/** Marks an answer with its record's revision; compressing it would make the tag weak, so it is asked not to be. */
export function setRevision(context: Context, revision: number): void {
  context.header('ETag', revisionTag(revision));
  context.header('Cache-Control', 'no-cache, no-transform');
}

/** The revision that an edit saw, from If-Match; missing is 428, anything but one strong tag is 412. `*` is no revision. */
export function expectedRevision(context: Context): number {
  const header = context.req.header('If-Match');
  if (header === undefined) throw new Problem('precondition-required');
  const match = /^\s*"(\d{1,15})"\s*$/.exec(header);
  if (match === null) throw new Problem('stale');
  return Number(match[1]);
}

/** The Idempotency-Key of a write; a write without one is refused. */
export function idempotencyKey(context: Context): string {
  const key = context.req.header('Idempotency-Key')?.trim().replace(/^"(.*)"$/, '$1');
  if (key === undefined || key === '') throw new Problem('key-required');
  if (!/^[\w-]{8,128}$/.test(key)) throw new Problem('key-invalid');
  return key;
}
