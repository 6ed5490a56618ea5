export type { PricingMessages } from './en.js';
export { pricingMessages } from './messages.js';
export { quoteLineText, quoteProblemText, quoteText, type MoneyContext, type QuoteLineText } from './quote-text.js';
export { describeTariff, type TariffLineText } from './tariff-text.js';
