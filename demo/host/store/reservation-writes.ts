import type { InstantRange, Reservation } from '../../../src/core/index.js';
import { rangeText, stretchOf, type Stretch } from '../booking/occupancy.js';
import type { Queryable } from '../database/database.js';
import type { ReservationDetails } from './reservations.js';

/** What a reservation holds of its machine. */
export interface Holding {
  /** The time itself, UTC milliseconds. */
  during: Stretch;
  /** With its buffers. */
  blocked: Stretch;
  blocking: boolean;
  /** 0 when it holds no unit. */
  unit: number;
}

const rangeOf = (range: InstantRange | undefined): string | null => (range ? rangeText(stretchOf(range)) : null);

function detailsOf({ purpose, answers = {}, note, quote, offer, report }: Reservation): string {
  const details: ReservationDetails = { purpose, answers, note, quote, offer, report };
  return JSON.stringify(details);
}

/** Writes a new reservation with its history; `sentBy` where the asker did not send it. Rejects with 23P01 when its unit is not free after all. */
export async function insertReservation(
  transaction: Queryable,
  reservation: Reservation,
  holding: Holding,
  sentBy: string | undefined,
): Promise<void> {
  // One statement for both: of a series there are hundreds.
  await transaction.query(
    `WITH made AS (
       INSERT INTO reservation (equipment_id, id, reference, kit_id, asker_id, asker_institution_id, sent_by, coordinator_id,
         mode, state, wished, confirmed, during, blocked, blocking, unit, details, revision, created_at, series_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::tstzrange, $12::tstzrange, $13::tstzrange, $14::tstzrange, $15, $16, $17::jsonb, $18, $19, $20))
     ${insertLines('$1', '$2', '$21')}`,
    [
      reservation.equipmentId, reservation.id, reservation.reference, reservation.kitId ?? null, reservation.asker?.id,
      reservation.asker?.institutionId ?? null, sentBy ?? null, reservation.coordinator?.id ?? null,
      reservation.mode, reservation.state, rangeOf(reservation.wished), rangeOf(reservation.confirmed),
      rangeText(holding.during), rangeText(holding.blocked), holding.blocking, holding.unit,
      detailsOf(reservation), reservation.revision, reservation.createdAt, reservation.seriesId ?? null, linesOf(reservation, 0),
    ],
  );
}

/**
 * Writes what became of a reservation on a locked machine: `before` lines of its history are there already.
 * Rejects with 23P01 like an insertion.
 */
export async function updateReservation(
  transaction: Queryable,
  reservation: Reservation,
  holding: Holding,
  before: number,
): Promise<void> {
  await transaction.query(
    `WITH changed AS (
       UPDATE reservation SET state = $3, wished = $4::tstzrange, confirmed = $5::tstzrange, actual = $6::tstzrange,
         during = $7::tstzrange, blocked = $8::tstzrange, blocking = $9, unit = $10, details = $11::jsonb, revision = $12,
         coordinator_id = $13, mode = $14
       WHERE equipment_id = $1 AND id = $2)
     ${insertLines('$1', '$2', '$15')}`,
    [
      reservation.equipmentId, reservation.id, reservation.state, rangeOf(reservation.wished), rangeOf(reservation.confirmed),
      rangeOf(reservation.actual), rangeText(holding.during), rangeText(holding.blocked),
      holding.blocking, holding.unit, detailsOf(reservation), reservation.revision, reservation.coordinator?.id ?? null, reservation.mode,
      linesOf(reservation, before),
    ],
  );
}

/**
 * Takes a reservation over to another machine; both are locked. What is left behind holds no time, is shown to nobody
 * and keeps its lines of history, which are never rewritten; should it come back, it is brought to life again.
 */
export async function moveReservation(
  transaction: Queryable,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<void> {
  await transaction.query(
    `UPDATE reservation SET state = 'withdrawn', confirmed = NULL, blocking = false, unit = 0, moved_to = $3 WHERE equipment_id = $1 AND id = $2`,
    [from, id, to],
  );
  await transaction.query(
    `INSERT INTO reservation (equipment_id, id, reference, kit_id, series_id, asker_id, asker_institution_id, sent_by,
       coordinator_id, mode, state, wished, during, blocked, blocking, unit, details, revision, created_at)
     SELECT $3, id, reference, kit_id, series_id, asker_id, asker_institution_id, sent_by, coordinator_id, mode, state, wished,
       during, blocked, false, 0, details, revision, created_at
     FROM reservation WHERE equipment_id = $1 AND id = $2
     ON CONFLICT (equipment_id, id) DO UPDATE SET moved_to = NULL`,
    [from, id, to],
  );
  await transaction.query(
    `INSERT INTO reservation_history (equipment_id, reservation_id, position, at, actor_id, actor_role, action, note)
     SELECT $3, reservation_id, position, at, actor_id, actor_role, action, note
     FROM reservation_history WHERE equipment_id = $1 AND reservation_id = $2
     ON CONFLICT (equipment_id, reservation_id, position) DO NOTHING`,
    [from, id, to],
  );
}

/** The end of a statement that adds lines of history; names of its parameters. */
const insertLines = (equipmentId: string, id: string, lines: string): string =>
  `INSERT INTO reservation_history (equipment_id, reservation_id, position, at, actor_id, actor_role, action, note)
   SELECT ${equipmentId}, ${id}, position, at, actor_id, actor_role, action, note
   FROM jsonb_to_recordset(${lines}::jsonb) AS line (position int, at timestamptz, actor_id text, actor_role text, action text, note text)`;

/** The lines of a history from the given one on. */
function linesOf({ history }: Reservation, from: number): string {
  return JSON.stringify(history.slice(from).map(({ at, by, action, note }, index) => ({
    position: from + index + 1, at, actor_id: by?.id ?? null, actor_role: by?.role ?? 'host', action, note: note ?? null,
  })));
}
