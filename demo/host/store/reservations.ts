import type {
  Answer, CounterOffer, HistoryEntry, InstantRange, Mode, Quote, Reservation, ReservationState, UseReport,
} from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';

/** What of a reservation is kept as it was written, without being asked by. */
export interface ReservationDetails {
  purpose: string;
  answers: Record<string, Answer>;
  note?: string;
  quote?: Quote;
  offer?: CounterOffer;
  report?: UseReport;
}

/**
 * A reservation as the database holds it, with everybody's names: it may be told only to those who may see it
 * (`canSeeReservation`).
 */
export interface StoredReservation {
  reservation: Reservation;
  askerId: string;
  /** Who sent it, when not the asker. */
  sentBy?: string;
  coordinatorId?: string;
  blocking: boolean;
  /** 0 while it occupies none. */
  unit: number;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const range = (column: string): string =>
  `CASE WHEN r.${column} IS NULL THEN NULL ELSE jsonb_build_object(
     'start', to_char(lower(r.${column}) AT TIME ZONE 'UTC', ${INSTANT}),
     'end', to_char(upper(r.${column}) AT TIME ZONE 'UTC', ${INSTANT})) END AS ${column}`;

/** Begins every statement that reads reservations; the table is called `r`. */
export const SELECT_RESERVATION = `
  SELECT r.id, r.reference, r.equipment_id, r.kit_id, r.series_id, r.asker_id, a.record->>'name' AS asker_name, r.asker_institution_id,
    r.sent_by, r.coordinator_id, c.record->>'name' AS coordinator_name, r.mode, r.state, ${range('wished')}, ${range('confirmed')}, ${range('actual')},
    r.blocking, r.unit, r.details, r.revision, r.created_at,
    (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'at', to_char(h.at AT TIME ZONE 'UTC', ${INSTANT}),
        'by', jsonb_build_object('id', h.actor_id, 'name', p.record->>'name', 'role', h.actor_role),
        'action', h.action, 'note', h.note)) ORDER BY h.position)
     FROM reservation_history h LEFT JOIN person p ON p.id = h.actor_id
     WHERE h.equipment_id = r.equipment_id AND h.reservation_id = r.id) AS history
  FROM reservation r JOIN person a ON a.id = r.asker_id AND r.moved_to IS NULL AND r.held_until IS NULL LEFT JOIN person c ON c.id = r.coordinator_id`;

interface ReservationRow {
  id: string;
  reference: string;
  equipment_id: string;
  kit_id: string | null;
  series_id: string | null;
  asker_id: string;
  asker_name: string;
  asker_institution_id: string | null;
  sent_by: string | null;
  coordinator_id: string | null;
  coordinator_name: string | null;
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
  history: HistoryEntry[] | null;
}

function toStored(row: ReservationRow): StoredReservation {
  return {
    reservation: {
      id: row.id,
      reference: row.reference,
      equipmentId: row.equipment_id,
      mode: row.mode,
      state: row.state,
      wished: row.wished,
      ...(row.confirmed && { confirmed: row.confirmed }),
      ...(row.actual && { actual: row.actual }),
      ...row.details,
      asker: {
        id: row.asker_id,
        name: row.asker_name,
        ...(row.asker_institution_id !== null && { institutionId: row.asker_institution_id }),
      },
      ...(row.coordinator_id !== null && { coordinator: { id: row.coordinator_id, name: row.coordinator_name ?? '' } }),
      ...(row.kit_id !== null && { kitId: row.kit_id }),
      ...(row.series_id !== null && { seriesId: row.series_id }),
      history: row.history ?? [],
      revision: row.revision,
      createdAt: row.created_at,
    },
    askerId: row.asker_id,
    sentBy: row.sent_by ?? undefined,
    coordinatorId: row.coordinator_id ?? undefined,
    blocking: row.blocking,
    unit: row.unit,
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
