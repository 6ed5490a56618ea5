import { randomInt } from 'node:crypto';
import type { Queryable } from '../database/database.js';

// Without I, L, O and U: what people read out on the telephone must not be misheard or misread (Crockford's base 32).
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Drawn besides those that are needed, for those that turn out to be taken. */
const SPARE = 3;

/** What a reference begins with, by what it names. */
const PREFIXES = { reservation: 'EQ', inquiry: 'IQ' } as const;

/**
 * New references that people can read out, `EQ-7K2M-41`, as many as are asked for. Those in use are left out by
 * looking them up, because no constraint spans all machines.
 */
export async function newReferences(queryable: Queryable, count: number, table: keyof typeof PREFIXES = 'reservation'): Promise<string[]> {
  const free: string[] = [];
  while (free.length < count) {
    const drawn = new Set(Array.from({ length: count - free.length + SPARE }, () => drawReference(table)));
    const taken = await queryable.query<{ reference: string }>(`SELECT reference FROM ${table} WHERE reference = ANY($1::text[])`, [[...drawn]]);
    for (const { reference } of taken) drawn.delete(reference);
    for (const reference of drawn) if (!free.includes(reference)) free.push(reference);
  }
  return free.slice(0, count);
}

/** One of them. */
export async function newReference(queryable: Queryable, table: keyof typeof PREFIXES): Promise<string> {
  return (await newReferences(queryable, 1, table))[0]!;
}

function drawReference(table: keyof typeof PREFIXES): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${PREFIXES[table]}-${letters}-${String(randomInt(100)).padStart(2, '0')}`;
}
