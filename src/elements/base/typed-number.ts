import type { Currency } from '../../core/types.js';
import { minorDigits } from '../../i18n/format.js';

/** A number as people write it: fullwidth digits, grouping commas and spaces are read. NaN when it is none. */
export function readNumber(typed: string): number {
  const plain = typed.normalize('NFKC').trim().replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/** An amount of money as people write it, in the currency's minor unit; NaN when it is none or has more decimals. */
export function readMoney(typed: string, currency: Currency): number {
  const amount = Number((readNumber(typed) * 10 ** minorDigits(currency)).toFixed(6));
  return Number.isSafeInteger(amount) && amount >= 0 ? amount : NaN;
}
