import type { InstantRange, OwnReservation, ReservationState } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Stretch } from '../booking/occupancy.js';

/** A reservation's time on a machine, as far as others may know of it; the ids of persons never leave the host. */
export interface Occupancy extends Stretch {
  equipmentId: string;
  reservationId: string;
  askerId: string;
  askerInstitutionId: string | null;
  sentBy?: string | null;
  coordinatorId?: string | null;
  state: ReservationState;
  blocking: boolean;
  unit: number;
  /** With its buffers. */
  blockedStart: number;
  blockedEnd: number;
}

const ms = (bound: string, column: string): string => `(extract(epoch FROM ${bound}(${column})) * 1000)::float8`;
/** States that are told as busy or pending; the others hold no time and are nobody's business. */
const LIVE = `'approved', 'in-use', 'completed', 'no-show', 'requested', 'info-needed', 'countered'`;
const TOLD = `(state IN (${LIVE}) OR held_until > $1)`;

const SELECT = `SELECT equipment_id AS "equipmentId", id AS "reservationId", asker_id AS "askerId", state, blocking, unit,
    asker_institution_id AS "askerInstitutionId", sent_by AS "sentBy", coordinator_id AS "coordinatorId", ${ms('lower', 'during')} AS start, ${ms('upper', 'during')} AS end,
    ${ms('lower', 'blocked')} AS "blockedStart", ${ms('upper', 'blocked')} AS "blockedEnd"
  FROM reservation WHERE ${TOLD}`;
const ORDER = 'ORDER BY equipment_id, lower(during), id';

/** All times that reservations take on any machine and that touch the window, in order. */
export async function listOccupancy(database: Queryable, window: Stretch, now: number): Promise<Occupancy[]> {
  return database.query<Occupancy>(
    `${SELECT} AND blocked && tstzrange($2, $3) ${ORDER}`,
    [formatInstant(now), formatInstant(window.start), formatInstant(window.end)],
  );
}

/** What readers may be told of a reservation's time on a machine, as the texts that they are told. */
export interface TakenTime extends InstantRange {
  equipmentId: string;
  reservationId: string;
  askerId: string;
  sentBy?: string | null;
  coordinatorId?: string | null;
  state: ReservationState;
}

/** The times that are taken on these machines and touch the window, in order. Reads no more than an answer tells, for there are thousands. */
export async function listTaken(database: Queryable, equipmentIds: readonly string[], window: Stretch, now: number): Promise<TakenTime[]> {
  return database.query<TakenTime>(
    `SELECT equipment_id AS "equipmentId", id AS "reservationId", asker_id AS "askerId", sent_by AS "sentBy", coordinator_id AS "coordinatorId",
       state, lower(during) AS start, upper(during) AS end
     FROM reservation WHERE ${TOLD} AND equipment_id = ANY($2::text[]) AND blocked && tstzrange($3, $4) ${ORDER}`,
    [formatInstant(now), [...equipmentIds], formatInstant(window.start), formatInstant(window.end)],
  );
}

/** Whose reservations count beyond the window, for quotas by the calendar. */
export interface Counted {
  personId: string;
  institutionId?: string;
  window: Stretch;
}

/** What is asked about one machine's time. */
export interface OccupancyQuestion {
  equipmentId: string;
  window: Stretch;
  /** UTC milliseconds. */
  now: number;
  counted?: Counted;
  /** A reservation that is left out. */
  exceptId?: string;
  /** Somebody whose holds are left out: they are held for that person. */
  holderId?: string;
}

/** What is taken of one machine inside a window, and what of it, within a wider one, is the asker's or the institution's. */
export async function occupancyOf(
  database: Queryable,
  { equipmentId, window, now, counted, exceptId, holderId }: OccupancyQuestion,
): Promise<{ occupancy: Occupancy[]; own: OwnReservation[]; institutionOwn: OwnReservation[] }> {
  const wide = counted?.window ?? window;
  const rows = await database.query<Occupancy>(
    `${SELECT} AND equipment_id = $2 AND id IS DISTINCT FROM $3 AND NOT (held_until IS NOT NULL AND asker_id IS NOT DISTINCT FROM $10)
       AND (blocked && tstzrange($4, $5) OR (blocked && tstzrange($6, $7) AND (asker_id = $8 OR asker_institution_id = $9))) ${ORDER}`,
    [
      formatInstant(now), equipmentId, exceptId ?? null, formatInstant(window.start), formatInstant(window.end), formatInstant(wide.start),
      formatInstant(wide.end), counted?.personId ?? null, counted?.institutionId ?? null, holderId ?? null,
    ],
  );
  const own = counted ? rows.filter((row) => row.askerId === counted.personId) : [];
  const institutionOwn = counted?.institutionId === undefined ? own : rows.filter((row) => row.askerInstitutionId === counted.institutionId);
  return {
    occupancy: rows.filter((row) => row.blockedStart < window.end && window.start < row.blockedEnd),
    own: own.map(toOwn),
    institutionOwn: institutionOwn.map(toOwn),
  };
}

function toOwn(row: Occupancy): OwnReservation {
  return {
    id: row.reservationId,
    equipmentId: row.equipmentId,
    personId: row.askerId,
    ...(row.askerInstitutionId !== null && { institutionId: row.askerInstitutionId }),
    state: row.state,
    start: formatInstant(row.start),
    end: formatInstant(row.end),
  };
}

/** The number that availability answers of these machines carry now. */
export async function availabilityRevisions(
  database: Queryable,
  equipmentIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.query<{ id: string; revision: number }>(
    'SELECT id, availability_revision AS revision FROM equipment WHERE id = ANY($1::text[])',
    [[...equipmentIds]],
  );
  return new Map(rows.map((row) => [row.id, row.revision]));
}

/** Times by machine. */
export function groupByMachine<T extends { equipmentId: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.equipmentId);
    if (group) group.push(one);
    else groups.set(one.equipmentId, [one]);
  }
  return groups;
}
