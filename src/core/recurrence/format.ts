import type { NDay, RecurrenceRule } from './types.js';

/**
 * Serializes a rule to RFC 5545 text, parts in the RFC's order; the inverse of `parseRule`. What the object holds wrongly
 * is written as it stands, so that reading the text again names it.
 *
 * @example formatRule({frequency: 'weekly', byDay: [{day: 'mo'}]}) // 'FREQ=WEEKLY;BYDAY=MO'
 */
export function formatRule(rule: RecurrenceRule): string {
  const parts: string[] = [];
  const put = (name: string, value: string | number | readonly (string | number)[] | null | undefined): void => {
    const text = Array.isArray(value) ? value.join(',') : typeof value === 'object' ? '' : String(value ?? '');
    if (text !== '') parts.push(`${name}=${text.toUpperCase()}`);
  };
  const moves = rule.skip !== undefined && rule.skip !== 'omit';
  if (moves || (rule.rscale && rule.rscale.toLowerCase() !== 'gregorian')) put('RSCALE', rule.rscale ?? 'gregorian');
  put('FREQ', rule.frequency);
  put('UNTIL', typeof rule.until === 'string' ? basicUntil(rule.until) : rule.until);
  put('COUNT', rule.count);
  put('INTERVAL', rule.interval === 1 ? undefined : rule.interval);
  put('BYSECOND', rule.bySecond);
  put('BYMINUTE', rule.byMinute);
  put('BYHOUR', rule.byHour);
  put('BYDAY', Array.isArray(rule.byDay) ? (rule.byDay as readonly (NDay | null)[]).map((item) => `${item?.nthOfPeriod ?? ''}${item?.day}`) : undefined);
  put('BYMONTHDAY', rule.byMonthDay);
  put('BYYEARDAY', rule.byYearDay);
  put('BYWEEKNO', rule.byWeekNo);
  put('BYMONTH', rule.byMonth);
  put('BYSETPOS', rule.bySetPosition);
  put('WKST', rule.firstDayOfWeek === 'mo' ? undefined : rule.firstDayOfWeek);
  put('SKIP', moves ? rule.skip : undefined);
  return parts.join(';');
}

/** `19971224T000000Z`, `19971224T000000` or `19971224`. */
function basicUntil(until: string): string {
  return until.replace(/T(\d{2}:\d{2})(Z?)$/, 'T$1:00$2').replace(/[-:]/g, '');
}
