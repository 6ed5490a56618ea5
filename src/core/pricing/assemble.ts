import type { Answer, Person } from '../equipment/types.js';
import { matchesAsker } from './choose-tariff.js';
import { overrunLine, sampleLine, staffLine, timeLines } from './lines.js';
import { parseDecimal, timesDown, type Part, type Rational } from './rational.js';
import type { Quote, QuoteLine, QuoteProblem, Tariff, TariffComponent } from './types.js';

/** Who asks, and what they said. */
export interface Asked {
  asker: Person | null;
  answers?: Record<string, Answer>;
}

/** What a tariff is applied to. Times in milliseconds. */
export interface Charge extends Asked {
  reservedMs: number;
  /** What a `time` part with basis `used` charges; the reserved time as long as the use is not known. */
  usedMs: number;
  overrunMs: number;
}

/** What a tariff comes to, or that it grows beyond what is reckoned exactly. */
export type Bill = { ok: true; bill: Pick<Quote, 'tariffId' | 'currency' | 'lines' | 'total'> } | { ok: false; problems: QuoteProblem[] };

const HUNDRED = 100n;

/**
 * Applies a sound tariff. Its lines stand in the order in which fees are reckoned: setup, time, samples, staff, overrun,
 * multiplier, minimum, tax. Every line says what it adds, so that the total is nothing but their sum.
 */
export function billOf(tariff: Tariff, charge: Charge): Bill {
  const lines: QuoteLine[] = [];
  const answers = charge.answers ?? {};
  let total = 0;
  const add = (line: QuoteLine | undefined): void => {
    if (!line) return;
    lines.push(line);
    total += line.amount;
  };
  const each = <K extends TariffComponent['kind']>(kind: K, visit: (component: Extract<TariffComponent, { kind: K }>) => void): void => {
    for (const component of tariff.components) {
      if (component.kind === kind) visit(component as Extract<TariffComponent, { kind: K }>);
    }
  };
  each('setup', (part) => add({ code: 'setup', params: { rate: part.amount }, amount: part.amount }));
  each('time', (part) => timeLines(part, part.basis === 'used' ? charge.usedMs : charge.reservedMs).forEach(add));
  each('per-sample', (part) => add(sampleLine(part, answers)));
  each('staff', (part) => add(staffLine(part, answers, charge.reservedMs)));
  each('overrun', (part) => add(overrunLine(part, charge.overrunMs)));
  let isExempt = false;
  each('multiplier', (part) => {
    if (!matchesAsker(part.when, charge.asker)) return;
    const factor = fraction(part.factor);
    isExempt ||= factor.num === 0n;
    add(multiplierLine(part, total, factor));
  });
  // Whoever is exempt pays nothing: a minimum would take the exemption back.
  if (!isExempt) each('minimum', (part) => add(minimumLine(part.amount, total)));
  each('tax', (part) => add(taxLine(part.percent, total)));
  return Number.isSafeInteger(total)
    ? { ok: true, bill: { tariffId: tariff.id, currency: tariff.currency, lines, total } }
    : { ok: false, problems: [{ code: 'tariff-invalid', params: { tariffId: tariff.id, component: 0, field: 'total' } }] };
}

function multiplierLine(part: Extract<TariffComponent, { kind: 'multiplier' }>, base: number, factor: Rational): QuoteLine | undefined {
  if (factor.num === factor.den) return undefined;
  const product = timesDown(base, factor);
  return { code: 'multiplier', params: { factor: part.factor, base, ...roundedMark(product) }, amount: product.amount - base, ...(part.label && { label: part.label }) };
}

function minimumLine(minimum: number, base: number): QuoteLine | undefined {
  return base < minimum ? { code: 'minimum', params: { minimum, base }, amount: minimum - base } : undefined;
}

function taxLine(percent: string, base: number): QuoteLine | undefined {
  const rate = fraction(percent);
  if (rate.num === 0n || base === 0) return undefined;
  const share = timesDown(base, { num: rate.num, den: rate.den * HUNDRED });
  return { code: 'tax', params: { percent, base, ...roundedMark(share) }, amount: share.amount };
}

function roundedMark({ isRounded }: Part): { roundedDown?: number } {
  return isRounded ? { roundedDown: 1 } : {};
}

/** A decimal that {@link tariffProblems} has already found sound. */
function fraction(text: string): Rational {
  return parseDecimal(text) ?? { num: 1n, den: 1n };
}
