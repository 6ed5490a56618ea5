import type { Currency, Language, Quote, QuoteLine, QuoteProblem } from '../../core/types.js';
import { formatDuration, formatMoney, formatNumber } from '../format.js';
import { textOf } from '../language.js';
import type { PricingMessages } from './en.js';
import { pricingMessages } from './messages.js';

/** A quote's line in words: what it is for, its formula, what it adds, and a remark on rounding where one is due. */
export interface QuoteLineText {
  label: string;
  /** "3 h × ¥2,400 = ¥7,200". */
  formula: string;
  /** The line's amount as money, "¥7,200"; reductions carry a minus sign. */
  amount: string;
  note?: string;
}

/** For whom fees are written. */
export interface MoneyContext {
  language: Language;
  currency: Currency;
}

/** One line of a quote or an account in words. */
export function quoteLineText(line: QuoteLine, context: MoneyContext): QuoteLineText {
  const messages = pricingMessages[context.language];
  const money = (amount: number): string => formatMoney(amount, context.currency, context.language);
  const label = textOf(line.label, context.language) || labelOf(line, messages, context.language);
  const note = noteOf(line, messages, context.language);
  return { label, formula: formulaOf(line, messages, context.language, money), amount: money(line.amount), ...(note && { note }) };
}

/** Every line of a quote in words, and its total. */
export function quoteText(quote: Quote, language: Language): { lines: QuoteLineText[]; total: string; remark: string } {
  const messages = pricingMessages[language];
  return {
    lines: quote.lines.map((line) => quoteLineText(line, { language, currency: quote.currency })),
    total: quote.free ? messages.free : formatMoney(quote.total, quote.currency, language),
    remark: messages.estimate,
  };
}

/** Why no fee can be shown, in words for the person who asks. */
export function quoteProblemText(problem: QuoteProblem, language: Language): string {
  const messages = pricingMessages[language];
  if (problem.code === 'no-tariff') return messages['problem-no-tariff'];
  return problem.code === 'range-invalid' ? messages['problem-range'] : messages['problem-tariff'];
}

function labelOf(line: QuoteLine, messages: PricingMessages, language: Language): string {
  const number = numberIn(line);
  if (line.code === 'time' && number('steps') > 1) {
    const from = number('fromMinutes');
    return from > 0
      ? messages['time-after']({ span: formatDuration(from, language) })
      : messages['time-first']({ span: formatDuration(number('toMinutes'), language) });
  }
  if (line.code !== 'multiplier') return messages[line.code];
  if (number('factor') === 0) return messages.exemption;
  return line.amount < 0 || number('factor') < 1 ? messages.reduction : messages.surcharge;
}

function formulaOf(line: QuoteLine, messages: PricingMessages, language: Language, money: (amount: number) => string): string {
  const number = numberIn(line);
  const product = (quantity: string): string => `${quantity} × ${money(number('rate'))} = ${money(line.amount)}`;
  const percent = (): string => `${money(number('base'))} × ${formatNumber(number('percent'), language)}% = ${money(line.amount)}`;
  switch (line.code) {
    case 'time':
    case 'overrun':
      return product(quantityText(number('units'), number('unitMinutes'), messages, language));
    case 'per-sample':
      return product(line.params['unanswered'] ? messages['samples-missing'] : messages['samples-count']({ n: formatNumber(number('charged'), language) }));
    case 'staff':
      return product(line.params['unanswered'] ? messages['hours-missing'] : messages['hours-count']({ n: formatNumber(number('hours'), language) }));
    case 'multiplier':
      return `${money(number('base'))} × ${formatNumber(number('factor'), language)} = ${money(number('base') + line.amount)}`;
    case 'minimum':
      return messages['minimum-formula']({ minimum: money(number('minimum')), base: money(number('base')) });
    case 'tax':
    case 'cancellation':
      return percent();
    default:
      return money(line.amount);
  }
}

function noteOf(line: QuoteLine, messages: PricingMessages, language: Language): string {
  const number = numberIn(line);
  if (line.code === 'overrun') return messages['note-overrun']({ actual: formatDuration(number('minutes'), language) });
  if (line.params['actualMinutes'] !== undefined) return messages['note-rounded-up']({ actual: formatDuration(number('actualMinutes'), language) });
  if (line.params['roundedDown'] !== undefined) return messages['note-rounded-down'];
  if (line.code !== 'per-sample' || !number('included') || line.params['unanswered'] !== undefined) return '';
  const included = Math.min(number('samples'), number('included'));
  return messages['samples-included']({ samples: formatNumber(number('samples'), language), included: formatNumber(included, language) });
}

/** "3 h", "2 days", "6 × 30 min". */
function quantityText(units: number, unitMinutes: number, messages: PricingMessages, language: Language): string {
  const n = formatNumber(units, language);
  if (unitMinutes === 60) return messages['hours-count']({ n });
  if (unitMinutes === 1440) return messages['days-count']({ n });
  return messages['units-count']({ n, unit: formatDuration(unitMinutes, language) });
}

function numberIn(line: QuoteLine): (name: string) => number {
  return (name) => Number(line.params[name] ?? 0);
}
