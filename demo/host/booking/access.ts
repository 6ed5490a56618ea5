import type { Equipment, EquipmentSummary, Person, Role } from '../../../src/core/index.js';

/** Who is asking: a person who has signed in, or nobody in particular. */
export type Viewer = Person | null;

/** The persons around a reservation, as far as access depends on them. */
export interface ReservationParties {
  askerId: string;
  sentBy?: string | null;
  coordinatorId?: string | null;
}

const hasRole = (viewer: Viewer, role: Role): boolean => viewer?.roles.includes(role) ?? false;

/** True for someone who acts for the institution that opens the machine. */
export function isOwnerOf(viewer: Viewer, equipment: Pick<Equipment, 'institutionId'>): boolean {
  return hasRole(viewer, 'owner') && viewer?.institutionId === equipment.institutionId;
}

/** True for administrators of the cluster. */
export function isAdmin(viewer: Viewer): boolean {
  return hasRole(viewer, 'admin');
}

/** Whether the machine exists for this reader; for others it is "not found", which tells nothing. */
export function canSeeEquipment(
  viewer: Viewer,
  equipment: Pick<EquipmentSummary, 'visibility' | 'institutionId'>,
): boolean {
  if (equipment.visibility === undefined || equipment.visibility === 'public') return true;
  if (viewer === null) return false;
  if (equipment.visibility === 'members') return true;
  return isAdmin(viewer) || hasRole(viewer, 'coordinator') || isOwnerOf(viewer, equipment);
}

/** Whether the reader may see a reservation's details and the people in it. */
export function canSeeReservation(
  viewer: Viewer,
  parties: ReservationParties,
  equipment: Pick<Equipment, 'institutionId'>,
): boolean {
  if (viewer === null) return false;
  return isParty(viewer, parties) || isCoordinatorOf(viewer, parties) || isOwnerOf(viewer, equipment) || isAdmin(viewer);
}

/** True for the asker and for whoever sent the request on the asker's behalf. */
export function isParty(viewer: Person, parties: ReservationParties): boolean {
  return viewer.id === parties.askerId || viewer.id === parties.sentBy;
}

/** True for a coordinator whose case it is. */
export function isCoordinatorOf(viewer: Viewer, parties: ReservationParties): boolean {
  return hasRole(viewer, 'coordinator') && viewer?.id === parties.coordinatorId;
}
