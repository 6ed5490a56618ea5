import { rulesFor, suggestSlots, timesInstead, type SlotCheck } from '../../core/booking/index.js';
import { cancellationFee } from '../../core/pricing/index.js';
import { formatInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, Instant, InstantRange, Person, Quote, Reservation } from '../../core/types.js';
import { startOf } from '../base/reservations/reservation.model.js';

export { reasonText } from '../../i18n/reasons/index.js';

/** What is known of a wish that waits for its answer. UTC milliseconds. */
export interface WishFacts {
  reservation: Reservation;
  machine: Equipment;
  record: AvailabilityRecord;
  asker: Person | null;
  now: number;
}

/** Free times near a wish which keep the owner's rules, where the wished one was given to somebody else; none where it was not. */
export function timesInsteadOf(facts: WishFacts): InstantRange[] {
  return timesInstead(checkOf(facts)) ?? [];
}

/** Free times near a reservation to which it could be moved. */
export function timesToMoveTo(facts: WishFacts): InstantRange[] {
  const { start, end } = facts.reservation.confirmed ?? facts.reservation.wished;
  return suggestSlots(checkOf(facts), 4).filter((slot) => slot.start !== start || slot.end !== end).slice(0, 3);
}

function checkOf({ reservation, machine, record, asker, now }: WishFacts): SlotCheck {
  const { start, end } = reservation.confirmed ?? reservation.wished;
  return { equipment: machine, draft: { mode: reservation.mode, start, end }, asker, now, availability: record, editing: reservation.id };
}

/** What cancelling now means: until when it is possible, and what it costs. */
export interface CancelTerms {
  until: Instant;
  fee?: { amount: number; currency: Quote['currency']; percent: number };
}

/** The owner's terms for cancelling a confirmed reservation now. */
export function cancelTermsOf(reservation: Reservation, machine: Equipment, now: number): CancelTerms {
  const { quote, mode } = reservation;
  const start = startOf(reservation);
  const tariff = quote && machine.tariffs.find(({ id }) => id === quote.tariffId);
  const fee = tariff && cancellationFee(tariff, quote, start, now);
  return {
    until: formatInstant(start - rulesFor(machine, mode).cancelCutoffMinutes * 60_000),
    ...(fee && fee.amount > 0 && { fee: { amount: fee.amount, currency: quote.currency, percent: fee.percent } }),
  };
}
