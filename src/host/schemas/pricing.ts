import * as v from 'valibot';
import { amount, count, decimal, id, localizedText, membership, minutes, mode, number, params, region } from './primitives.js';
import type { AskerCondition, Quote, Settlement, Tariff, TariffComponent } from '../../core/index.js';
import type { Schema } from './parse.js';

/** Currencies that are known. */
export const currency = v.picklist(['JPY', 'KRW', 'USD', 'EUR']);
const unitMinutes = v.pipe(minutes, v.minValue(1, 'too-small'));
const regions = v.pipe(v.array(region), v.maxLength(200, 'too-many'));

const askerCondition = v.object({
  memberships: v.optional(v.array(membership)),
  regionNotIn: v.optional(regions),
  regionIn: v.optional(regions),
  companySizes: v.optional(v.array(v.picklist(['small', 'medium', 'large', 'public']))),
}) satisfies Schema<AskerCondition>;

const rateStep = v.object({ upToUnits: v.optional(number), amount });

/** One part of a tariff. */
export const tariffComponent = v.variant('kind', [
  v.object({ kind: v.literal('setup'), amount }),
  v.object({
    kind: v.literal('time'), unitMinutes,
    steps: v.pipe(v.array(rateStep), v.minLength(1, 'empty'), v.maxLength(50, 'too-many')),
    rounding: v.optional(v.picklist(['up', 'exact'])),
    basis: v.optional(v.picklist(['reserved', 'used'])),
  }),
  v.object({ kind: v.literal('per-sample'), amount, questionId: id, included: v.optional(count) }),
  v.object({ kind: v.literal('staff'), amountPerHour: amount, questionId: v.optional(id) }),
  v.object({ kind: v.literal('multiplier'), factor: decimal, when: askerCondition, label: v.optional(localizedText) }),
  v.object({ kind: v.literal('minimum'), amount }),
  v.object({ kind: v.literal('overrun'), unitMinutes, amount }),
  v.object({ kind: v.literal('cancellation'), withinMinutes: minutes, percent: v.pipe(number, v.minValue(0, 'negative')) }),
  v.object({ kind: v.literal('tax'), percent: decimal }),
]) satisfies Schema<TariffComponent>;

/** Fee rules for one mode. A part of an unknown kind refuses the tariff: a sum without it would be wrong. */
export const tariff = v.object({
  id,
  mode,
  memberships: v.optional(v.array(membership)),
  currency,
  components: v.pipe(v.array(tariffComponent), v.maxLength(100, 'too-many')),
  note: v.optional(localizedText),
}) satisfies Schema<Tariff>;

const quoteLines = v.pipe(
  v.array(v.object({
    code: v.picklist(['setup', 'time', 'per-sample', 'staff', 'multiplier', 'minimum', 'overrun', 'cancellation', 'tax', 'rounding', 'agreed']),
    params,
    amount,
    label: v.optional(localizedText),
  })),
  v.maxLength(200, 'too-many'),
);
const isSum = ({ lines, total }: { lines: { amount: number }[]; total: number }): boolean => lines.reduce((sum, next) => sum + next.amount, 0) === total;

/** A fee with its formula. A total that is not the sum of its lines refuses the quote. */
export const quote = v.pipe(
  v.object({
    tariffId: id,
    currency,
    lines: quoteLines,
    total: amount,
    estimate: v.literal(true),
    free: v.optional(v.boolean()),
  }),
  v.check((read) => isSum(read), 'total-not-sum'),
) satisfies Schema<Quote>;

const spentMinutes = v.pipe(number, v.minValue(0, 'too-small'));

/** What is owed for a use, with its formula; its total is held to its lines like a quote's. */
export const settlement = v.pipe(
  v.object({ tariffId: id, currency, lines: quoteLines, total: amount, reservedMinutes: spentMinutes, usedMinutes: spentMinutes, overrunMinutes: spentMinutes }),
  v.check((read) => isSum(read), 'total-not-sum'),
) satisfies Schema<Settlement>;
