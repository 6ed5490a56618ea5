import * as v from 'valibot';
import { count, id, instant, isOrdered, mode } from './primitives.js';
import type { Hold, HoldRequest } from '../slots.js';
import type { Schema } from './parse.js';

const slot = { equipmentId: id, mode, start: instant, end: instant };

/** Body of `POST /holds`. Times are not compared here: that is a rule, answered with a reason in words. */
export const holdRequest = v.object(slot) satisfies Schema<HoldRequest>;

/** A slot that is held. */
export const hold = v.pipe(
  v.object({ ...slot, id, expiresAt: instant, secondsLeft: count, extensionsLeft: count }),
  v.check((range) => isOrdered(range), 'end-before-start'),
) satisfies Schema<Hold>;
