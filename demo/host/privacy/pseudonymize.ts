import { randomUUID } from 'node:crypto';
import type { Person } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';

/** Which name stands for whom, for as long as one run lasts; it is written nowhere. */
export type Pseudonyms = Map<string, string>;

/** A reservation's key. */
export interface ReservationKey {
  equipmentId: string;
  id: string;
}

/**
 * Replaces the people of reservations by pseudonyms and takes out what people wrote. Time, machine, mode, institution
 * and fee stay, for counting. With `only`, that person alone is replaced and the others' notes are kept.
 * `pseudonyms` is filled on the way. The machines must be locked.
 */
export async function pseudonymizeReservations(
  transaction: Queryable,
  keys: readonly ReservationKey[],
  pseudonyms: Pseudonyms,
  only?: string,
): Promise<void> {
  const list = JSON.stringify(keys);
  const involved = await transaction.query<{ id: string }>(
    `WITH chosen AS ${CHOSEN}
     SELECT DISTINCT id FROM (
       SELECT unnest(ARRAY[r.asker_id, r.sent_by, r.coordinator_id]) AS id FROM reservation r JOIN chosen USING (equipment_id, id)
       UNION SELECT h.actor_id FROM reservation_history h JOIN chosen c ON c.equipment_id = h.equipment_id AND c.id = h.reservation_id
     ) AS people WHERE id IS NOT NULL AND id NOT LIKE 'pseudonym-%' AND ($2::text IS NULL OR id = $2)`,
    [list, only ?? null],
  );
  for (const { id } of involved) if (!pseudonyms.has(id)) pseudonyms.set(id, await addPseudonym(transaction));
  const names = JSON.stringify(Object.fromEntries(pseudonyms));
  await transaction.query(
    `WITH chosen AS ${CHOSEN}
     UPDATE reservation r SET asker_id = ${renamed('r.asker_id')}, sent_by = ${renamed('r.sent_by')}, coordinator_id = ${renamed('r.coordinator_id')},
       details = CASE WHEN $3::text IS NULL OR r.asker_id = $3 THEN ${WORDLESS} ELSE r.details END,
       pseudonymized = r.pseudonymized OR $3::text IS NULL, revision = r.revision + 1
     FROM chosen c WHERE r.equipment_id = c.equipment_id AND r.id = c.id`,
    [list, names, only ?? null],
  );
  await transaction.query(
    `WITH chosen AS ${CHOSEN}
     UPDATE reservation_history h SET actor_id = ${renamed('h.actor_id')},
       note = CASE WHEN $3::text IS NULL OR h.actor_id = $3 THEN NULL ELSE h.note END
     FROM chosen c WHERE h.equipment_id = c.equipment_id AND h.reservation_id = c.id`,
    [list, names, only ?? null],
  );
}

const CHOSEN = `(SELECT "equipmentId" AS equipment_id, id FROM jsonb_to_recordset($1::jsonb) AS list ("equipmentId" text, id text))`;
/** People name others in what they write; fee and account stay. */
const WORDLESS = `jsonb_strip_nulls(jsonb_build_object('purpose', '', 'answers', '{}'::jsonb, 'quote', r.details->'quote', 'report', r.details->'report'))`;
const renamed = (column: string): string => `COALESCE($2::jsonb->>${column}, ${column})`;

async function addPseudonym(transaction: Queryable): Promise<string> {
  const random = randomUUID();
  const id = `pseudonym-${random}`;
  const record: Person = { id, name: `P-${random.slice(0, 8).toUpperCase()}`, roles: [], membership: 'none' };
  await transaction.query('INSERT INTO person (id, position, pseudonym, record) VALUES ($1, 0, true, $2::jsonb)', [id, JSON.stringify(record)]);
  return id;
}
