import type { InstantRange, Mode, Quote, Reservation } from '../../../core/types.js';

/** One thing that a counter-offer speaks of: as it was wished, and as it is offered. */
export interface Compared<T> {
  wished: T;
  offered: T;
  isOther: boolean;
}

/** A counter-offer beside the wish. */
export interface OfferComparison {
  time: Compared<InstantRange>;
  equipmentId: Compared<string>;
  mode: Compared<Mode>;
  /** Absent where neither side names a fee. */
  fee?: Compared<Quote | undefined>;
  /** What the offer costs more than the wish, in minor units; absent where the two cannot be compared. */
  feeDifference?: number;
  by: 'owner' | 'coordinator';
}

/** The open counter-offer of a reservation beside what was wished; undefined where there is none. */
export function offerComparison({ wished, equipmentId, mode, quote, offer }: Reservation): OfferComparison | undefined {
  if (!offer) return undefined;
  const offeredFee = offer.quote ?? quote;
  const canCompare = quote !== undefined && offeredFee !== undefined && quote.currency === offeredFee.currency;
  const isSameTime = Date.parse(wished.start) === Date.parse(offer.start) && Date.parse(wished.end) === Date.parse(offer.end);
  return {
    time: { wished, offered: { start: offer.start, end: offer.end }, isOther: !isSameTime },
    equipmentId: compared(equipmentId, offer.equipmentId ?? equipmentId),
    mode: compared(mode, offer.mode ?? mode),
    ...(offeredFee && { fee: { wished: quote, offered: offeredFee, isOther: !canCompare || offeredFee.total !== quote.total } }),
    ...(canCompare && { feeDifference: offeredFee.total - quote.total }),
    by: offer.by,
  };
}

function compared<T>(wished: T, offered: T): Compared<T> {
  return { wished, offered, isOther: wished !== offered };
}
