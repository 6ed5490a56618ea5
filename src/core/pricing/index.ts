export * from './types.js';
export { tariffProblems } from './check-tariff.js';
export { chooseTariff, matchesAsker, membershipOf } from './choose-tariff.js';
export { quote, type QuoteInput } from './quote.js';
export { membershipOffers, nextMembershipOffer, type MembershipOffer } from './membership-offers.js';
export { agreedQuote, isAgreed, waivedAmount } from './agreed.js';
export { cancellationFee, settle, type CancellationFee, type SettleResult } from './settle.js';
