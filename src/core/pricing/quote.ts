import type { Answer, Instant, Mode, Person } from '../equipment/types.js';
import { sayValue } from '../say-value.js';
import { parseInstant } from '../time/index.js';
import { assembleLines, sumLines } from './assemble.js';
import { tariffProblems } from './check-tariff.js';
import { chooseTariff, membershipOf } from './choose-tariff.js';
import type { QuoteProblem, QuoteResult, Tariff } from './types.js';

/** What a fee is asked for. `start` and `end` are UTC instants. */
export interface QuoteInput {
  tariffs: readonly Tariff[];
  mode: Mode;
  asker: Person | null;
  start: Instant;
  end: Instant;
  answers?: Record<string, Answer>;
}

/** A sound tariff and the length of a sound range, or what is wrong with them. */
export type ReadyTariff = { ok: true; tariff: Tariff; startMs: number; endMs: number } | { ok: false; problems: QuoteProblem[] };

/** The longest stretch that a fee is reckoned for: ten years, in milliseconds. */
const LONGEST_MS = 3660 * 86_400_000;

/** Chooses and checks the tariff, checks the range. */
export function readyTariff(input: Pick<QuoteInput, 'tariffs' | 'mode' | 'asker' | 'start' | 'end'>): ReadyTariff {
  const startMs = parseInstant(input.start);
  const endMs = parseInstant(input.end);
  const problems: QuoteProblem[] = [];
  if (!(endMs > startMs) || endMs - startMs > LONGEST_MS) {
    problems.push({ code: 'range-invalid', params: { start: sayValue(input.start), end: sayValue(input.end) } });
  }
  const tariff = chooseTariff(input.tariffs, input.mode, input.asker);
  if (!tariff) problems.push({ code: 'no-tariff', params: { mode: sayValue(input.mode), membership: membershipOf(input.asker) } });
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
  const { tariff, startMs, endMs } = ready;
  const reservedMs = endMs - startMs;
  const lines = assembleLines(tariff, { asker: input.asker, answers: input.answers ?? {}, reservedMs, usedMs: reservedMs, overrunMs: 0 });
  const total = sumLines(lines);
  if (!Number.isSafeInteger(total)) return { ok: false, problems: [{ code: 'tariff-invalid', params: { tariffId: tariff.id, component: 0, field: 'total' } }] };
  const isOpen = lines.some((line) => line.params['unanswered'] !== undefined);
  return {
    ok: true,
    quote: { tariffId: tariff.id, currency: tariff.currency, lines, total, estimate: true, ...(total === 0 && !isOpen && { free: true }) },
  };
}
