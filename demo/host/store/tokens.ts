import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { formatInstant } from '../../../src/core/time/index.js';

/** How long a demonstration sign-in lasts, in milliseconds. */
const LIFETIME = 12 * 60 * 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Signs someone in: a random token, of which the database keeps only the hash. */
export async function issueToken(database: Queryable, personId: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query('DELETE FROM demo_token WHERE expires_at < $1', [formatInstant(now)]);
  await database.query('INSERT INTO demo_token (hash, person_id, expires_at) VALUES ($1, $2, $3)', [
    hashOf(token),
    personId,
    formatInstant(now + LIFETIME),
  ]);
  return token;
}

/** Whose token it is; nobody's when it is unknown or has ended. */
export async function personOfToken(database: Queryable, token: string, now: number): Promise<Person | undefined> {
  const rows = await database.query<{ record: Person }>(
    'SELECT p.record FROM demo_token t JOIN person p ON p.id = t.person_id WHERE t.hash = $1 AND t.expires_at > $2',
    [hashOf(token), formatInstant(now)],
  );
  return rows[0]?.record;
}

/** Signs out: the token is worth nothing from now on. */
export async function revokeToken(database: Queryable, token: string): Promise<void> {
  await database.query('DELETE FROM demo_token WHERE hash = $1', [hashOf(token)]);
}
