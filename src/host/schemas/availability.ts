import * as v from 'valibot';
import { code, count, isOrdered, id, instant, instantRange, line, localizedText, minutes, rangeEntries, timeZone } from './primitives.js';
import { parseInstant } from '../../core/time/index.js';
import type { AvailabilityFailure, AvailabilityRecord } from '../../core/index.js';
import type { AvailabilityQuery } from '../adapter.js';
import type { Schema } from './parse.js';

const ranges = v.pipe(v.array(instantRange), v.maxLength(20_000, 'too-many'));

const closureKind = v.picklist(['holiday', 'maintenance', 'fault', 'closure']);
const busyStatus = v.picklist(['busy', 'pending']);
const sourceKind = v.picklist(['live', 'feed', 'manual']);

/** One machine's openings and busy times. Nothing in it may be dropped: a lost busy time would look free. */
export const availabilityRecord = v.object({
  equipmentId: id,
  revision: count,
  asOf: instant,
  source: sourceKind,
  timeZone,
  openings: ranges,
  closures: v.pipe(
    v.array(v.pipe(
      v.object({
        ...rangeEntries,
        kind: closureKind,
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
        status: busyStatus,
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

/** Stands for an entry, or a whole list, that is no stretch of time: the time core makes unknown what it would have taken. */
export const NO_TIME = { start: '', end: '' };
/** The entries of a list that can be read, and in place of each of the others the least that it may mean. Which way round a stretch lies is the time core's business. */
const told = <T>(entry: Schema<T>, unread: T & typeof NO_TIME) => v.fallback(v.pipe(v.array(v.fallback(entry, unread)), v.maxLength(20_000)), [unread]);
const toldRanges = told(v.object(rangeEntries), NO_TIME);
const part = <T>(schema: Schema<T>) => v.optional(v.fallback(v.optional(schema), undefined));

/**
 * The same record, of which one bad part takes nothing with it: an entry that cannot be read is kept as a time that nobody
 * knows, and what stands around the times says the least. Revision 0 is older than whatever is told of later; an empty
 * instant or zone is one that nobody knows: elements then say no age, and use the zone of the machine's own record.
 */
export const availabilityAsTold = v.object({
  ...availabilityRecord.entries,
  revision: v.fallback(count, 0),
  asOf: v.fallback(instant, ''),
  source: v.fallback(sourceKind, 'feed'),
  timeZone: v.fallback(timeZone, ''),
  blocking: v.fallback(availabilityRecord.entries.blocking, undefined),
  openings: toldRanges,
  closures: told(v.object({ ...rangeEntries, kind: v.fallback(closureKind, 'closure'), reason: part(localizedText) }), { ...NO_TIME, kind: 'closure' }),
  busy: told(v.object({ ...rangeEntries, status: v.fallback(busyStatus, 'busy'), own: part(v.boolean()), reservationId: part(id) }), { ...NO_TIME, status: 'busy' }),
  unknown: v.optional(toldRanges),
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
