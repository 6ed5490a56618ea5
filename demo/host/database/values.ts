/** Object ids of the types whose text form is read by our own hand, alike for both drivers. */
export const TYPE_OIDS = { int8: 20, numeric: 1700, timestamptz: 1184 } as const;

/** PostgreSQL's `2026-03-03 04:00:00+00` as `2026-03-03T04:00:00Z`; milliseconds only where there are any. */
export function toInstant(text: string): string {
  return instantOf(Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')));
}

/** UTC milliseconds as an instant text. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
