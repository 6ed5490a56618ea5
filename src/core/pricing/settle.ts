import type { InstantRange } from '../availability/types.js';
import { listOf } from '../from-outside.js';
import { billOf } from './assemble.js';
import { invalidFields } from './check-tariff.js';
import { readStretch, readyTariff, type QuoteInput } from './quote.js';
import { timesDown } from './rational.js';
import type { Quote, QuoteLine, QuoteProblem, Settlement, Tariff } from './types.js';

/** Either what is owed or what is wrong, in values. */
export type SettleResult = { ok: true; settlement: Settlement } | { ok: false; problems: QuoteProblem[] };

/** A fee for giving a slot back late. `percent` is of the quote's total. */
export interface CancellationFee {
  amount: number;
  percent: number;
  withinMinutes: number;
  line: QuoteLine;
}

const MINUTE_MS = 60_000;

/**
 * What is owed once the use is known. Reserved time is charged whether it was used or not, parts with basis `used`
 * charge what was used of it, and time used after its end costs what the `overrun` part says, nothing without one.
 */
export function settle(input: QuoteInput & { actual: InstantRange }): SettleResult {
  const ready = readyTariff(input);
  if (!ready.ok) return ready;
  const { startMs: from, endMs: to, problems } = readStretch(input.actual, 0);
  if (problems.length) return { ok: false, problems };
  const { tariff, startMs, endMs } = ready;
  const reservedMs = endMs - startMs;
  const usedMs = Math.max(0, Math.min(to, endMs) - Math.max(from, startMs));
  // Whoever was let in before the reserved start keeps nobody else out of the time: only what is used after the end overran.
  const overrunMs = Math.max(0, to - Math.max(from, endMs));
  const result = billOf(tariff, { ...input, reservedMs, usedMs, overrunMs });
  if (!result.ok) return result;
  const settlement = { ...result.bill, reservedMinutes: reservedMs / MINUTE_MS, usedMinutes: usedMs / MINUTE_MS, overrunMinutes: overrunMs / MINUTE_MS };
  return { ok: true, settlement };
}

/**
 * The fee for cancelling at `at` a slot that begins at `start` (UTC milliseconds): of the `cancellation` parts that
 * apply, the one nearest to the start. Undefined when cancelling costs nothing. A part that {@link tariffProblems} finds
 * wrong counts for nothing, and so does a quote whose total is no amount.
 */
export function cancellationFee(tariff: Tariff, quote: Quote, start: number, at: number): CancellationFee | undefined {
  const minutesLeft = (start - at) / MINUTE_MS;
  const part = listOf(tariff?.components)
    .filter((component) => component?.kind === 'cancellation')
    .filter((component) => minutesLeft < component.withinMinutes && invalidFields(component).length === 0)
    .sort((a, b) => a.withinMinutes - b.withinMinutes)[0];
  if (!part) return undefined;
  const { percent, withinMinutes } = part;
  const base = quote?.total;
  const { amount } = timesDown(base, { num: BigInt(percent), den: 100n });
  return Number.isNaN(amount) ? undefined : { amount, percent, withinMinutes, line: { code: 'cancellation', params: { percent, withinMinutes, base }, amount } };
}
