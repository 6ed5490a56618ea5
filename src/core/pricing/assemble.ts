import type { Answer, Person } from '../equipment/types.js';
import { matchesAsker } from './choose-tariff.js';
import { overrunLine, sampleLine, staffLine, timeLines } from './lines.js';
import { parseDecimal, timesDown, type Rational } from './rational.js';
import type { QuoteLine, Tariff, TariffComponent } from './types.js';

/** What a tariff is applied to. Times in milliseconds. */
export interface Charge {
  asker: Person | null;
  answers: Record<string, Answer>;
  reservedMs: number;
  /** What a `time` part with basis `used` charges; the reserved time as long as the use is not known. */
  usedMs: number;
  overrunMs: number;
}

const HUNDRED = 100n;

/**
 * The lines of a sound tariff, in the order in which fees are reckoned: setup, time, samples, staff, overrun,
 * multiplier, minimum, tax. Every line says what it adds, so that a total is nothing but their sum.
 */
export function assembleLines(tariff: Tariff, charge: Charge): QuoteLine[] {
  const lines: QuoteLine[] = [];
  const total = (): number => sumLines(lines);
  const add = (line: QuoteLine | undefined): void => {
    if (line) lines.push(line);
  };
  const each = <K extends TariffComponent['kind']>(kind: K, visit: (component: Extract<TariffComponent, { kind: K }>) => void): void => {
    for (const component of tariff.components) {
      if (component.kind === kind) visit(component as Extract<TariffComponent, { kind: K }>);
    }
  };
  each('setup', (part) => add({ code: 'setup', params: { rate: part.amount }, amount: part.amount }));
  each('time', (part) => lines.push(...timeLines(part, part.basis === 'used' ? charge.usedMs : charge.reservedMs)));
  each('per-sample', (part) => add(sampleLine(part, charge.answers)));
  each('staff', (part) => add(staffLine(part, charge.answers, charge.reservedMs)));
  each('overrun', (part) => add(overrunLine(part, charge.overrunMs)));
  let isExempt = false;
  each('multiplier', (part) => {
    if (!matchesAsker(part.when, charge.asker)) return;
    const factor = fraction(part.factor);
    isExempt ||= factor.num === 0n;
    add(multiplierLine(part, total(), factor));
  });
  // Whoever is exempt pays nothing: a minimum would take the exemption back.
  if (!isExempt) each('minimum', (part) => add(minimumLine(part.amount, total())));
  each('tax', (part) => add(taxLine(part.percent, total())));
  return lines;
}

/** Sum of the lines' amounts. */
export function sumLines(lines: readonly QuoteLine[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

function multiplierLine(part: Extract<TariffComponent, { kind: 'multiplier' }>, base: number, factor: Rational): QuoteLine | undefined {
  const amount = timesDown(base, factor) - base;
  if (factor.num === factor.den) return undefined;
  return { code: 'multiplier', params: { factor: part.factor, base, ...roundedMark(base, factor) }, amount, ...(part.label && { label: part.label }) };
}

function minimumLine(minimum: number, base: number): QuoteLine | undefined {
  return base < minimum ? { code: 'minimum', params: { minimum, base }, amount: minimum - base } : undefined;
}

function taxLine(percent: string, base: number): QuoteLine | undefined {
  const rate = fraction(percent);
  if (rate.num === 0n || base === 0) return undefined;
  const share = { num: rate.num, den: rate.den * HUNDRED };
  return { code: 'tax', params: { percent, base, ...roundedMark(base, share) }, amount: timesDown(base, share) };
}

function roundedMark(base: number, factor: Rational): { roundedDown?: number } {
  return (BigInt(base) * factor.num) % factor.den === 0n ? {} : { roundedDown: 1 };
}

/** A decimal that {@link tariffProblems} has already found sound. */
function fraction(text: string): Rational {
  return parseDecimal(text) ?? { num: 1n, den: 1n };
}
