import type { Person, Reservation } from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import { HostError, type AuditLine, type AuditPage, type AuditQuery } from '../../host/index.js';
import type { MemoryWorld } from './world.js';

const DEFAULT_LIMIT = 50;

/** The trail of a world: what stands in the histories of its reservations. For administrators. */
export function trailOf(world: MemoryWorld, viewer: Person, query: AuditQuery): AuditPage {
  if (!viewer.roles.includes('admin')) throw new HostError('forbidden');
  const { cursor = '0', limit = DEFAULT_LIMIT } = query;
  const lines = [...world.reservations.values()].flatMap(linesOf).filter((line) => isMeant(line, query)).sort((a, b) => (a.at < b.at ? 1 : -1));
  const end = Number(cursor) + limit;
  return { items: lines.slice(Number(cursor), end), ...(lines.length > end && { nextCursor: String(end) }) };
}

function linesOf({ id, equipmentId, history }: Reservation): AuditLine[] {
  return history.map(({ at, action, by }, place) => ({
    id: `${id}.${place}`, at, action, ...(by?.id !== undefined && { actor: by.id }), on: { kind: 'reservation', id }, details: { equipmentId, ...(by && { role: by.role }) },
  }));
}

function isMeant({ at, action, actor, on, details }: AuditLine, query: AuditQuery): boolean {
  return (query.from === undefined || parseInstant(at) >= parseInstant(query.from))
    && (query.to === undefined || parseInstant(at) < parseInstant(query.to))
    && (query.person === undefined || actor === query.person)
    && (query.subject === undefined || on.id === query.subject)
    && (query.equipment === undefined || details['equipmentId'] === query.equipment)
    && (query.action === undefined || action === query.action);
}
