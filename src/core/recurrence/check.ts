import { parseLocalDate } from '../time/index.js';
import { formatRule } from './format.js';
import { parseRule } from './parse.js';
import { partOf, RULE_PARTS } from './parts.js';
import { FREQUENCIES, type Frequency, type ProblemPlace, type RecurrenceProblem, type RecurrenceProblemCode, type RecurrenceRule, type RuleProfile } from './types.js';

/** Most occurrences a request may ask for. */
export const REQUEST_MAX_COUNT = 500;
/** Furthest end of a request, in years after its start. */
export const REQUEST_MAX_YEARS = 5;

/** Parts that RFC 5545 3.3.10 does not know for a frequency. They are reckoned with as limits all the same (RFC 8984 4.3.3.1). */
const OUTSIDE: Readonly<Record<string, readonly Frequency[]>> = {
  BYWEEKNO: FREQUENCIES.filter((frequency) => frequency !== 'yearly'),
  BYYEARDAY: ['monthly', 'weekly', 'daily'],
  BYMONTHDAY: ['weekly'],
};

const TIME_PARTS = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const BY_PARTS = Object.keys(RULE_PARTS).filter((part) => part.startsWith('BY') && part !== 'BYSETPOS');

/** What a rule is checked against besides itself. */
export interface RuleCheck {
  /** Start of the series, local text. */
  start: string;
  profile?: RuleProfile;
  /** Number of the rule in its list. */
  index?: number;
}

/**
 * Checks what a rule's parts mean together: what excludes what, what a frequency has no use for, and what a profile
 * refuses; or what keeps the rule from being read at all.
 */
export function checkRule(asked: RecurrenceRule, check: RuleCheck): RecurrenceProblem[] {
  const { rule, problems } = parseRule(formatRule(asked), check.index);
  return rule ? checkMeaning(rule, check) : problems;
}

/** The same for a rule that has just been read. */
export function checkMeaning(rule: RecurrenceRule, { start, profile = 'any', index = 0 }: RuleCheck): RecurrenceProblem[] {
  const problems: RecurrenceProblem[] = [];
  const tell = (code: RecurrenceProblemCode, part: string, severity: 'error' | 'warning' = 'error', params: Record<string, string | number> = {}): void => {
    const place: ProblemPlace = { input: 'rule', index, part };
    problems.push({ code, severity, params: { part, ...params }, place });
  };
  const frequency = rule.frequency.toUpperCase();
  const isDate = !Number.isNaN(parseLocalDate(start));
  if (rule.rscale && rule.rscale !== 'gregorian') tell('calendar-unsupported', 'RSCALE', 'error', { value: rule.rscale.toUpperCase() });
  if (rule.count !== undefined && rule.until !== undefined) tell('count-and-until', 'COUNT', profile === 'request' ? 'error' : 'warning');
  if (rule.until !== undefined && !isDate && !rule.until.includes('T')) tell('until-is-date', 'UNTIL', 'warning', { value: rule.until });
  const hasNth = rule.byDay?.some((day) => day.nthOfPeriod !== undefined) ?? false;
  if (hasNth && rule.frequency !== 'monthly' && rule.frequency !== 'yearly') tell('position-needs-month-or-year', 'BYDAY', 'warning', { frequency });
  if (rule.bySetPosition && !BY_PARTS.some((part) => partOf(rule, part) !== undefined)) tell('setpos-alone', 'BYSETPOS', 'warning');
  for (const [part, frequencies] of Object.entries(OUTSIDE)) {
    if (partOf(rule, part) !== undefined && frequencies.includes(rule.frequency)) tell('part-outside-rfc', part, 'warning', { frequency });
  }
  for (const part of TIME_PARTS) if (isDate && partOf(rule, part)) tell('part-ignored', part, 'warning');
  if (profile !== 'any' && refuses(rule.frequency, profile)) tell('frequency-refused', 'FREQ', 'error', { value: frequency });
  if (profile === 'request') checkExtent(rule, start, tell);
  return problems;
}

function refuses(frequency: Frequency, profile: RuleProfile): boolean {
  return frequency === 'secondly' || frequency === 'minutely' || (profile === 'request' && frequency === 'hourly');
}

function checkExtent(
  rule: RecurrenceRule,
  start: string,
  tell: (code: RecurrenceProblemCode, part: string, severity?: 'error' | 'warning', params?: Record<string, string | number>) => void,
): void {
  if (rule.count === undefined && rule.until === undefined) tell('endless', 'FREQ', 'error', { max: REQUEST_MAX_COUNT, years: REQUEST_MAX_YEARS });
  if (rule.count !== undefined && rule.count > REQUEST_MAX_COUNT) tell('count-too-large', 'COUNT', 'error', { value: rule.count, max: REQUEST_MAX_COUNT });
  if (rule.until === undefined) return;
  const [from, to] = [start, rule.until].map((text) => parseLocalDate(String(text).slice(0, 10)));
  if (to! - from! > REQUEST_MAX_YEARS * 366) tell('until-too-far', 'UNTIL', 'error', { value: rule.until, years: REQUEST_MAX_YEARS });
}
