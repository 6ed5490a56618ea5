/** A wrong value in few words, for the params of a problem. What comes from outside may not even have a text. */
export function sayValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : typeof value;
}
