import { relationsTo, type Relation } from '../../core/booking/index.js';
import type { Equipment, EquipmentSummary, Person, Reservation } from '../../core/index.js';

/** Who is asking; null for a visitor. */
export type Viewer = Person | null;

/** Whether a machine exists for this reader; for others it is "not found", which tells nothing. */
export function canSeeEquipment(viewer: Viewer, { visibility = 'public', institutionId }: Pick<EquipmentSummary, 'visibility' | 'institutionId'>): boolean {
  if (visibility === 'public') return true;
  if (!viewer) return false;
  if (visibility === 'members' || viewer.roles.includes('admin') || viewer.roles.includes('coordinator')) return true;
  return viewer.roles.includes('owner') && viewer.institutionId === institutionId;
}

/** What the reader is to a reservation; nothing means that it does not exist for them. A coordinator is one for cases in hand. */
export function relationsOf(viewer: Viewer, reservation: Reservation, machine: Pick<Equipment, 'institutionId'>): Relation[] {
  return relationsTo(reservation, machine, viewer, viewer !== null && reservation.coordinator?.id === viewer.id);
}
