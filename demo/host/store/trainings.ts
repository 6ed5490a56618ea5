import { randomUUID } from 'node:crypto';
import type { Training } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Queryable } from '../database/database.js';

/** A wish for a training with whose it is. */
export interface StoredTraining {
  training: Training;
  personId: string;
}

/** Most that are listed at once, the oldest first. */
const MOST = 500;
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const at = (column: string): string => `to_char(t.${column} AT TIME ZONE 'UTC', ${INSTANT})`;
const SELECT = `
  SELECT t.person_id AS "personId", jsonb_strip_nulls(jsonb_build_object(
    'id', t.id, 'qualificationId', t.qualification_id, 'equipmentId', t.equipment_id, 'state', t.state, 'note', t.note,
    'person', jsonb_build_object('id', p.id, 'name', p.record->>'name', 'institutionId', p.record->>'institutionId'),
    'at', ${at('at')}, 'decidedAt', ${at('decided_at')}, 'expiresAt', ${at('expires_at')})) AS training
  FROM training t JOIN person p ON p.id = t.person_id`;

/** Somebody's own wishes, the latest ones. */
export async function trainingsOf(database: Queryable, personId: string): Promise<StoredTraining[]> {
  return database.query<StoredTraining>(`${SELECT} WHERE t.person_id = $1 ORDER BY t.at DESC, t.id LIMIT ${MOST}`, [personId]);
}

/** Open wishes at the machines of an institution, or at all machines. */
export async function trainingsToDecide(database: Queryable, institutionId: string | undefined): Promise<StoredTraining[]> {
  return database.query<StoredTraining>(
    `${SELECT} JOIN equipment e ON e.id = t.equipment_id WHERE t.state = 'asked' AND ($1::text IS NULL OR e.institution_id = $1) ORDER BY t.at, t.id LIMIT ${MOST}`,
    [institutionId ?? null],
  );
}

/** One wish by id. */
export async function findTraining(database: Queryable, id: string): Promise<StoredTraining | undefined> {
  return (await database.query<StoredTraining>(`${SELECT} WHERE t.id = $1`, [id]))[0];
}

/** One wish, locked until the transaction ends. */
export async function lockTraining(transaction: Queryable, id: string): Promise<StoredTraining | undefined> {
  return (await transaction.query<StoredTraining>(`${SELECT} WHERE t.id = $1 FOR UPDATE OF t`, [id]))[0];
}

/** Notes a wish; one that is open already stays the one there is. */
export async function askTraining(
  database: Queryable,
  wish: { personId: string; qualificationId: string; equipmentId: string; note?: string },
  now: number,
): Promise<Training> {
  const { personId, qualificationId, equipmentId, note } = wish;
  await database.query(
    `INSERT INTO training (id, qualification_id, equipment_id, person_id, state, note, at) VALUES ($1, $2, $3, $4, 'asked', $5, $6)
     ON CONFLICT (person_id, qualification_id, equipment_id) WHERE state = 'asked' DO NOTHING`,
    [randomUUID(), qualificationId, equipmentId, personId, note ?? null, formatInstant(now)],
  );
  const [asked] = await database.query<StoredTraining>(
    `${SELECT} WHERE t.person_id = $1 AND t.qualification_id = $2 AND t.equipment_id = $3 AND t.state = 'asked'`,
    [personId, qualificationId, equipmentId],
  );
  return asked!.training;
}

/**
 * Writes the answer to a wish, and with a granted one the qualification into the person's record, in the place of one
 * that they held before.
 */
export async function decideTraining(
  transaction: Queryable,
  { training, personId }: StoredTraining,
  answer: { isGranted: boolean; expiresAt?: string; now: number },
): Promise<void> {
  const { isGranted, expiresAt, now } = answer;
  await transaction.query('UPDATE training SET state = $2, decided_at = $3, expires_at = $4 WHERE id = $1', [
    training.id, isGranted ? 'granted' : 'declined', formatInstant(now), expiresAt ?? null,
  ]);
  if (!isGranted) return;
  const held = { qualificationId: training.qualificationId, ...(expiresAt !== undefined && { expiresAt }) };
  await transaction.query(
    `UPDATE person SET record = jsonb_set(record, '{qualifications}', $3::jsonb || COALESCE(
       (SELECT jsonb_agg(item) FROM jsonb_array_elements(COALESCE(record->'qualifications', '[]')) AS item WHERE item->>'qualificationId' <> $2), '[]'))
     WHERE id = $1`,
    [personId, training.qualificationId, JSON.stringify([held])],
  );
}
