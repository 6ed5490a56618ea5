import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Database, Queryable } from '../database/database.js';
import { audit } from './audit.js';
import { withTold, type ToldOfPerson } from '../identity/claims.js';

const DAY = 24 * 60 * 60_000;

/** Who somebody is at an issuer; both parts are case-sensitive. */
export interface IssuedSubject {
  issuer: string;
  subject: string;
}

/**
 * The person whom an issuer calls by this subject, as the issuer tells of them now. Whoever comes for the first time
 * is written down; a change is kept. `now` in UTC milliseconds.
 */
export async function personOfSubject(database: Database, who: IssuedSubject, said: ToldOfPerson, now: number): Promise<Person> {
  const known = await findSubject(database, who);
  const person = withTold(known?.record, known?.record.id ?? `p-${randomUUID()}`, said);
  if (!known) return addSubject(database, who, person, now);
  const isSeenToday = known.seenAt !== null && Date.parse(known.seenAt) > now - DAY;
  if (!isDeepStrictEqual(person.roles, known.record.roles)) {
    await audit(database, { action: 'roles', personId: person.id, details: { roles: person.roles } }, now);
  }
  if (!isSeenToday || !isDeepStrictEqual(person, known.record)) {
    await database.query('UPDATE person SET record = $2::jsonb, institution_id = $3, seen_at = $4 WHERE id = $1', [
      person.id, JSON.stringify(person), person.institutionId ?? null, formatInstant(now),
    ]);
  }
  return person;
}

async function findSubject(database: Queryable, { issuer, subject }: IssuedSubject): Promise<{ record: Person; seenAt: string | null } | undefined> {
  const rows = await database.query<{ record: Person; seenAt: string | null }>(
    'SELECT record, seen_at AS "seenAt" FROM person WHERE issuer = $1 AND subject = $2', [issuer, subject],
  );
  return rows[0];
}

async function addSubject(database: Queryable, who: IssuedSubject, person: Person, now: number): Promise<Person> {
  // Two first requests at once: one writes, both read what was written.
  await database.query(
    `INSERT INTO person (id, position, institution_id, issuer, subject, seen_at, record)
     SELECT $1, COALESCE(max(position), 0) + 1, $2, $3, $4, $5, $6::jsonb FROM person
     ON CONFLICT ON CONSTRAINT person_subject DO NOTHING`,
    [person.id, person.institutionId ?? null, who.issuer, who.subject, formatInstant(now), JSON.stringify(person)],
  );
  const added = (await findSubject(database, who))?.record ?? person;
  if (added.id === person.id) await audit(database, { action: 'first-sign-in', actorId: added.id, personId: added.id, details: { roles: added.roles } }, now);
  return added;
}

/** Lets nobody else count what this person has until the transaction ends, where there may be only so many of it. */
export async function lockPerson(transaction: Queryable, personId: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('person ' || $1, 0))`, [personId]);
}
