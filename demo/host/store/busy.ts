import type { OwnReservation, ReservationState } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Stretch } from '../booking/occupancy.js';

/** A reservation's time on a machine, as far as others may know of it; `askerId` never leaves the host. */
export interface Occupancy extends Stretch {
  equipmentId: string;
  reservationId: string;
  askerId: string;
  state: ReservationState;
  blocking: boolean;
  unit: number;
  /** With its buffers. */
  blockedStart: number;
  blockedEnd: number;
}

const ms = (bound: string, column: string): string => `(extract(epoch FROM ${bound}(${column})) * 1000)::float8`;
/** States that are told as busy or pending; the others hold no time and are nobody's business. */
const LIVE = `state IN ('approved', 'in-use', 'completed', 'no-show', 'requested', 'info-needed', 'countered')`;

interface OccupancyRow {
  equipment_id: string;
  id: string;
  asker_id: string;
  state: ReservationState;
  blocking: boolean;
  unit: number;
  start: number;
  end: number;
  blocked_start: number;
  blocked_end: number;
}

/** All times that reservations take on these machines, or on all with `'all'`, and that touch the window, in order. */
export async function listOccupancy(
  database: Queryable,
  equipmentIds: readonly string[] | 'all',
  window: Stretch,
  exceptId?: string,
): Promise<Occupancy[]> {
  const rows = await database.query<OccupancyRow>(
    `SELECT equipment_id, id, asker_id, state, blocking, unit,
       ${ms('lower', 'during')} AS start, ${ms('upper', 'during')} AS end,
       ${ms('lower', 'blocked')} AS blocked_start, ${ms('upper', 'blocked')} AS blocked_end
     FROM reservation
     WHERE ($1::text[] IS NULL OR equipment_id = ANY($1::text[])) AND blocked && tstzrange($2, $3) AND ${LIVE} AND id IS DISTINCT FROM $4
     ORDER BY equipment_id, lower(during), id`,
    [equipmentIds === 'all' ? null : [...equipmentIds], formatInstant(window.start), formatInstant(window.end), exceptId ?? null],
  );
  return rows.map((row) => ({
    equipmentId: row.equipment_id,
    reservationId: row.id,
    askerId: row.asker_id,
    state: row.state,
    blocking: row.blocking,
    unit: row.unit,
    start: row.start,
    end: row.end,
    blockedStart: row.blocked_start,
    blockedEnd: row.blocked_end,
  }));
}

/**
 * What counts for quotas and gaps on one machine: living reservations of a person or of a whole institution that
 * touch the window.
 */
export async function listOwn(
  database: Queryable,
  equipmentId: string,
  owner: { personId: string } | { institutionId: string },
  window: Stretch,
  exceptId?: string,
): Promise<OwnReservation[]> {
  const [column, value] = 'personId' in owner ? ['asker_id', owner.personId] : ['asker_institution_id', owner.institutionId];
  const rows = await database.query<{ asker_id: string; institution: string | null; state: ReservationState; start: number; end: number }>(
    `SELECT asker_id, asker_institution_id AS institution, state, ${ms('lower', 'during')} AS start, ${ms('upper', 'during')} AS end
     FROM reservation
     WHERE equipment_id = $1 AND ${column} = $2 AND during && tstzrange($3, $4) AND ${LIVE} AND id IS DISTINCT FROM $5
     ORDER BY lower(during)`,
    [equipmentId, value, formatInstant(window.start), formatInstant(window.end), exceptId ?? null],
  );
  return rows.map((row) => ({
    equipmentId,
    personId: row.asker_id,
    institutionId: row.institution ?? undefined,
    state: row.state,
    start: formatInstant(row.start),
    end: formatInstant(row.end),
  }));
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

/** Occupancy by machine. */
export function groupByMachine(all: readonly Occupancy[]): Map<string, Occupancy[]> {
  const groups = new Map<string, Occupancy[]>();
  for (const one of all) {
    const group = groups.get(one.equipmentId);
    if (group) group.push(one);
    else groups.set(one.equipmentId, [one]);
  }
  return groups;
}
