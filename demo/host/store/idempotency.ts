import { createHash } from 'node:crypto';
import { formatInstant } from '../../../src/core/time/index.js';
import { together, type Database, type Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';

/** How long a retry gets the first answer, in milliseconds. */
const KEPT = 48 * 60 * 60_000;

/** Who writes, with which key and what: the hash tells a retry from another request under the same key. */
export interface WriteKey {
  personId: string;
  key: string;
  requestHash: string;
}

/** An answer as it is kept and given again. */
export interface KeptAnswer {
  status: 200 | 201;
  location?: string;
  etag?: string;
  body: unknown;
}

/** The key of one write: the route is part of what is hashed, so that one key never serves two purposes. */
export function writeKey(personId: string, key: string, route: string, payload: unknown): WriteKey {
  const requestHash = createHash('sha256').update(`${route}\n${canonical(payload)}`).digest('hex');
  return { personId, key, requestHash };
}

interface KeptRow {
  request_hash: string;
  status: 200 | 201;
  location: string | null;
  etag: string | null;
  body: unknown;
}

/** What was answered under this key before, if anything. Throws the Problem `key-reused` when it stood for something else. */
export async function findKept(database: Queryable, { personId, key, requestHash }: WriteKey): Promise<KeptAnswer | undefined> {
  const [row] = await database.query<KeptRow>(
    'SELECT request_hash, status, location, etag, body FROM idempotency_key WHERE person_id = $1 AND key = $2',
    [personId, key],
  );
  if (!row) return undefined;
  if (row.request_hash !== requestHash) throw new Problem('key-reused');
  return { status: row.status, location: row.location ?? undefined, etag: row.etag ?? undefined, body: row.body };
}

/**
 * Takes the key for this transaction. Answers what was answered before, or nothing when the write is new.
 * Throws the Problem `in-flight` while another transaction holds the key and `key-reused` when it stood for
 * something else.
 */
export async function takeKey(transaction: Queryable, write: WriteKey): Promise<KeptAnswer | undefined> {
  // A statement of its own: only one that begins after the lock was had sees what its last holder committed.
  const [[lock], kept] = await together(
    transaction.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken', [`${write.personId}\n${write.key}`],
    ),
    findKept(transaction, write),
  );
  if (!lock?.taken) throw new Problem('in-flight', { retryAfter: 1 });
  return kept;
}

/** Keeps an answer under its key beside the machine's rows, in the transaction that made it true. Refusals are not kept: nothing happened. */
export async function keepAnswer(
  transaction: Queryable,
  key: WriteKey,
  answer: KeptAnswer,
  { equipmentId, now }: { equipmentId: string; now: number },
): Promise<void> {
  await transaction.query(
    `INSERT INTO idempotency_key (person_id, key, request_hash, status, location, etag, body, created_at, equipment_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7::json, $8, $9)`,
    [
      key.personId, key.key, key.requestHash, answer.status, answer.location ?? null, answer.etag ?? null,
      JSON.stringify(answer.body), formatInstant(now), equipmentId,
    ],
  );
}

/** Forgets keys that no retry will come with. */
export async function pruneKeys(database: Database, now: number): Promise<void> {
  await database.query('DELETE FROM idempotency_key WHERE created_at < $1', [formatInstant(now - KEPT)]);
}

/** JSON with sorted keys: two texts of one request that differ only in order are the same request. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
}
