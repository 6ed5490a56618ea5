import { formatInstant } from '../../../src/core/time/index.js';
import type { Queryable } from '../database/database.js';

/** Something that was done beside reservations and machines, whose changes the database writes down by itself. */
export interface AuditLine {
  action: 'sign-in' | 'first-sign-in' | 'roles' | 'export' | 'erase' | 'retain' | 'read-trail' | 'directory' | 'grant-training' | 'decline-training';
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

/** What of the trail is asked for. */
export interface AuditQuery {
  /** Not before; before: ISO instants. */
  from?: string;
  to?: string;
  /** Who acted, by id; nobody where the months' secrets are gone. */
  person?: string;
  /** On what, by id. */
  subject?: string;
  /** On this machine or on a reservation of it. */
  equipment?: string;
  action?: string;
  /** The number of the last line that was read. */
  cursor?: number;
  limit: number;
}

/** A line of the trail. People are the month's alias, which says of two lines that they are one person's and no more. */
export interface AuditRecord {
  id: string;
  at: string;
  action: string;
  actor?: string;
  on: { kind: string; id: string };
  details: Record<string, unknown>;
}

/** One page of the trail, the latest line first. */
export async function listAudit(database: Queryable, { from, to, person, subject, equipment, action, cursor, limit }: AuditQuery): Promise<{ items: AuditRecord[]; nextCursor?: string }> {
  const rows = await database.query<{ id: number; at: string; action: string; actor: string | null; kind: string; subject: string; details: Record<string, unknown> }>(
    `SELECT id, at, action, actor, subject_kind AS kind, subject_id AS subject, details FROM audit_entry
     WHERE ($1::timestamptz IS NULL OR at >= $1) AND ($2::timestamptz IS NULL OR at < $2) AND ($3::text IS NULL OR action = $3)
       AND ($4::text IS NULL OR subject_id = $4) AND ($5::bigint IS NULL OR id < $5)
       AND ($8::text IS NULL OR (subject_kind = 'equipment' AND subject_id = $8) OR (subject_kind = 'reservation' AND details->>'equipmentId' = $8))
       AND ($6::text IS NULL OR actor IN (SELECT audit_alias($6, month::timestamp AT TIME ZONE 'UTC') FROM audit_secret))
     ORDER BY audit_entry.id DESC LIMIT $7`,
    [from ?? null, to ?? null, action ?? null, subject ?? null, cursor ?? null, person ?? null, limit + 1, equipment ?? null],
  );
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(({ id, at, action: done, actor, kind, subject: on, details }) => ({ id: String(id), at, action: done, ...(actor !== null && { actor }), on: { kind, id: on }, details })),
    ...(rows.length > limit && { nextCursor: String(shown.at(-1)?.id) }),
  };
}

/** Makes it impossible to tell who acted before `cutoff`: the secrets of the months that ended before it are deleted. */
export async function forgetActors(database: Queryable, cutoff: string): Promise<void> {
  await database.query(`DELETE FROM audit_secret WHERE month + interval '1 month' <= $1::timestamptz AT TIME ZONE 'UTC'`, [cutoff]);
}

// A statement of its own: a secret that is written is not seen by the statement that writes it.
async function beginMonth(database: Queryable, now: number): Promise<void> {
  await database.query('SELECT audit_begin($1::timestamptz)', [formatInstant(now)]);
}
