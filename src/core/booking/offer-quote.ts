import type { Equipment, Instant, Mode, Person } from '../equipment/types.js';
import { agreedQuote, quote, type Quote } from '../pricing/index.js';
import type { Reservation } from './types.js';

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
