import type { Inquiry, InquiryEntry, InquiryState } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';

/** What of an inquiry is kept as it was written, without being asked by. */
type InquiryDetails = Pick<Inquiry, 'needs' | 'field' | 'region' | 'mode' | 'window' | 'durationMinutes' | 'language' | 'proposals' | 'reservations' | 'outcome'>;

interface InquiryRow {
  id: string;
  reference: string;
  state: InquiryState;
  asker_id: string;
  asker_name: string;
  asker_institution_id: string | null;
  coordinator_id: string | null;
  coordinator_name: string | null;
  details: InquiryDetails;
  revision: number;
  created_at: string;
  history: InquiryEntry[] | null;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const SELECT = `
  SELECT i.id, i.reference, i.state, i.asker_id, a.record->>'name' AS asker_name, i.asker_institution_id, i.coordinator_id,
    c.record->>'name' AS coordinator_name, i.details, i.revision, i.created_at,
    (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'at', to_char(h.at AT TIME ZONE 'UTC', ${INSTANT}),
        'by', jsonb_build_object('id', h.actor_id, 'name', p.record->>'name', 'role', h.actor_role),
        'to', CASE WHEN h.to_id IS NOT NULL THEN jsonb_build_object('id', h.to_id, 'name', t.record->>'name') END,
        'action', h.action, 'note', h.note)) ORDER BY h.position)
     FROM inquiry_history h LEFT JOIN person p ON p.id = h.actor_id LEFT JOIN person t ON t.id = h.to_id
     WHERE h.inquiry_id = i.id) AS history
  FROM inquiry i JOIN person a ON a.id = i.asker_id LEFT JOIN person c ON c.id = i.coordinator_id`;

function toInquiry({ details, history, ...row }: InquiryRow): Inquiry {
  return {
    id: row.id, reference: row.reference, state: row.state, ...details,
    asker: { id: row.asker_id, name: row.asker_name, ...(row.asker_institution_id !== null && { institutionId: row.asker_institution_id }) },
    ...(row.coordinator_id !== null && { coordinator: { id: row.coordinator_id, name: row.coordinator_name ?? '' } }),
    history: history ?? [], revision: row.revision, createdAt: row.created_at,
  };
}

function detailsOf({ needs, field, region, mode, window, durationMinutes, language, proposals, reservations, outcome }: Inquiry): string {
  const details: InquiryDetails = { needs, field, region, mode, window, durationMinutes, language, proposals, reservations, outcome };
  return JSON.stringify(details);
}

/** Inquiries with everybody's names, by a condition on `i`; they may be told only as `inquiryFor` has it. */
export async function selectInquiries(database: Queryable, rest: string, params: readonly unknown[]): Promise<Inquiry[]> {
  return (await database.query<InquiryRow>(`${SELECT} ${rest}`, params)).map(toInquiry);
}

/** One inquiry by id. */
export async function findInquiry(database: Queryable, id: string): Promise<Inquiry | undefined> {
  return (await selectInquiries(database, 'WHERE i.id = $1', [id]))[0];
}

/** One inquiry as it is under its lock, which lasts until the transaction ends. */
export async function lockInquiry(transaction: Queryable, id: string): Promise<Inquiry | undefined> {
  await transaction.query('SELECT id FROM inquiry WHERE id = $1 FOR UPDATE', [id]);
  return findInquiry(transaction, id);
}

/** Writes a new inquiry with its history. */
export async function insertInquiry(transaction: Queryable, inquiry: Inquiry): Promise<void> {
  await transaction.query(
    `INSERT INTO inquiry (id, reference, state, asker_id, asker_institution_id, coordinator_id, details, revision, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $9)`,
    [
      inquiry.id, inquiry.reference, inquiry.state, inquiry.asker?.id, inquiry.asker?.institutionId ?? null, inquiry.coordinator?.id ?? null,
      detailsOf(inquiry), inquiry.revision, inquiry.createdAt,
    ],
  );
  await appendHistory(transaction, inquiry, 0);
}

/** Writes what became of a locked inquiry: `before` lines of its history are there already. */
export async function updateInquiry(transaction: Queryable, inquiry: Inquiry, before: number): Promise<void> {
  await transaction.query(
    'UPDATE inquiry SET state = $2, coordinator_id = $3, details = $4::jsonb, revision = $5, changed_at = $6 WHERE id = $1',
    [inquiry.id, inquiry.state, inquiry.coordinator?.id ?? null, detailsOf(inquiry), inquiry.revision, inquiry.history.at(-1)?.at ?? inquiry.createdAt],
  );
  await appendHistory(transaction, inquiry, before);
}

async function appendHistory(transaction: Queryable, { id, history }: Inquiry, from: number): Promise<void> {
  const lines = history.slice(from).map(({ at, by, action, note, to }, index) => ({
    position: from + index + 1, at, actor_id: by?.id ?? null, actor_role: by?.role ?? 'member', action, note: note ?? null, to_id: to?.id ?? null,
  }));
  await transaction.query(
    `INSERT INTO inquiry_history (inquiry_id, position, at, actor_id, actor_role, action, note, to_id)
     SELECT $1, position, at, actor_id, actor_role, action, note, to_id
     FROM jsonb_to_recordset($2::jsonb) AS line (position int, at timestamptz, actor_id text, actor_role text, action text, note text, to_id text)`,
    [id, JSON.stringify(lines)],
  );
}
