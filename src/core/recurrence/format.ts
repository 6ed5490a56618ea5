import { sayValue } from '../say-value.js';
import { partOf, RULE_PARTS } from './parts.js';
import type { NDay, RecurrenceRule } from './types.js';

/**
 * Serializes a rule to RFC 5545 text, parts in the RFC's order; the inverse of `parseRule`. What the object holds wrongly
 * is written as it stands, so that reading the text again names it.
 *
 * @example formatRule({frequency: 'weekly', byDay: [{day: 'mo'}]}) // 'FREQ=WEEKLY;BYDAY=MO'
 */
export function formatRule(rule: RecurrenceRule): string {
  return Object.keys(RULE_PARTS).flatMap((part) => {
    // Data from outside may hold nothing at all where a rule is meant.
    const value = written(rule ?? {}, part);
    const text = Array.isArray(value) ? value.map(sayValue).join(',') : value === undefined || value === null ? '' : sayValue(value);
    return text ? `${part}=${text.toUpperCase()}` : [];
  }).join(';');
}

/** What is written of a part: nothing where it says what holds anyway. */
function written(rule: Partial<RecurrenceRule>, part: string): string | number | readonly unknown[] | undefined {
  const value = partOf(rule, part);
  const moves = rule.skip !== undefined && rule.skip !== 'omit';
  switch (part) {
    case 'RSCALE': return moves || (rule.rscale && rule.rscale.toLowerCase() !== 'gregorian') ? (value ?? 'gregorian') : undefined;
    case 'SKIP': return moves ? value : undefined;
    case 'INTERVAL': return value === 1 ? undefined : value;
    case 'WKST': return value === 'mo' ? undefined : value;
    case 'UNTIL': return typeof value === 'string' ? basicUntil(value) : value;
    case 'BYDAY': return Array.isArray(value) ? (value as readonly (NDay | null)[]).map((item) => sayValue(item?.nthOfPeriod ?? '') + sayValue(item?.day)) : value;
    default: return value;
  }
}

/** `19971224T000000Z`, `19971224T000000` or `19971224`. */
function basicUntil(until: string): string {
  return until.replace(/T(\d{2}:\d{2})(Z?)$/, 'T$1:00$2').replace(/[-:]/g, '');
}
