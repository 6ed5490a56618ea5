import type { Instant, Mode } from '../equipment/types.js';
import { sayValue } from '../say-value.js';
import { parseInstant } from '../time/index.js';
import { billOf, type Asked } from './assemble.js';
import { tariffProblems } from './check-tariff.js';
import { chooseTariff, membershipOf } from './choose-tariff.js';
import type { QuoteProblem, QuoteResult, Tariff } from './types.js';

/** What a fee is asked for. `start` and `end` are UTC instants. */
export interface QuoteInput extends Asked {
  tariffs: readonly Tariff[];
  mode: Mode;
  start: Instant;
  end: Instant;
}

/** A sound tariff and the length of a sound range, or what is wrong with them. */
export type ReadyTariff = { ok: true; tariff: Tariff; startMs: number; endMs: number } | { ok: false; problems: QuoteProblem[] };

/** The longest stretch that a fee is reckoned for: ten years, in milliseconds. */
const LONGEST_MS = 3660 * 86_400_000;

/** A stretch of time in milliseconds, with what keeps a fee from being reckoned for it; `least` is the shortest that will do. */
export function readStretch(stretch: { start: Instant; end: Instant } | undefined, least: number): { startMs: number; endMs: number; problems: QuoteProblem[] } {
  const { start, end } = stretch ?? { start: '', end: '' };
  const startMs = parseInstant(start);
  const endMs = parseInstant(end);
  const isSound = endMs - startMs >= least && endMs - startMs <= LONGEST_MS;
  return { startMs, endMs, problems: isSound ? [] : [{ code: 'range-invalid', params: { start: sayValue(start), end: sayValue(end) } }] };
}

/** Chooses and checks the tariff, checks the range. */
export function readyTariff(input: QuoteInput): ReadyTariff {
  const { tariffs, mode, asker } = input ?? {};
  const { startMs, endMs, problems } = readStretch(input, 1);
  const tariff = chooseTariff(tariffs, mode, asker);
  if (!tariff) problems.push({ code: 'no-tariff', params: { mode: sayValue(mode), membership: membershipOf(asker) } });
  else problems.push(...tariffProblems(tariff));
  return tariff && problems.length === 0 ? { ok: true, tariff, startMs, endMs } : { ok: false, problems };
}

/**
 * The fee for one request, line by line, always an estimate. Amounts are integers in the currency's minor unit.
 *
 * Rounding is explicit: begun units of time, samples and staff hours count whole (a `time` part with rounding
 * `exact` counts minutes as they are), and a fraction of the minor unit is dropped, once per line.
 *
 * @example
 * const result = quote({ tariffs, mode: 'self-use', asker, start: '2026-03-03T01:00:00Z', end: '2026-03-03T03:30:00Z' });
 * if (result.ok) result.quote.total; // 3 begun hours × ¥2,400 = 7200
 */
export function quote(input: QuoteInput): QuoteResult {
  const ready = readyTariff(input);
  if (!ready.ok) return ready;
  const reservedMs = ready.endMs - ready.startMs;
  const result = billOf(ready.tariff, { ...input, reservedMs, usedMs: reservedMs, overrunMs: 0 });
  if (!result.ok) return result;
  const { bill } = result;
  const isFree = bill.total === 0 && !bill.lines.some((line) => line.params['unanswered'] !== undefined);
  return { ok: true, quote: { ...bill, estimate: true, ...(isFree && { free: true }) } };
}
