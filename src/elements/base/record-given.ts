import { warnOnce } from './warn.js';

/** What a page set on a property, where it is a record; none for anything else, which is told with `code`. */
export function recordGiven<T extends object>(given: T | undefined, { code }: { code: string }): T | undefined {
  if (typeof (given ?? {}) === 'object' && !Array.isArray(given)) return given ?? undefined;
  warnOnce(code, `${code.split('-', 1)[0]!} is not a record.`);
  return undefined;
}
