import type { Equipment, Mode } from '../equipment/types.js';
import type { Reservation } from '../booking/types.js';
import type { Currency } from '../pricing/types.js';

/** By what usage is summed: machine, owning institution, pair of asking and owning institution, mode of use, category of the machine, or calendar year at the machine. */
export type UsageGrouping = 'equipment' | 'institution' | 'pair' | 'mode' | 'category' | 'year';

/** A sum of money in one currency, in its minor unit. */
export interface MoneySum {
  currency: Currency;
  amount: number;
}

/** A sum of usage; it names what it is of. Hours are rounded to two decimals. */
export interface UsageRow {
  equipmentId?: string;
  /** Who owns the machines. */
  institutionId?: string;
  /** Who asked; absent in a pair whose asker belongs to no institution. */
  askerInstitutionId?: string;
  mode?: Mode;
  /** Id of the machines' category. */
  category?: string;
  /** The calendar year in which the confirmed time begins where the machine stands. */
  year?: number;
  /** Reservations that were confirmed and touch the time asked for. */
  reservations: number;
  /** Of these, how many nobody came to. */
  noShows: number;
  /**
   * Hours in which the machines were open, times their units; present where all their reservations are counted, for
   * machines, institutions and categories.
   */
  openHours?: number;
  /** Hours that were confirmed. */
  bookedHours: number;
  /** Hours that were used; still running use counts up to now. */
  usedHours: number;
  /** Samples measured or parts made. These three count where a use ends, so that two windows side by side count it once. */
  units?: number;
  /** How many uses that are over the owner has not signed yet. */
  unsigned?: number;
  /** What is owed for uses, and for times that were given back at a fee; one sum for each currency. */
  fees?: MoneySum[];
}

/** Usage of a window. */
export interface UsageReport {
  from: string;
  to: string;
  groupBy: UsageGrouping;
  rows: UsageRow[];
}

/** A machine whose usage is told. */
export interface UsageMachine {
  equipment: Pick<Equipment, 'id' | 'institutionId' | 'category' | 'schedule' | 'timeZone' | 'capacity'>;
  /** Whether all its reservations are given, and not only the reader's own. */
  isWhole: boolean;
}

/** A stretch in UTC milliseconds. */
export interface UsageTime {
  start: number;
  end: number;
}

/** What of a reservation usage is made of: its confirmed and its actual time, and what came of it. */
export interface UsageReservation extends Pick<Reservation, 'equipmentId' | 'mode' | 'state' | 'report'> {
  askerInstitutionId?: string;
  booked?: UsageTime;
  /** While in use, its end is the planned one. */
  used?: UsageTime;
}

/** What usage is reckoned from; times in UTC milliseconds. */
export interface UsageInput {
  machines: readonly UsageMachine[];
  reservations: readonly UsageReservation[];
  from: number;
  to: number;
  groupBy: UsageGrouping;
  now: number;
}
