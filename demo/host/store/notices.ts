import type { Language, Person } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Queryable } from '../database/database.js';

/**
 * What a notice tells: a line of a reservation's history, that a rival was given the wished time, a line of an inquiry's
 * history, that a training is wished for or what its owner said, that a qualification ends soon, or that a time
 * is offered to whoever waited for it.
 */
export type NoticeKind = 'history' | 'rival' | 'inquiry' | 'training' | 'expiry' | 'wait';

/** Which notice it is. */
export interface NoticeKey {
  /** Empty for what belongs to no machine. */
  equipmentId: string;
  /** The reservation, inquiry, wish for a training or place in a waiting list; of a qualification its id and when it ends. */
  subjectId: string;
  /** Line of the history, from 1. */
  position: number;
  personId: string;
  kind: NoticeKind;
}

/** A notice that is to be sent now, and to whom. */
export interface DueNotice extends NoticeKey {
  at: string;
  /** This try included. */
  attempts: number;
  person: Person;
  email: string;
  language: Language;
}

/** Who is meant: some by id, and the people who answer for the machines of an institution. */
export interface Audience {
  personIds: readonly string[];
  ownersOf?: string;
  /** Nobody is told what they did themselves. */
  except?: string;
}

const MINUTE = 60_000;
/** Nobody else takes up a notice while it is being sent; should that process end, another one does after this. */
const LEASE = 5 * MINUTE;
const LONGEST_PAUSE = 6 * 60 * MINUTE;
/** With pauses that double from a minute to six hours: about five days. */
const MOST_ATTEMPTS = 28;
const KEPT = 30 * 24 * 60 * MINUTE;
const BATCH = 20;

/** Notes that people are to be told; only those who can be reached. */
export async function insertNotices(
  transaction: Queryable,
  about: Omit<NoticeKey, 'personId'>,
  { personIds, ownersOf, except }: Audience,
  now: number,
): Promise<void> {
  await transaction.query(
    `INSERT INTO notice (equipment_id, reservation_id, position, person_id, kind, at, next_try)
     SELECT $1, $2, $3, id, $4, $5, $5 FROM person
     WHERE email IS NOT NULL AND NOT pseudonym AND id IS DISTINCT FROM $8
       AND (id = ANY($6::text[]) OR (institution_id = $7 AND record @> '{"roles": ["owner"]}'))
     ON CONFLICT DO NOTHING`,
    [about.equipmentId, about.subjectId, about.position, about.kind, formatInstant(now), personIds, ownersOf ?? null, except ?? null],
  );
}

/** Notes to tell whoever can be reached of their qualifications that end between these instants; once for each end. */
export async function insertExpiryNotices(database: Queryable, { from, to }: { from: string; to: string }): Promise<void> {
  await database.query(
    `INSERT INTO notice (equipment_id, reservation_id, position, person_id, kind, at, next_try)
     SELECT '', held->>'qualificationId' || ' ' || (held->>'expiresAt'), 1, p.id, 'expiry', $3, $3
     FROM person p, jsonb_array_elements(p.record->'qualifications') AS held
     WHERE p.email IS NOT NULL AND NOT p.pseudonym AND jsonb_typeof(p.record->'qualifications') = 'array'
       AND held->>'expiresAt' > $1::text AND held->>'expiresAt' <= $2::text
     ON CONFLICT DO NOTHING`,
    [from, to, from],
  );
}

/** Takes up notices whose time has come, the oldest first; each is this caller's alone for some minutes. */
export async function takeDueNotices(database: Queryable, now: number): Promise<DueNotice[]> {
  return database.query<DueNotice>(
    `WITH due AS (
       SELECT equipment_id, reservation_id, position, person_id, kind FROM notice
       WHERE ended_at IS NULL AND next_try <= $1 ORDER BY next_try, at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
     taken AS (
       UPDATE notice n SET attempts = n.attempts + 1, next_try = $2 FROM due d
       WHERE (n.equipment_id, n.reservation_id, n.position, n.person_id, n.kind)
         = (d.equipment_id, d.reservation_id, d.position, d.person_id, d.kind)
       RETURNING n.*)
     SELECT t.equipment_id AS "equipmentId", t.reservation_id AS "subjectId", t.position, t.person_id AS "personId", t.kind,
       to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, t.attempts, p.record AS person, p.email, COALESCE(p.language, 'en') AS language
     FROM taken t JOIN person p ON p.id = t.person_id ORDER BY t.at, t.position`,
    [formatInstant(now), formatInstant(now + LEASE)],
  );
}

/** Says what became of a notice; it is not taken up again. */
export async function endNotice(database: Queryable, key: NoticeKey, outcome: 'sent' | 'moot' | 'failed', now: number): Promise<void> {
  await update(database, key, 'ended_at = $6, outcome = $7', [formatInstant(now), outcome]);
}

/** Puts a notice off that could not be sent; true when it has been tried for the last time. */
export async function postponeNotice(database: Queryable, notice: DueNotice, now: number): Promise<boolean> {
  if (notice.attempts >= MOST_ATTEMPTS) {
    await endNotice(database, notice, 'failed', now);
    return true;
  }
  const pause = Math.min(LONGEST_PAUSE, MINUTE * 2 ** (notice.attempts - 1));
  await update(database, notice, 'next_try = $6', [formatInstant(now + pause)]);
  return false;
}

/** Forgets notices that have ended long ago. */
export async function pruneNotices(database: Queryable, now: number): Promise<void> {
  await database.query('DELETE FROM notice WHERE ended_at < $1', [formatInstant(now - KEPT)]);
}

/** How messages reach somebody. */
export interface Contact {
  email?: string;
  language?: Language;
}

/** How messages reach somebody, as far as it is known. */
export async function contactOf(database: Queryable, personId: string): Promise<Contact> {
  const [row] = await database.query<{ contact: Contact }>(
    `SELECT jsonb_strip_nulls(jsonb_build_object('email', email, 'language', language)) AS contact FROM person WHERE id = $1`, [personId],
  );
  return row?.contact ?? {};
}

/** Keeps how messages reach somebody; what is not said stays. */
export async function keepContact(database: Queryable, personId: string, { email, language }: Contact): Promise<void> {
  await database.query(
    `UPDATE person SET email = COALESCE($2, email), language = COALESCE($3, language)
     WHERE id = $1 AND (COALESCE($2, email) IS DISTINCT FROM email OR COALESCE($3, language) IS DISTINCT FROM language)`,
    [personId, email ?? null, language ?? null],
  );
}

async function update(database: Queryable, key: NoticeKey, change: string, values: readonly unknown[]): Promise<void> {
  await database.query(
    `UPDATE notice SET ${change} WHERE equipment_id = $1 AND reservation_id = $2 AND position = $3 AND person_id = $4 AND kind = $5`,
    [key.equipmentId, key.subjectId, key.position, key.personId, key.kind, ...values],
  );
}
