import { chooseTariff, membershipOffers, membershipOf, nextMembershipOffer } from '../../core/pricing/index.js';
import type { BookingRules, Equipment, Language, Mode, Person, Quote, Tariff } from '../../core/types.js';
import { formatInstant as isoInstant } from '../../core/time/index.js';
import { detailMessages } from '../../i18n/detail/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { formatDuration, formatMoney } from '../../i18n/format.js';
import type { TariffLineText } from '../../i18n/pricing/index.js';
import { describeTariff, quoteProblemText } from '../../i18n/pricing/index.js';
import { textOf } from '../../i18n/language.js';
import { listOf } from '../base/equipment-words.js';

/** What an example reservation is reckoned for, in minutes, where the owner's limits allow it. */
const EXAMPLE_MINUTES = 120;
/** The start of an example changes nothing in its price; any instant will do. */
const EXAMPLE_START = Date.UTC(2026, 0, 5);

/** What each class would pay for the example. */
export interface OfferRow {
  membership: string;
  price: string;
  isOwn: boolean;
}

/** The fees of one mode for the asking person, in words. */
export interface FeesView {
  /** "For you: Associate member", or that these are a non-member's. */
  whose: string;
  /** The owner's price list for this person, line by line; empty when there is none. */
  lines: TariffLineText[];
  note: string;
  /** Said instead of the lines when no fee is stated or the price list is not sound. */
  problem?: string;
  example?: { title: string; rows: OfferRow[]; isSameForAll: boolean; remark: string };
  /** Whether membership, region or the size of a company change anything. */
  dependsOnAsker: boolean;
  /** What the nearest better membership would give. */
  nextOffer?: string;
}

/** Reckons the fees of a mode for a person; null has not signed in and pays as a non-member. */
export function feesView(equipment: Equipment, mode: Mode, person: Person | null, rules: BookingRules | undefined, language: Language): FeesView {
  const t = detailMessages[language];
  const tariffs = listOf(equipment.tariffs);
  const tariff = chooseTariff(tariffs, mode, person);
  const whose = person ? t.feesFor({ membership: fieldWord('membership', membershipOf(person), language) }) : t.feesForVisitor;
  const dependsOnAsker = dependsOn(tariffs.filter((one) => one && one.mode === mode));
  if (!tariff) return { whose, lines: [], note: '', dependsOnAsker, problem: quoteProblemText({ code: 'no-tariff', params: {} }, language) };
  const minutes = exampleMinutes(rules);
  const start = isoInstant(EXAMPLE_START);
  const end = isoInstant(EXAMPLE_START + minutes * 60_000);
  const offers = membershipOffers({ tariffs, mode, asker: person, start, end });
  const own = offers.find((offer) => offer.isOwn);
  if (!own) return { whose, lines: [], note: '', dependsOnAsker, problem: quoteProblemText({ code: 'tariff-invalid', params: {} }, language) };
  const price = (quote: Quote): string => (quote.free ? t.free : formatMoney(quote.total, quote.currency, language));
  const duration = formatDuration(minutes, language);
  const next = nextMembershipOffer(offers);
  const isOpen = own.quote.lines.some((line) => line.params['unanswered'] !== undefined);
  return {
    whose,
    lines: describeTariff(tariff, language),
    note: textOf(tariff.note, language),
    dependsOnAsker,
    example: {
      title: t.example({ duration }),
      isSameForAll: offers.every((offer) => offer.quote.total === own.quote.total),
      rows: offers.map((offer) => ({ membership: fieldWord('membership', offer.membership, language), price: price(offer.quote), isOwn: offer.isOwn })),
      remark: isOpen ? t.exampleOpen : '',
    },
    ...(next && {
      nextOffer: t.nextOffer({
        membership: fieldWord('membership', next.membership, language), price: price(next.quote), duration,
        saving: formatMoney(next.saving, next.quote.currency, language),
      }),
    }),
  };
}

/** Whether who asks changes the fee: a price list of their own, or a component that concerns some only. */
function dependsOn(tariffs: readonly Tariff[]): boolean {
  return tariffs.length > 1 || tariffs.some(({ memberships, components }) =>
    memberships !== undefined || listOf(components).some((component) => component?.kind === 'multiplier' && Object.keys(component.when ?? {}).length > 0));
}

/** Two hours, or the nearest that the owner's limits and grid allow. */
function exampleMinutes(rules: BookingRules | undefined): number {
  if (!rules) return EXAMPLE_MINUTES;
  const step = rules.stepMinutes > 0 ? rules.stepMinutes : 1;
  const within = Math.min(Math.max(EXAMPLE_MINUTES, rules.minMinutes || 0), rules.maxMinutes || EXAMPLE_MINUTES);
  return Math.max(step, Math.ceil(within / step) * step);
}
