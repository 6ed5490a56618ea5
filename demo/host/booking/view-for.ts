import { allowedActions, rulesFor, type Relation, type Reservation } from '../../../src/core/booking/index.js';
import type { Equipment } from '../../../src/core/index.js';
import type { StoredReservation } from '../store/reservations.js';
import { isAdmin, isCoordinatorOf, isOwnerOf, isParty, type Viewer } from './access.js';
import { HOST_ACTIONS } from './actions.js';

/** How somebody stands to a reservation; possibly in several ways, possibly in none. */
export function relationsOf(
  viewer: Viewer,
  stored: StoredReservation,
  machine: Pick<Equipment, 'institutionId'>,
): Relation[] {
  if (viewer === null) return [];
  const relations: Relation[] = [];
  if (isParty(viewer, stored)) relations.push('asker');
  if (isOwnerOf(viewer, machine)) relations.push('owner');
  if (isCoordinatorOf(viewer, stored)) relations.push('coordinator');
  if (isAdmin(viewer)) relations.push('admin');
  return relations;
}

/** A reservation as this reader, who may see it, is told it, with what they may do now (UTC milliseconds). */
export function viewFor(
  viewer: Viewer,
  stored: StoredReservation,
  machine: Equipment | undefined,
  now: number,
): Reservation {
  const { reservation } = stored;
  if (!machine) return { ...reservation, actions: [] };
  const { cancelCutoffMinutes } = rulesFor(machine, reservation.mode);
  const allowed = allowedActions(reservation, relationsOf(viewer, stored, machine), { now, cancelCutoffMinutes });
  return { ...reservation, actions: allowed.filter((action) => HOST_ACTIONS.includes(action)) };
}
