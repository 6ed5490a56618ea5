import * as v from 'valibot';
import { amount, count, id, instant, isOrdered, mode, number, rangeEntries } from './primitives.js';
import { currency } from './pricing.js';
import type { UsageReport } from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import type { UsageQuery } from '../records.js';
import type { Schema } from './parse.js';

/** By what usage is summed. */
export const usageGrouping = v.picklist(['equipment', 'institution', 'pair', 'mode', 'category', 'year']);

/** Longest window of one question. */
const MOST_DAYS = 1100;

/** Parameters of `GET /usage`: at most three years. */
export const usageQuery = v.pipe(
  v.object({ from: instant, to: instant, groupBy: v.optional(usageGrouping, 'equipment'), role: v.optional(v.picklist(['asker', 'owner', 'coordinator'])) }),
  v.check(({ from, to }) => parseInstant(from) < parseInstant(to), 'end-before-start'),
  v.check(({ from, to }) => parseInstant(to) - parseInstant(from) <= MOST_DAYS * 86_400_000, 'too-long'),
) satisfies Schema<UsageQuery>;

const hours = v.pipe(number, v.minValue(0, 'negative'));

/** Usage of a window, as far as the reader may know it. */
export const usageReport = v.pipe(
  v.object({
    from: rangeEntries.start,
    to: rangeEntries.end,
    groupBy: usageGrouping,
    rows: v.pipe(
      v.array(v.object({
        equipmentId: v.optional(id),
        institutionId: v.optional(id),
        askerInstitutionId: v.optional(id),
        mode: v.optional(mode),
        category: v.optional(id),
        year: v.optional(count),
        reservations: count,
        noShows: count,
        openHours: v.optional(hours),
        bookedHours: hours,
        usedHours: hours,
        units: v.optional(count),
        unsigned: v.optional(count),
        fees: v.optional(v.pipe(v.array(v.object({ currency, amount })), v.maxLength(20, 'too-many'))),
      })),
      v.maxLength(20_000, 'too-many'),
    ),
  }),
  v.check(({ from, to }) => isOrdered({ start: from, end: to }), 'end-before-start'),
) satisfies Schema<UsageReport>;
