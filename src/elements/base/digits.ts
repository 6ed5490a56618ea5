/** "00" to "99". */
const PAIRS = Array.from('0123456789').flatMap((ten, _, all) => all.map((one) => ten + one));

/**
 * A number as text, for places in whole pixels that are written by the thousand. Put together of pairs of digits: a browser
 * that turns numbers into text itself remembers them, in a memory of 65 kB that the first hundred of them fill.
 */
export function digits(n: number): string {
  if (!Number.isInteger(n)) return String(n);
  if (n < 0) return `-${digits(-n)}`;
  if (n < 10) return PAIRS[n]!.charAt(1);
  return n < 100 ? PAIRS[n]! : digits(Math.floor(n / 100)) + PAIRS[n % 100]!;
}
