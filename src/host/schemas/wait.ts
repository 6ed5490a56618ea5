import * as v from 'valibot';
import { count, id, instant, isOrdered, mode } from './primitives.js';
import type { Wait, WaitRequest } from '../slots.js';
import type { Schema } from './parse.js';

const slot = { equipmentId: id, mode, start: instant, end: instant };

/** Body of `POST /waits`. Times are not compared here: that is a rule, answered with a reason in words. */
export const waitRequest = v.object(slot) satisfies Schema<WaitRequest>;

/** A place in a waiting list. */
export const wait = v.pipe(
  v.object({ ...slot, id, at: instant, state: v.picklist(['waiting', 'offered']), before: v.optional(count), expiresAt: v.optional(instant) }),
  v.check((range) => isOrdered(range), 'end-before-start'),
) satisfies Schema<Wait>;
