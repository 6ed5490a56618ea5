import { formatInstant } from '../../../src/core/time/index.js';
import type { Database, Queryable } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { audit, forgetActors } from '../store/audit.js';
import { lockEquipment } from '../store/equipment.js';
import { pseudonymizeReservations, type Pseudonyms, type ReservationKey } from './pseudonymize.js';

/** How long people are kept after what they did is over, in months. */
export const RETENTION_MONTHS = 12;

/** What a run did. */
export interface Retained {
  reservations: number;
  /** People who were replaced. */
  pseudonyms: number;
  /** People who are gone, because nothing names them any more. */
  deleted: number;
}

const BATCH = 200;
/** Any number that no other program on the server is likely to lock by. */
const LOCK = 7_302_041_128;

/**
 * Forgets people: reservations that ended more than `months` ago name pseudonyms from now on, members who have not come
 * back for as long and whom nothing names are deleted, inquiries that ended as long ago are deleted, and the audit trail can no longer tell who acted. Several runs
 * at once, also of several hosts, do no harm: one works, the others find nothing to do.
 */
export async function retain(database: Database, now: number, months = RETENTION_MONTHS): Promise<Retained> {
  const [row] = await database.query<{ cutoff: string }>(`SELECT $1::timestamptz - make_interval(months => $2::int) AS cutoff`, [formatInstant(now), months]);
  const cutoff = row!.cutoff;
  const pseudonyms: Pseudonyms = new Map();
  let reservations = 0;
  for (;;) {
    const done = await retryingTransaction(database, (transaction) => forgetBatch(transaction, cutoff, pseudonyms));
    reservations += done;
    if (done < BATCH) break;
  }
  await database.query(`DELETE FROM inquiry WHERE state IN ('closed', 'withdrawn') AND changed_at < $1::timestamptz`, [cutoff]);
  const deleted = await retryingTransaction(database, (transaction) => deleteUnnamed(transaction, cutoff));
  if (reservations + deleted > 0) {
    await audit(database, { action: 'retain', details: { reservations, deleted } }, now);
  }
  await forgetActors(database, cutoff);
  return { reservations, pseudonyms: pseudonyms.size, deleted };
}

async function forgetBatch(transaction: Queryable, cutoff: string, pseudonyms: Pseudonyms): Promise<number> {
  const [lock] = await transaction.query<{ taken: boolean }>(`SELECT pg_try_advisory_xact_lock(${LOCK}) AS taken`);
  if (!lock?.taken) return 0;
  const keys = await transaction.query<ReservationKey>(
    `SELECT equipment_id AS "equipmentId", id FROM reservation
     WHERE NOT pseudonymized AND upper(during) < $1::timestamptz ORDER BY upper(during) LIMIT ${BATCH}`,
    [cutoff],
  );
  if (keys.length === 0) return 0;
  await lockEquipment(transaction, keys.map(({ equipmentId }) => equipmentId));
  await pseudonymizeReservations(transaction, keys, pseudonyms);
  return keys.length;
}

/** Members only: owners, coordinators and administrators are known by their offices and taken off by those. */
async function deleteUnnamed(transaction: Queryable, cutoff: string): Promise<number> {
  const rows = await transaction.query<{ id: string }>(
    `SELECT id FROM person p WHERE NOT pseudonym AND seen_at < $1::timestamptz AND record->'roles' <@ '["member"]'::jsonb
       AND NOT EXISTS (SELECT FROM reservation r WHERE p.id IN (r.asker_id, r.sent_by, r.coordinator_id)) LIMIT 1000`,
    [cutoff],
  );
  for (const { id } of rows) await deletePerson(transaction, id);
  return rows.length;
}

/** Deletes a person whom no reservation names, with everything that was only about them. */
export async function deletePerson(transaction: Queryable, id: string): Promise<void> {
  await transaction.query('DELETE FROM demo_token WHERE person_id = $1', [id]);
  // Answers that others got may name the person; whoever retries one is answered anew.
  await transaction.query('DELETE FROM idempotency_key WHERE person_id = $1 OR strpos(body::text, $1) > 0', [id]);
  await transaction.query('DELETE FROM person WHERE id = $1', [id]);
}
