import * as v from 'valibot';
import { code, count, isOrdered, id, instant, instantRange, line, localizedText, minutes, rangeEntries, timeZone } from './primitives.js';
import { parseInstant } from '../../core/time/index.js';
import type { AvailabilityFailure, AvailabilityRecord } from '../../core/index.js';
import type { AvailabilityQuery } from '../adapter.js';
import type { Schema } from './parse.js';

const ranges = v.pipe(v.array(instantRange), v.maxLength(20_000, 'too-many'));

/** One machine's openings and busy times. Nothing in it may be dropped: a lost busy time would look free. */
export const availabilityRecord = v.object({
  equipmentId: id,
  revision: count,
  asOf: instant,
  source: v.picklist(['live', 'feed', 'manual']),
  timeZone,
  openings: ranges,
  closures: v.pipe(
    v.array(v.pipe(
      v.object({
        ...rangeEntries,
        kind: v.picklist(['holiday', 'maintenance', 'fault', 'closure']),
        reason: v.optional(localizedText),
      }),
      v.check((range) => isOrdered(range), 'end-before-start'),
    )),
    v.maxLength(20_000, 'too-many'),
  ),
  busy: v.pipe(
    v.array(v.pipe(
      v.object({
        ...rangeEntries,
        status: v.picklist(['busy', 'pending']),
        own: v.optional(v.boolean()),
        reservationId: v.optional(id),
      }),
      v.check((range) => isOrdered(range), 'end-before-start'),
    )),
    v.maxLength(20_000, 'too-many'),
  ),
  unknown: v.optional(ranges),
  blocking: v.optional(v.object({
    bufferBeforeMinutes: v.optional(minutes), bufferAfterMinutes: v.optional(minutes), pendingBlocks: v.optional(v.boolean()), capacity: v.optional(count),
  })),
}) satisfies Schema<AvailabilityRecord>;

/** What stands in a record's place when a machine's availability cannot be told. */
export const availabilityFailure = v.object({
  equipmentId: id,
  error: v.object({ code, detail: v.optional(line) }),
}) satisfies Schema<AvailabilityFailure>;

/** Machines and window of `POST /availability`; at most 500 machines and 750 days. */
export const availabilityQuery = v.pipe(
  v.object({ equipment: v.pipe(v.array(id), v.minLength(1, 'empty'), v.maxLength(500, 'too-many')), from: instant, to: instant }),
  v.check(({ from, to }) => parseInstant(from) < parseInstant(to), 'end-before-start'),
  v.check(({ from, to }) => parseInstant(to) - parseInstant(from) <= 750 * 86_400_000, 'too-long'),
);

/** The adapter's query in the words of the wire. */
export type AvailabilityBody = { equipment: AvailabilityQuery['equipmentIds']; from: string; to: string };
