import { randomInt } from 'node:crypto';

// Without I, L, O and U: what people read out on the telephone must not be misheard or misread (Crockford's base 32).
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference that people can read out, `EQ-7K2M-41`. Whether it is still free is for the database to say. */
export function newReference(): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `EQ-${letters}-${String(randomInt(100)).padStart(2, '0')}`;
}
