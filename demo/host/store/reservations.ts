import type {
  Answer, HistoryEntry, InstantRange, Mode, Quote, ReservationAction, ReservationState,
} from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';

/** What of a reservation is kept as it was written. */
export interface ReservationDetails {
  purpose: string;
  answers: Record<string, Answer>;
  note?: string;
  quote?: Quote;
}

/** One line of history with the person's name, which the view hides from those who may not see it. */
export interface StoredHistory {
  at: string;
  actorId?: string;
  actorName?: string;
  actorRole: NonNullable<HistoryEntry['by']>['role'];
  action: ReservationAction;
  note?: string;
}

/** A reservation as the database holds it. */
export interface StoredReservation {
  id: string;
  reference: string;
  equipmentId: string;
  kitId?: string;
  askerId: string;
  askerName: string;
  askerInstitutionId?: string;
  sentBy?: string;
  coordinatorId?: string;
  mode: Mode;
  state: ReservationState;
  wished: InstantRange;
  confirmed?: InstantRange;
  actual?: InstantRange;
  blocking: boolean;
  unit: number;
  details: ReservationDetails;
  revision: number;
  createdAt: string;
  history: StoredHistory[];
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const range = (column: string): string =>
  `CASE WHEN r.${column} IS NULL THEN NULL ELSE jsonb_build_object(
     'start', to_char(lower(r.${column}) AT TIME ZONE 'UTC', ${INSTANT}),
     'end', to_char(upper(r.${column}) AT TIME ZONE 'UTC', ${INSTANT})) END AS ${column}`;

/** Begins every statement that reads reservations; the table is called `r`. */
export const SELECT_RESERVATION = `
  SELECT r.id, r.reference, r.equipment_id, r.kit_id, r.asker_id, a.record->>'name' AS asker_name, r.asker_institution_id,
    r.sent_by, r.coordinator_id, r.mode, r.state, ${range('wished')}, ${range('confirmed')}, ${range('actual')},
    r.blocking, r.unit, r.details, r.revision, r.created_at,
    (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'at', to_char(h.at AT TIME ZONE 'UTC', ${INSTANT}), 'actorId', h.actor_id, 'actorName', p.record->>'name',
        'actorRole', h.actor_role, 'action', h.action, 'note', h.note)) ORDER BY h.position)
     FROM reservation_history h LEFT JOIN person p ON p.id = h.actor_id
     WHERE h.equipment_id = r.equipment_id AND h.reservation_id = r.id) AS history
  FROM reservation r JOIN person a ON a.id = r.asker_id`;

interface ReservationRow {
  id: string;
  reference: string;
  equipment_id: string;
  kit_id: string | null;
  asker_id: string;
  asker_name: string;
  asker_institution_id: string | null;
  sent_by: string | null;
  coordinator_id: string | null;
  mode: Mode;
  state: ReservationState;
  wished: InstantRange;
  confirmed: InstantRange | null;
  actual: InstantRange | null;
  blocking: boolean;
  unit: number;
  details: ReservationDetails;
  revision: number;
  created_at: string;
  history: StoredHistory[] | null;
}

function toStored(row: ReservationRow): StoredReservation {
  return {
    id: row.id,
    reference: row.reference,
    equipmentId: row.equipment_id,
    kitId: row.kit_id ?? undefined,
    askerId: row.asker_id,
    askerName: row.asker_name,
    askerInstitutionId: row.asker_institution_id ?? undefined,
    sentBy: row.sent_by ?? undefined,
    coordinatorId: row.coordinator_id ?? undefined,
    mode: row.mode,
    state: row.state,
    wished: row.wished,
    confirmed: row.confirmed ?? undefined,
    actual: row.actual ?? undefined,
    blocking: row.blocking,
    unit: row.unit,
    details: row.details,
    revision: row.revision,
    createdAt: row.created_at,
    history: row.history ?? [],
  };
}

/** Reservations by a condition on `r`; `rest` is the statement's text after FROM. */
export async function selectReservations(
  database: Queryable,
  rest: string,
  params: readonly unknown[],
): Promise<StoredReservation[]> {
  return (await database.query<ReservationRow>(`${SELECT_RESERVATION} ${rest}`, params)).map(toStored);
}

/** One reservation by id. */
export async function findReservation(database: Queryable, id: string): Promise<StoredReservation | undefined> {
  return (await selectReservations(database, 'WHERE r.id = $1', [id]))[0];
}
