import * as v from 'valibot';
import { code, number, prose } from './primitives.js';
import { conflict, fieldProblem, reasons } from './booking.js';

/**
 * Problem details of RFC 9457 with our members. Everything is optional and a member that cannot be read falls away:
 * an error answer must never be replaced by an error about the error.
 */
export const problem = v.object({
  type: v.fallback(v.optional(prose), undefined),
  title: v.fallback(v.optional(prose), undefined),
  status: v.fallback(v.optional(number), undefined),
  detail: v.fallback(v.optional(prose), undefined),
  code: v.fallback(v.optional(code), undefined),
  reasons: v.fallback(v.optional(reasons), undefined),
  conflicts: v.fallback(v.optional(v.pipe(v.array(conflict), v.maxLength(200, 'too-many'))), undefined),
  errors: v.fallback(v.optional(v.pipe(v.array(fieldProblem), v.maxLength(200, 'too-many'))), undefined),
});
