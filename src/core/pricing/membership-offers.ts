import { MEMBERSHIPS, type MembershipClass, type Person } from '../equipment/types.js';
import { membershipOf } from './choose-tariff.js';
import { quote, type QuoteInput } from './quote.js';
import type { Quote } from './types.js';

/** What one class would pay for the same slot. `saving` is against the asker's own class, in minor units; it may be negative. */
export interface MembershipOffer {
  membership: MembershipClass;
  isOwn: boolean;
  quote: Quote;
  saving: number;
}

/**
 * The fee of each class for one slot, closest tie first; classes for which no fee can be reckoned, or in another
 * currency than the asker's, are left out.
 */
export function membershipOffers(input: QuoteInput): MembershipOffer[] {
  const own = membershipOf(input.asker);
  const quotes = new Map<MembershipClass, Quote>();
  for (const membership of MEMBERSHIPS) {
    const result = quote({ ...input, asker: asMember(input.asker, membership) });
    if (result.ok) quotes.set(membership, result.quote);
  }
  const mine = quotes.get(own);
  const offers: MembershipOffer[] = [];
  for (const [membership, offer] of quotes) {
    if (mine && offer.currency !== mine.currency) continue;
    offers.push({ membership, isOwn: membership === own, quote: offer, saving: mine ? mine.total - offer.total : 0 });
  }
  return offers;
}

/** The nearest class with a closer tie that would pay less, or undefined when there is none. */
export function nextMembershipOffer(offers: readonly MembershipOffer[]): MembershipOffer | undefined {
  const own = offers.findIndex((offer) => offer.isOwn);
  return offers.slice(0, Math.max(0, own)).findLast((offer) => offer.saving > 0);
}

function asMember(asker: Person | null, membership: MembershipClass): Person {
  return asker ? { ...asker, membership } : { id: '', name: '', roles: ['visitor'], membership };
}
