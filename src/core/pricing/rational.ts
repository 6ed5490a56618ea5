/**
 * Exact arithmetic for money. Factors and percentages are decimal texts and stay fractions of integers until one
 * rounding at the end of a line: `0.1 + 0.2` in floating point would cost somebody a yen.
 */

/** A non-negative fraction; `den` is never zero. */
export interface Rational {
  num: bigint;
  den: bigint;
}

const DECIMAL = /^(\d{1,12})(?:\.(\d{1,9}))?$/;

/** Reads `"2"`, `"0.5"`, `"10"`; undefined for anything else, signs and exponents included. */
export function parseDecimal(text: unknown): Rational | undefined {
  const match = typeof text === 'string' ? DECIMAL.exec(text) : null;
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  return { num: BigInt(`${match[1] ?? '0'}${fraction}`), den: 10n ** BigInt(fraction.length) };
}

/** Whole minor units of a product. */
export interface Part {
  amount: number;
  /** Whether something was left over and dropped: a fraction of a yen is never charged. */
  isRounded: boolean;
}

/** `amount × factor` in whole minor units; NaN of an amount beyond 2⁵³, up to which numbers are exact. */
export function timesDown(amount: number, factor: Rational): Part {
  if (!Number.isSafeInteger(amount)) return { amount: NaN, isRounded: false };
  const product = BigInt(amount) * factor.num;
  return { amount: Number(product / factor.den), isRounded: product % factor.den !== 0n };
}

/** `part` of `whole` counted up to whole units, so that a begun hour is a whole one. Integers of 0 or more. */
export function ceilDivide(part: number, whole: number): number {
  return Number((BigInt(part) + BigInt(whole) - 1n) / BigInt(whole));
}
