import type { MoneySum, Reservation, UsageReport, UsageRow } from '../../core/types.js';
import { listOf } from '../base/equipment-words.js';

/** What all rows come to. A part that no row tells is absent. */
export interface UsageTotals {
  reservations: number;
  noShows: number;
  bookedHours: number;
  usedHours: number;
  units: number;
  unsigned: number;
  openHours?: number;
  fees: MoneySum[];
}

/** The rows that can be shown, those with any use first as they came. */
export function rowsOf(report: UsageReport | undefined): UsageRow[] {
  const rows = listOf(report?.rows).filter((row) => typeof row === 'object' && Number.isFinite(row.reservations));
  const isUsed = (row: UsageRow): boolean => row.reservations > 0 || listOf(row.fees).length > 0;
  return [...rows.filter(isUsed), ...rows.filter((row) => !isUsed(row))];
}

/** Sums rows up. */
export function totalsOf(rows: readonly UsageRow[]): UsageTotals {
  const sum = (of: (row: UsageRow) => number | undefined): number => rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const hours = (of: (row: UsageRow) => number | undefined): number => Math.round(sum(of) * 100) / 100;
  return {
    reservations: sum((row) => row.reservations), noShows: sum((row) => row.noShows),
    bookedHours: hours((row) => row.bookedHours), usedHours: hours((row) => row.usedHours),
    units: sum((row) => row.units), unsigned: sum((row) => row.unsigned),
    ...(rows.some((row) => row.openHours !== undefined) && { openHours: hours((row) => row.openHours) }),
    fees: moneyOf(rows.flatMap((row) => listOf(row.fees))),
  };
}

/** One sum for each currency. */
export function moneyOf(parts: readonly MoneySum[]): MoneySum[] {
  const sums = new Map<MoneySum['currency'], number>();
  for (const { currency, amount } of parts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** Used part of the open hours, in whole percent; undefined where open hours are not told. */
export function shareOf({ openHours, usedHours }: Pick<UsageRow, 'openHours' | 'usedHours'>): number | undefined {
  return openHours ? Math.round((usedHours / openHours) * 100) : undefined;
}

/** What stands in the list of uses: those that ended or run, and times that were given back at a fee. */
export function isListed({ state, report }: Reservation): boolean {
  return state !== 'cancelled' || (report?.settlement?.total ?? 0) > 0;
}

/** Whether nobody used the time, or nobody yet. */
export function isUnused({ state }: Reservation): boolean {
  return state === 'approved' || state === 'no-show' || state === 'cancelled';
}

/** Whether the owner has signed, has to sign yet, or need not. */
export type SignState = 'signed' | 'open' | 'running' | 'none';

/** How it stands with the signature. */
export function signStateOf({ state, report }: Reservation): SignState {
  if (report?.signedAt !== undefined) return 'signed';
  if (state === 'in-use') return 'running';
  return state === 'completed' || state === 'no-show' ? 'open' : 'none';
}

/** Hours of use, told or running; undefined where nobody used it. */
export function hoursOf({ actual, state }: Reservation): number | undefined {
  if (!actual || state === 'in-use') return undefined;
  const hours = (Date.parse(actual.end) - Date.parse(actual.start)) / 3_600_000;
  return Number.isFinite(hours) ? Math.round(hours * 100) / 100 : undefined;
}
