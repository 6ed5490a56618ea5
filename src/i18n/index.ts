/**
 * What the time core answers with codes, in words for a reader: for pages and hosts that say it without an element. English
 * is there at once; `await loadLanguage('ja')` brings a language's sentences, for these functions and for the elements of the
 * same page alike. Until they are there, sentences are English, with dates and durations as the language writes them.
 * Recurrence rules have their words with them and wait for nothing.
 */
export { LANGUAGES, languageOf } from './language.js';
export { loadLanguage } from './load-language.js';
export { describeTariff, quoteLineText, quoteProblemText, quoteText } from './pricing/index.js';
export type { MoneyContext, QuoteLineText, TariffLineText } from './pricing/index.js';
export { reasonText, reasonWords } from './reasons/index.js';
export type { ReasonContext, ReasonWords } from './reasons/index.js';
export { describeRule, describeRuleText, describeSpan, recurrenceProblemText } from './recurrence/index.js';
export type { DescribeContext } from './recurrence/index.js';
export type { Language } from '../core/types.js';
