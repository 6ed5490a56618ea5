/** How often a rule repeats, from RFC 8984 4.3.3. */
export type Frequency = 'yearly' | 'monthly' | 'weekly' | 'daily' | 'hourly' | 'minutely' | 'secondly';

/** All frequencies, longest period first. */
export const FREQUENCIES: readonly Frequency[] = ['yearly', 'monthly', 'weekly', 'daily', 'hourly', 'minutely', 'secondly'];

/** A weekday in two letters, as both RFCs write it. */
export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';

/** Weekdays in ISO order; the index is the weekday's number, Monday = 0. */
export const WEEKDAYS: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** A weekday of a rule; `nthOfPeriod` −1 is the last of its month or year. */
export interface NDay {
  day: Weekday;
  nthOfPeriod?: number;
}

/**
 * A recurrence rule in the shape of RFC 8984 4.3.3. Lists mean "any of"; negative numbers count from the end.
 * What a part leaves open is taken from the start of the series.
 */
export interface RecurrenceRule {
  '@type'?: 'RecurrenceRule';
  frequency: Frequency;
  /** Every so many periods; 1 when absent. */
  interval?: number;
  /** Calendar scale; only `gregorian` can be reckoned with. */
  rscale?: string;
  /** What becomes of a 30 February (RFC 7529): left out, or moved to the day before or after. */
  skip?: 'omit' | 'backward' | 'forward';
  /** Monday when absent; tells where weeks begin. */
  firstDayOfWeek?: Weekday;
  byDay?: NDay[];
  /** −31 to 31. */
  byMonthDay?: number[];
  /** `"1"` to `"12"`, as texts, because other calendars have months such as `"5L"`. */
  byMonth?: string[];
  /** −366 to 366. */
  byYearDay?: number[];
  /** −53 to 53. */
  byWeekNo?: number[];
  byHour?: number[];
  byMinute?: number[];
  /** 60, a leap second, never comes on a clock without leap seconds. */
  bySecond?: number[];
  /** Which of one period's occurrences are kept; −1 is the last. */
  bySetPosition?: number[];
  /** Number of occurrences; not together with `until`. */
  count?: number;
  /** Last possible start, inclusive: a wall time of the series' zone, `2026-03-31T00:00:00`; a date or an instant with `Z` where a text said so. */
  until?: string;
}

/** What can be wrong with a series, or cut its expansion short. */
export type RecurrenceProblemCode =
  | 'rule-empty' | 'words-not-understood' | 'part-malformed' | 'part-unknown' | 'part-repeated' | 'part-outside-rfc' | 'part-ignored'
  | 'frequency-missing' | 'frequency-unknown' | 'frequency-refused' | 'value-invalid' | 'until-invalid' | 'until-is-date'
  | 'count-and-until' | 'count-too-large' | 'until-too-far' | 'endless' | 'position-needs-month-or-year'
  | 'setpos-alone' | 'calendar-unsupported' | 'start-invalid' | 'date-invalid' | 'second-pass' | 'too-many-rules' | 'zone-unknown' | 'window-invalid'
  | 'never-matches' | 'too-many-occurrences' | 'budget-exhausted';

/** Where a problem lies: which input, which one of a list, which part of a rule, and in a text the characters. */
export interface ProblemPlace {
  input: 'rule' | 'rdate' | 'exdate' | 'start' | 'timeZone' | 'window';
  index?: number;
  /** RFC 5545 name of the rule part, `BYMONTHDAY`. */
  part?: string;
  /** First character in the rule's text, from 0, and how many. */
  offset?: number;
  length?: number;
}

/** What is wrong, where, and with which limits. An `error` makes its rule or date count for nothing; a `warning` does not. */
export interface RecurrenceProblem {
  code: RecurrenceProblemCode;
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
  place: ProblemPlace;
}

/** Who wrote the rule, and so how much of the language is welcome: a request of a person, a subscribed feed, or anything legal. */
export type RuleProfile = 'request' | 'feed' | 'any';

/** A recurring series on the clock of one zone. */
export interface RecurrenceInput {
  /** `2026-03-03T09:00`, or a date for whole days. */
  start: string;
  /** IANA zone; null or absent leaves the series floating, without clock changes. */
  timeZone?: string | null;
  /** RFC 5545 texts or RFC 8984 objects. None means that the start alone happens, besides `rdates`. */
  rules?: string | RecurrenceRule | readonly (string | RecurrenceRule)[];
  /** Further starts. A date on a series with times means that day at the series' time. */
  rdates?: readonly string[];
  /** Starts that do not take place. A date on a series with times means all of that day. */
  exdates?: readonly string[];
}

/** `[from, to)`: local texts or dates on the series' clock, instants with `Z`, or UTC milliseconds. */
export interface RecurrenceWindow {
  from: string | number;
  to: string | number;
}

/** How to expand. */
export interface ExpandOptions {
  /** Most occurrences answered, 10,000 when absent; more sets `truncated`. */
  limit?: number;
  /** Most candidates examined for all rules together, 500,000 when absent and 5,000,000 at most; more sets `truncated`. */
  budget?: number;
  /** Counts a start that does not match the rule as the first occurrence, as imported series mean it (RFC 5545 3.8.5.3). */
  includeStart?: boolean;
  /** `any` when absent. */
  profile?: RuleProfile;
}

/** Occurrences of a window. */
export interface RecurrenceAnswer {
  /** Local starts in order, without duplicates: `2026-03-03T09:00:00`, or dates for a series of dates. */
  occurrences: string[];
  problems: RecurrenceProblem[];
  /** Whether the limit or the budget ended the expansion before the window did. */
  truncated: boolean;
  /** Candidates looked at for this answer: what it cost, the same on every machine. */
  examined: number;
}
