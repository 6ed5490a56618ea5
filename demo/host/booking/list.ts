import type { Person, Reservation, ReservationState } from '../../../src/core/index.js';
import type { Services } from '../services.js';
import { selectReservations } from '../store/reservations.js';
import { viewFor } from './view-for.js';

/** Which reservations are meant; see `GET /reservations`. */
export interface ListQuery {
  role: 'asker' | 'owner' | 'coordinator';
  state?: ReservationState[];
  equipment?: string;
  from?: string;
  to?: string;
  order?: 'latest' | 'soonest';
  cursor?: string;
  limit: number;
}

/** One page of reservations, the latest start first unless another order is asked for. */
export interface ReservationList {
  items: Reservation[];
  nextCursor?: string;
}

const START = `floor(extract(epoch FROM lower(r.during)))::bigint`;

/** Lists what the reader stands in that role to. A role that one does not have lists nothing. */
export async function listReservations(
  { database, catalog, now }: Services,
  viewer: Person,
  query: ListQuery,
): Promise<ReservationList> {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const conditions = [whoseCondition(viewer, query.role, param)];
  const [isAfter, direction] = query.order === 'soonest' ? ['>', 'ASC'] : ['<', 'DESC'];
  if (query.state) conditions.push(`r.state = ANY(${param(query.state)}::text[])`);
  if (query.equipment !== undefined) conditions.push(`r.equipment_id = ${param(query.equipment)}`);
  if (query.from !== undefined) conditions.push(`upper(r.during) > ${param(query.from)}::timestamptz`);
  if (query.to !== undefined) conditions.push(`lower(r.during) < ${param(query.to)}::timestamptz`);
  if (query.cursor !== undefined) {
    const [start = '0', ...id] = query.cursor.split('.');
    conditions.push(`(${START}, r.id) ${isAfter} (${param(start)}::bigint, ${param(id.join('.'))}::text)`);
  }
  const stored = await selectReservations(
    database,
    `WHERE ${conditions.join(' AND ')} ORDER BY ${START} ${direction}, r.id ${direction} LIMIT ${param(query.limit + 1)}::int`,
    params,
  );
  const shown = stored.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((one) => viewFor(viewer, one, catalog.get(one.reservation.equipmentId), now())),
    ...(last && stored.length > query.limit && { nextCursor: `${startOf(last.reservation)}.${last.reservation.id}` }),
  };
}

function startOf({ confirmed, wished }: Reservation): number {
  return Math.floor(Date.parse((confirmed ?? wished).start) / 1000);
}

/** A condition on the table `r` for every reservation that the reader may see, whatever they stand in to it, or in one role. */
export function visibleCondition(viewer: Person, param: (value: unknown) => string, role?: ListQuery['role']): string {
  const roles: readonly ListQuery['role'][] = role ? [role] : ['asker', 'owner', 'coordinator'];
  return `(${roles.map((role) => whoseCondition(viewer, role, param)).join(' OR ')})`;
}

function whoseCondition(viewer: Person, role: ListQuery['role'], param: (value: unknown) => string): string {
  if (role === 'asker') {
    const id = param(viewer.id);
    return `(r.asker_id = ${id} OR r.sent_by = ${id})`;
  }
  if (role === 'coordinator') {
    return viewer.roles.includes('coordinator') ? `r.coordinator_id = ${param(viewer.id)}` : 'false';
  }
  if (viewer.roles.includes('admin')) return 'true';
  if (!viewer.roles.includes('owner') || viewer.institutionId === undefined) return 'false';
  return `r.equipment_id IN (SELECT id FROM equipment WHERE institution_id = ${param(viewer.institutionId)})`;
}
