import type { EquipmentSummary, Equipment, Mode, Quote, Reservation } from '../../core/types.js';
import type { ActionRequest } from '../../host/index.js';
import type { PendingAction } from '../base/controllers/action-controller.js';
import { readTimes } from '../base/reservations/times.model.js';
import { readMoney } from '../base/typed-number.js';

/** Names of the fields of a counter-offer, besides its times. */
export const OFFER_FIELDS = { machine: 'machine', mode: 'mode', fee: 'fee' } as const;

/** What a counter-offer names, or which field keeps it from being one. */
export type ReadOffer =
  | { ok: true; offer: Pick<ActionRequest, 'start' | 'end' | 'equipmentId' | 'mode' | 'fee'> }
  | { ok: false; missing: 'times' | 'fee' | 'offer' };

/** The machine that the open counter-offer speaks of. */
export function offeredMachineId(reservation: Reservation, { fields }: PendingAction): string {
  return fields[OFFER_FIELDS.machine] || reservation.equipmentId;
}

/** The mode that it speaks of: the chosen one where the machine offers it, else the wished one, else the machine's first. */
export function offeredMode(reservation: Reservation, { fields }: PendingAction, machine: Pick<EquipmentSummary, 'modes'> | undefined): Mode {
  const offered = machine?.modes.map(({ mode }) => mode) ?? [];
  const wanted = [fields[OFFER_FIELDS.mode], reservation.mode];
  return offered.find((mode) => mode === wanted[0]) ?? offered.find((mode) => mode === wanted[1]) ?? offered[0] ?? reservation.mode;
}

/** Reads what was typed; `machine` is the offered one. What stays as it was wished is not named. */
export function readOffer(reservation: Reservation, pending: PendingAction, machine: Equipment | undefined, timeZone: string): ReadOffer {
  const times = readTimes(pending.times, timeZone);
  if (!times) return { ok: false, missing: 'times' };
  const equipmentId = offeredMachineId(reservation, pending);
  const mode = offeredMode(reservation, pending, machine);
  const typedFee = pending.fields[OFFER_FIELDS.fee]?.trim() ?? '';
  const fee = typedFee ? readMoney(typedFee, currencyOf(reservation, machine)) : undefined;
  if (Number.isNaN(fee)) return { ok: false, missing: 'fee' };
  const { wished } = reservation;
  const isOtherTime = Date.parse(times.start) !== Date.parse(wished.start) || Date.parse(times.end) !== Date.parse(wished.end);
  const offer = {
    ...(isOtherTime && times),
    ...(equipmentId !== reservation.equipmentId && { equipmentId }),
    ...(mode !== reservation.mode && { mode }),
    ...(fee !== undefined && { fee }),
  };
  return Object.keys(offer).length > 0 ? { ok: true, offer } : { ok: false, missing: 'offer' };
}

/** How much less than the price list's fee was typed, in minor units; 0 where it is not known, or not less. */
export function waivedBy(reservation: Reservation, { fields }: PendingAction, machine: Equipment | undefined, byTariff: Quote | undefined): number {
  const typedFee = fields[OFFER_FIELDS.fee]?.trim() ?? '';
  if (!typedFee || !byTariff) return 0;
  return Math.max(0, byTariff.total - readMoney(typedFee, currencyOf(reservation, machine))) || 0;
}

/** In which currency a fee is named: the offered machine's, else the request's own. */
export function currencyOf(reservation: Reservation, machine: Equipment | undefined): NonNullable<Reservation['quote']>['currency'] {
  return machine?.tariffs[0]?.currency ?? reservation.quote?.currency ?? 'JPY';
}
