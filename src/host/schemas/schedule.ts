import * as v from 'valibot';
import { count, line, localDateTime, localizedText, membership, minutes, region } from './primitives.js';
import { parseLocalDateTime } from '../../core/time/index.js';
import type { BookingRules, Quota, Schedule, ScheduleLayer, WallRecurrence } from '../../core/index.js';
import type { Schema } from './parse.js';

/** A recurring span of wall time. Rule texts are bounded here and read by `core/recurrence`, which has a step budget. */
export const wallRecurrence = v.pipe(
  v.object({
    start: localDateTime,
    end: localDateTime,
    rules: v.optional(v.pipe(v.array(line), v.maxLength(20, 'too-many'))),
    rdates: v.optional(v.pipe(v.array(localDateTime), v.maxLength(1000, 'too-many'))),
    exdates: v.optional(v.pipe(v.array(localDateTime), v.maxLength(1000, 'too-many'))),
  }),
  v.check(({ start, end }) => parseLocalDateTime(start) < parseLocalDateTime(end), 'end-before-start'),
) satisfies Schema<WallRecurrence>;

const recurrences = v.pipe(v.array(wallRecurrence), v.maxLength(200, 'too-many'));

/** One layer of opening hours. */
export const scheduleLayer = v.object({
  kind: v.picklist(['site', 'group', 'holiday', 'maintenance']),
  name: v.optional(localizedText),
  spans: v.optional(recurrences),
  calendar: v.optional(v.picklist(['JP', 'KR'])),
  openings: recurrences,
}) satisfies Schema<ScheduleLayer>;

/** When a machine is open. */
export const schedule = v.object({
  layers: v.pipe(v.array(scheduleLayer), v.maxLength(100, 'too-many')),
}) satisfies Schema<Schedule>;

const quota = v.object({
  scope: v.picklist(['person', 'institution']),
  per: v.picklist(['day', 'week', 'month', 'year']),
  maxCount: v.optional(count),
  maxMinutes: v.optional(minutes),
}) satisfies Schema<Quota>;

/** What the owner allows; a step of 0 would divide by it, so at least one minute. */
export const bookingRules = v.object({
  stepMinutes: v.pipe(minutes, v.minValue(1, 'too-small')),
  minMinutes: minutes,
  maxMinutes: minutes,
  leadMinutes: minutes,
  horizonDays: v.object({
    regular: v.optional(count), associate: v.optional(count), cooperating: v.optional(count), none: v.optional(count),
  }),
  bufferBeforeMinutes: minutes,
  bufferAfterMinutes: minutes,
  pendingBlocks: v.boolean(),
  mayCrossDays: v.boolean(),
  cancelCutoffMinutes: minutes,
  quotas: v.pipe(v.array(quota), v.maxLength(50, 'too-many')),
  minGapToOwnMinutes: v.optional(minutes),
  memberships: v.optional(v.array(membership)),
  regions: v.optional(v.pipe(v.array(region), v.maxLength(200, 'too-many'))),
}) satisfies Schema<BookingRules>;
