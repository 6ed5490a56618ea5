import { randomInt } from 'node:crypto';
import type { Queryable } from '../database/database.js';

// Without I, L, O and U: what people read out on the telephone must not be misheard or misread (Crockford's base 32).
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Drawn besides those that are needed, for those that turn out to be taken. */
const SPARE = 3;

/**
 * New references that people can read out, `EQ-7K2M-41`, as many as are asked for. Those in use are left out by
 * looking them up, because no constraint spans all machines.
 */
export async function newReferences(queryable: Queryable, count: number): Promise<string[]> {
  const free: string[] = [];
  while (free.length < count) {
    const drawn = new Set(Array.from({ length: count - free.length + SPARE }, drawReference));
    const taken = await queryable.query<{ reference: string }>('SELECT reference FROM reservation WHERE reference = ANY($1::text[])', [[...drawn]]);
    for (const { reference } of taken) drawn.delete(reference);
    for (const reference of drawn) if (!free.includes(reference)) free.push(reference);
  }
  return free.slice(0, count);
}

function drawReference(): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `EQ-${letters}-${String(randomInt(100)).padStart(2, '0')}`;
}
