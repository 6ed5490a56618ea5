import * as v from 'valibot';
import { count, id } from './primitives.js';
import type { LiveEvent } from '../adapter.js';
import type { Schema } from './parse.js';

/** A change at the host. Trusted for nothing but "ask again". */
export const liveEvent = v.object({
  type: v.picklist(['availability', 'equipment', 'reservation', 'session', 'inquiry']),
  equipmentId: v.optional(id),
  revision: v.optional(count),
}) satisfies Schema<LiveEvent>;
