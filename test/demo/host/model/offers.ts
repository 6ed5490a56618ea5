import type { Mode } from '../../../../src/core/index.js';
import type { Booking, Span, Step } from './life.js';
import { MACHINES, SETUP } from './scene.js';

const HALF_HOUR = 1_800_000;

/** A counter-offer as the model keeps it. */
export interface Offer extends Span {
  machine: string;
  mode: Mode;
  /** Undefined where neither the offer nor a tariff says one: then it stays what it was. */
  fee: number | undefined;
  isAgreed: boolean;
  by: 'owner' | 'coordinator';
}

/** What a use costs by the tariff; undefined where there is none. */
export function tariffFee({ machine, mode }: Pick<Booking, 'machine' | 'mode'>, { start, end }: Span): number | undefined {
  const rate = MACHINES.find(({ id }) => id === machine)!.rates[mode];
  return rate === undefined ? undefined : SETUP + (rate * (end - start)) / HALF_HOUR;
}

/** What a counter-offer comes to: what it does not name stays as it was wished. */
export function offerOf({ wished, machine, mode }: Booking, step: Step, by: Offer['by']): Offer {
  const span = step.span ?? wished;
  const place = { machine: step.machine ?? machine, mode: step.mode ?? mode };
  const byTariff = tariffFee(place, span);
  return { ...span, ...place, fee: step.fee ?? byTariff, isAgreed: step.fee !== undefined && step.fee !== byTariff, by };
}

/** Whether a counter-offer lets the asker off a part of the fee, which is never done without a reason. */
export function letsOff(booking: Booking, step: Step): boolean {
  const byTariff = tariffFee({ machine: step.machine ?? booking.machine, mode: step.mode ?? booking.mode }, step.span ?? booking.wished);
  return step.action === 'counter' && step.fee !== undefined && byTariff !== undefined && step.fee < byTariff;
}

/** Whether an offered fee is in any currency: that of a tariff of the machine, or of what was quoted before. */
export function hasCurrency(booking: Booking, { machine = booking.machine }: Step): boolean {
  return booking.fee !== undefined || Object.values(MACHINES.find(({ id }) => id === machine)!.rates).some((rate) => rate !== undefined);
}
