import type { InstantRange } from '../availability/types.js';
import type { Answer, Equipment, Instant, Person } from '../equipment/types.js';
import { cancellationFee, chooseTariff, isAgreed, settle, type Quote, type QuoteLine, type Settlement, type Tariff } from '../pricing/index.js';
import { parseInstant } from '../time/index.js';
import { wasMovedByStaff } from './moved-by-staff.js';
import type { Reservation, ReservationAction } from './types.js';

const MINUTE_MS = 60_000;
/** Use may begin this long before the reserved start, in milliseconds. */
export const EARLY_START_MS = 60 * MINUTE_MS;
/** More samples than this are a slip of the keyboard. */
const MOST_UNITS = 1_000_000;

/** What an action tells of the use. */
interface ToldUse {
  action: ReservationAction;
  start?: Instant;
  end?: Instant;
  units?: number;
}

/**
 * What is wrong with what an action tells of the use: no count, or times that end before they start, are yet to come, or
 * begin longer before the reserved start than a use may begin. `reservedFrom` and `now` in UTC milliseconds.
 */
export function useProblem({ action, start, end, units }: ToldUse, reservedFrom: number, now: number): 'use-times' | 'units' | undefined {
  if (action !== 'start' && action !== 'finish' && action !== 'sign') return undefined;
  if (units !== undefined && !(Number.isInteger(units) && units >= 0 && units <= MOST_UNITS)) return 'units';
  if (start === undefined && end === undefined) return undefined;
  const from = parseInstant(start ?? '');
  const isInTime = from >= reservedFrom - EARLY_START_MS && from <= now;
  if (action === 'start') return isInTime ? undefined : 'use-times';
  const to = parseInstant(end ?? '');
  return isInTime && from < to && to <= now ? undefined : 'use-times';
}

/**
 * The reservation with what is owed by the tariff: for a use that is over, what was reserved, used and overran; for a
 * time that passed without use, what was reserved; for one given back by the asker, the fee for doing so late. An
 * agreed fee stays agreed, with what overran beside it; where the tariff cannot say, what was quoted is owed.
 */
export function accounted(reservation: Reservation, machine: Equipment, asker: Person): Reservation {
  const settlement = settlementOf(reservation, machine, asker);
  return settlement ? { ...reservation, report: { ...reservation.report, settlement } } : reservation;
}

function settlementOf(reservation: Reservation, machine: Equipment, asker: Person): Settlement | undefined {
  const { state, actual, confirmed, wished } = reservation;
  const reserved = confirmed ?? wished;
  if (state === 'completed') return settlementOfUse(reservation, machine, asker, reserved, actual ?? reserved);
  if (state === 'no-show') return settlementOfUse(reservation, machine, asker, reserved, { start: reserved.start, end: reserved.start });
  return state === 'cancelled' ? settlementOfCancelling(reservation, machine, asker, reserved) : undefined;
}

function settlementOfUse(reservation: Reservation, machine: Equipment, asker: Person, reserved: InstantRange, actual: InstantRange): Settlement | undefined {
  const { mode, quote, report, state } = reservation;
  const answers = withUnits(reservation.answers ?? {}, chooseTariff(machine.tariffs, mode, asker), report?.units);
  const made = settle({ tariffs: machine.tariffs, mode, asker, ...reserved, actual, answers });
  // Where the tariff cannot say what is owed, because it is gone or the times are none, it is what was quoted.
  if (!made.ok) return quote && asQuoted(quote, reserved, state === 'completed');
  if (quote?.currency !== made.settlement.currency || !isAgreed(quote)) return made.settlement;
  const lines = [...quote.lines, ...made.settlement.lines.filter(({ code }) => code === 'overrun')];
  return { ...made.settlement, lines, total: sumOf(lines) };
}

/** The fee as it was quoted, for the whole of the reserved time. */
function asQuoted({ tariffId, currency, lines, total }: Quote, reserved: InstantRange, wasUsed: boolean): Settlement {
  const reservedMinutes = (parseInstant(reserved.end) - parseInstant(reserved.start)) / MINUTE_MS;
  return { tariffId, currency, lines, total, reservedMinutes, usedMinutes: wasUsed ? reservedMinutes : 0, overrunMinutes: 0 };
}

/** Samples that were counted go before the number that was announced. */
function withUnits(answers: Record<string, Answer>, tariff: Tariff | undefined, units: number | undefined): Record<string, Answer> {
  if (units === undefined) return answers;
  const counted = (tariff?.components ?? []).flatMap((component) => (component.kind === 'per-sample' ? [[component.questionId, units] as const] : []));
  return { ...answers, ...Object.fromEntries(counted) };
}

function settlementOfCancelling(reservation: Reservation, machine: Equipment, asker: Person, reserved: InstantRange): Settlement | undefined {
  const { mode, quote, history } = reservation;
  if (wasMovedByStaff(reservation)) return undefined;
  const cancelled = history.findLast(({ action }) => action === 'cancel');
  const tariff = chooseTariff(machine.tariffs, mode, asker);
  if (cancelled?.by?.role !== 'member' || !tariff || !quote) return undefined;
  const [start, end] = [parseInstant(reserved.start), parseInstant(reserved.end)];
  const fee = cancellationFee(tariff, quote, start, parseInstant(cancelled.at));
  if (!fee || fee.amount === 0) return undefined;
  const { currency } = quote;
  return { tariffId: tariff.id, currency, lines: [fee.line], total: fee.amount, reservedMinutes: (end - start) / MINUTE_MS, usedMinutes: 0, overrunMinutes: 0 };
}

function sumOf(lines: readonly QuoteLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
