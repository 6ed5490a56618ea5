import * as v from 'valibot';
import { code, id, instant } from './primitives.js';
import type { AuditLine } from '../records.js';
import type { Schema } from './parse.js';

/** A line of the trail. */
export const auditLine = v.object({
  id,
  at: instant,
  action: code,
  actor: v.optional(id),
  on: v.object({ kind: code, id }),
  details: v.optional(v.record(v.string(), v.unknown()), {}),
}) satisfies Schema<AuditLine>;
