import type { InstantRange } from '../availability/types.js';
import type { Equipment, Instant, Mode, Person } from '../equipment/types.js';
import { agreedQuote, quote, type Quote } from '../pricing/index.js';
import { WAIVABLE } from './rules/table.js';
import type { CounterOffer, ReasonCode, Reservation } from './types.js';

/** What a counter-offer names; what it leaves out stays as it was wished. */
export interface Offered {
  start?: Instant;
  end?: Instant;
  equipmentId?: string;
  mode?: Mode;
  /** The whole fee, in the minor unit of the machine's currency. */
  fee?: number;
}

/**
 * What a counter-offer would cost the asker: by the tariff of the machine that it speaks of, or the fee that it names.
 * Undefined where nothing is offered or no tariff says in which currency.
 */
export function offerQuote(before: Reservation, offered: Offered, machine: Equipment, asker: Person): Quote | undefined {
  const { start, end, equipmentId, mode, fee } = offered;
  if (start === undefined && equipmentId === undefined && mode === undefined && fee === undefined) return undefined;
  const { wished, answers = {} } = before;
  const made = quote({ tariffs: machine.tariffs, mode: mode ?? before.mode, asker, start: start ?? wished.start, end: end ?? wished.end, answers });
  const byTariff = made.ok ? made.quote : undefined;
  if (fee === undefined) return byTariff;
  const currency = byTariff?.currency ?? before.quote?.currency ?? machine.tariffs[0]?.currency;
  return currency && agreedQuote(byTariff, { total: fee, currency });
}

/**
 * What a reservation costs the asker once it is moved, by the tariff: what was agreed on for another time is no longer
 * agreed. Undefined where no tariff says so.
 */
export function movedQuote({ mode, answers = {} }: Reservation, { start, end }: InstantRange, machine: Equipment, asker: Person): Quote | undefined {
  const made = quote({ tariffs: machine.tariffs, mode, asker, start, end, answers });
  return made.ok ? made.quote : undefined;
}

/** Nobody has put the offered machine's questions to the asker yet. */
const UNASKED: readonly ReasonCode[] = ['answers-missing'];
const ALL_WAIVABLE = Object.keys(WAIVABLE) as ReasonCode[];

/**
 * Rules that an open counter-offer sets aside, for {@link waive} with the owner's role: an owner's offer is the owner's
 * decision, so whoever takes it up is not held to what the owner may waive; a coordinator's has yet to be decided.
 */
export function agreedRules(offer: Pick<CounterOffer, 'by'> | undefined): readonly ReasonCode[] {
  if (!offer) return [];
  return offer.by === 'owner' ? ALL_WAIVABLE : UNASKED;
}

/** What a reservation would be if its open counter-offer were taken up; itself where there is none. */
export function asOffered(reservation: Reservation): Reservation {
  if (!reservation.offer) return reservation;
  const { start, end, equipmentId = reservation.equipmentId, mode = reservation.mode } = reservation.offer;
  const { confirmed: _decided, ...rest } = reservation;
  return { ...rest, equipmentId, mode, wished: { start, end } };
}
