import { formatInstant } from '../../../src/core/time/index.js';

/** Object ids of the types whose text form is read by our own hand, alike for both drivers. */
export const TYPE_OIDS = { int8: 20, numeric: 1700, timestamptz: 1184 } as const;

/** PostgreSQL's `2026-03-03 04:00:00+00` as `2026-03-03T04:00:00Z`. */
export function toInstant(text: string): string {
  // Whole seconds of a server whose clock is UTC are by far the most that is read: thousands for one answer.
  if (text.length === 22 && text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, 19)}Z`;
  return formatInstant(Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')));
}
