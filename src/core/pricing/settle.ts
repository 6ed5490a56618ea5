import type { InstantRange } from '../availability/types.js';
import { sayValue } from '../say-value.js';
import { parseInstant } from '../time/index.js';
import { assembleLines, sumLines } from './assemble.js';
import { readyTariff, type QuoteInput } from './quote.js';
import { parseDecimal, timesDown } from './rational.js';
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
 * charge what was used of it, and time outside the reservation costs what the `overrun` part says, nothing without one.
 */
export function settle(input: QuoteInput & { actual: InstantRange }): SettleResult {
  const ready = readyTariff(input);
  if (!ready.ok) return ready;
  const from = parseInstant(input.actual.start);
  const to = parseInstant(input.actual.end);
  if (!(to >= from)) {
    return { ok: false, problems: [{ code: 'range-invalid', params: { start: sayValue(input.actual.start), end: sayValue(input.actual.end) } }] };
  }
  const { tariff, startMs, endMs } = ready;
  const usedMs = Math.max(0, Math.min(to, endMs) - Math.max(from, startMs));
  const overrunMs = to - from - usedMs;
  const lines = assembleLines(tariff, { asker: input.asker, answers: input.answers ?? {}, reservedMs: endMs - startMs, usedMs, overrunMs });
  return {
    ok: true,
    settlement: {
      tariffId: tariff.id, currency: tariff.currency, lines, total: sumLines(lines),
      reservedMinutes: (endMs - startMs) / MINUTE_MS, usedMinutes: usedMs / MINUTE_MS, overrunMinutes: overrunMs / MINUTE_MS,
    },
  };
}

/**
 * The fee for cancelling at `at` a slot that begins at `start` (UTC milliseconds): of the `cancellation` parts that
 * apply, the one nearest to the start. Undefined when cancelling costs nothing.
 */
export function cancellationFee(tariff: Tariff, quote: Quote, start: number, at: number): CancellationFee | undefined {
  const minutesLeft = (start - at) / MINUTE_MS;
  const part = tariff.components
    .filter((component) => component.kind === 'cancellation')
    .filter((component) => minutesLeft < component.withinMinutes)
    .sort((a, b) => a.withinMinutes - b.withinMinutes)[0];
  const rate = part && parseDecimal(String(part.percent));
  if (!part || !rate) return undefined;
  const amount = timesDown(quote.total, { num: rate.num, den: rate.den * 100n });
  const params = { percent: part.percent, withinMinutes: part.withinMinutes, base: quote.total };
  return { amount, percent: part.percent, withinMinutes: part.withinMinutes, line: { code: 'cancellation', params, amount } };
}
