import { formatInstant } from '../../../src/core/time/index.js';
import type { Queryable } from '../database/database.js';

/** Something that was done beside reservations and machines, whose changes the database writes down by itself. */
export interface AuditLine {
  action: 'sign-in' | 'first-sign-in' | 'roles' | 'export' | 'erase' | 'retain';
  /** Absent when the host itself acts. */
  actorId?: string;
  /** On whom; on the host as a whole when absent. */
  personId?: string;
  /** Nothing that tells who somebody is. */
  details?: Record<string, unknown>;
}

/** Writes a line of the audit trail; people stand in it under the month's alias. `now` in UTC milliseconds. */
export async function audit(database: Queryable, { action, actorId, personId, details = {} }: AuditLine, now: number): Promise<void> {
  await beginMonth(database, now);
  await database.query(
    `INSERT INTO audit_entry (at, actor, action, subject_kind, subject_id, details)
     SELECT $1::timestamptz, audit_alias($2::text, $1::timestamptz), $3, CASE WHEN $4::text IS NULL THEN 'host' ELSE 'person' END,
       COALESCE(audit_alias($4::text, $1::timestamptz), 'host'), $5::jsonb`,
    [formatInstant(now), actorId ?? null, action, personId ?? null, JSON.stringify(details)],
  );
}

/** Says for the rest of the transaction who changes machines, so that the trail knows. */
export async function actAs(transaction: Queryable, personId: string): Promise<void> {
  await transaction.query(`SELECT set_config('equipool.actor', $1, true), audit_begin(now())`, [personId]);
}

/** A line of the trail as its actor may read it. */
export interface OwnAuditLine {
  at: string;
  action: string;
  on: { kind: string; id?: string };
}

/** What somebody did, as far as the trail can still tell, in the order of events. */
export async function auditOf(database: Queryable, personId: string): Promise<OwnAuditLine[]> {
  const rows = await database.query<{ at: string; action: string; kind: string; id: string }>(
    `SELECT at, action, subject_kind AS kind, subject_id AS id FROM audit_entry
     WHERE actor IN (SELECT audit_alias($1, month::timestamp AT TIME ZONE 'UTC') FROM audit_secret) ORDER BY audit_entry.id`,
    [personId],
  );
  return rows.map(({ at, action, kind, id }) => ({ at, action, on: { kind, ...(kind !== 'person' && { id }) } }));
}

/** Makes it impossible to tell who acted before `cutoff`: the secrets of the months that ended before it are deleted. */
export async function forgetActors(database: Queryable, cutoff: string): Promise<void> {
  await database.query(`DELETE FROM audit_secret WHERE month + interval '1 month' <= $1::timestamptz AT TIME ZONE 'UTC'`, [cutoff]);
}

// A statement of its own: a secret that is written is not seen by the statement that writes it.
async function beginMonth(database: Queryable, now: number): Promise<void> {
  await database.query('SELECT audit_begin($1::timestamptz)', [formatInstant(now)]);
}
