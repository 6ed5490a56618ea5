import type { Currency, Quote } from './types.js';

/**
 * A quote brought to the fee that two sides agree on: its lines stay, and one more says by how much the agreement
 * differs from them. Without a quote the agreement is all there is. `total` is in the currency's minor unit.
 *
 * @example agreedQuote(quote, { total: 50_000, currency: 'JPY' }).lines.at(-1) // {code: 'agreed', amount: -7_200, params: {}}
 */
export function agreedQuote(quote: Quote | undefined, agreed: { total: number; currency: Currency }): Quote {
  const before = quote?.currency === agreed.currency ? quote : undefined;
  const difference = agreed.total - (before?.total ?? 0);
  const lines = before?.lines ?? [];
  return {
    tariffId: before?.tariffId ?? 'agreed',
    currency: agreed.currency,
    lines: difference === 0 ? [...lines] : [...lines, { code: 'agreed', params: {}, amount: difference }],
    total: agreed.total,
    estimate: true,
    ...(agreed.total === 0 && { free: true }),
  };
}

/** Whether a quote's total is what two sides agreed on, rather than what the tariff says. */
export function isAgreed({ lines }: Pick<Quote, 'lines'>): boolean {
  return lines.some(({ code }) => code === 'agreed');
}

/** How much less than the formula an agreed fee is, in the currency's minor unit; 0 where nothing was let off. */
export function waivedAmount({ lines }: Pick<Quote, 'lines'>): number {
  const last = lines.at(-1);
  return last?.code === 'agreed' && last.amount < 0 ? -last.amount : 0;
}
