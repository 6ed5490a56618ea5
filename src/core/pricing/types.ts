import type { LocalizedText, MembershipClass, Mode, Person } from '../terms/types.js';

/** ISO 4217. Amounts are integers in the currency's minor unit; JPY and KRW have none, so 1200 is ¥1,200. */
export type Currency = 'JPY' | 'KRW' | 'USD' | 'EUR';

/** A price step: `amount` per unit for the units up to `upToUnits`; the last step has no bound. */
export interface RateStep {
  upToUnits?: number;
  amount: number;
}

/** Whom a multiplier or exemption concerns; all named conditions must hold, none means everyone. */
export interface AskerCondition {
  memberships?: MembershipClass[];
  /** Asker's region is none of these (ISO 3166-2). */
  regionNotIn?: string[];
  regionIn?: string[];
  companySizes?: NonNullable<Person['companySize']>[];
}

/** One part of a tariff. Components apply in the order: setup, time, per-sample, staff, multiplier, minimum, tax. */
export type TariffComponent =
  | { kind: 'setup'; amount: number }
  /**
   * Stepped rate per unit of reserved time; part units are rounded up unless `rounding` is `exact`.
   * With basis `used` the account charges the time used instead, once it is known.
   */
  | { kind: 'time'; unitMinutes: number; steps: RateStep[]; rounding?: 'up' | 'exact'; basis?: 'reserved' | 'used' }
  /** Flat per sample; the number comes from the answer to `questionId`. */
  | { kind: 'per-sample'; amount: number; questionId: string; included?: number }
  /** Staff help by the hour, from the answer (hours) to `questionId`, or for the whole reserved time. */
  | { kind: 'staff'; amountPerHour: number; questionId?: string }
  /** `factor` as a decimal text, "2" or "0.5", so that it is exact. */
  | { kind: 'multiplier'; factor: string; when: AskerCondition; label?: LocalizedText }
  | { kind: 'minimum'; amount: number }
  /** Overrun price per unit, used once the actual time is known. */
  | { kind: 'overrun'; unitMinutes: number; amount: number }
  /** Fee for cancelling later than `withinMinutes` before the start, in percent of the total. */
  | { kind: 'cancellation'; withinMinutes: number; percent: number }
  /** Consumption tax in percent, as a decimal text, rounded down to the minor unit. */
  | { kind: 'tax'; percent: string };

/** Fee rules for one mode and the classes it names; absent classes mean every class. */
export interface Tariff {
  id: string;
  mode: Mode;
  memberships?: MembershipClass[];
  currency: Currency;
  components: TariffComponent[];
  note?: LocalizedText;
}

/** One line of a quote. `code` and `params` name the formula in words by a message; `amount` is what it adds. */
export interface QuoteLine {
  code: 'setup' | 'time' | 'per-sample' | 'staff' | 'multiplier' | 'minimum' | 'overrun' | 'cancellation' | 'tax' | 'rounding' | 'agreed';
  params: Record<string, string | number>;
  amount: number;
  label?: LocalizedText;
}

/** The fee for one request with its formula: always an estimate until the use is accounted. */
export interface Quote {
  tariffId: string;
  currency: Currency;
  lines: QuoteLine[];
  /** Sum of the lines' amounts. */
  total: number;
  estimate: true;
  /** True when the tariff asks nothing of this asker. */
  free?: boolean;
}

/** Why no quote could be made. */
export interface QuoteProblem {
  code: 'no-tariff' | 'tariff-steps-gap' | 'tariff-invalid' | 'range-invalid';
  params: Record<string, string | number>;
}

/** Either a quote or what is wrong, in values. */
export type QuoteResult = { ok: true; quote: Quote } | { ok: false; problems: QuoteProblem[] };

/** What was reserved, what was used of it, and what ran over are three amounts of time, in minutes. */
export interface Settlement {
  tariffId: string;
  currency: Currency;
  lines: QuoteLine[];
  /** Sum of the lines' amounts. */
  total: number;
  reservedMinutes: number;
  /** Use inside the reserved time. */
  usedMinutes: number;
  /** Use after its end. Use before its start, for which somebody was let in early, is not charged. */
  overrunMinutes: number;
}
