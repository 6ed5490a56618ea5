import { relationsTo, type Relation } from '../../core/booking/index.js';
import type { Draft, Equipment, EquipmentAction, EquipmentSummary, Person, Reservation } from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import { HostError, type ReservationQuery } from '../../host/index.js';
import type { MemoryWorld } from './world.js';

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

/** Whether a reservation concerns somebody in a role, or in any where none is given; administrators stand beside owners. */
export function concerns(relations: readonly Relation[], role: ReservationQuery['role']): boolean {
  if (role === undefined) return relations.length > 0;
  return relations.includes(role) || (role === 'owner' && relations.includes('admin'));
}

const DAY = 86_400_000;

/** Whether somebody writes a machine's record: its owner and administrators. */
export function mayWrite(viewer: Person, { institutionId }: Pick<Equipment, 'institutionId'>): boolean {
  return viewer.roles.includes('admin') || (viewer.roles.includes('owner') && viewer.institutionId === institutionId);
}

/** In whose name a draft is: one's own, or that of somebody for whom one may act. Throws HostError `forbidden`, or `invalid` for somebody unknown. */
export function askerOf<V extends Viewer>(world: MemoryWorld, { onBehalfOf }: Draft, machine: Pick<Equipment, 'institutionId'>, viewer: V): V | Person {
  if (!viewer || onBehalfOf === undefined || onBehalfOf === viewer.id) return viewer;
  if (!mayWrite(viewer, machine) && !viewer.roles.includes('coordinator')) throw new HostError('forbidden');
  const asker = world.people.get(onBehalfOf);
  if (!asker) throw new HostError('invalid', { errors: [{ pointer: '/onBehalfOf', code: 'unknown' }] });
  return asker;
}

/** What the reader may do with a machine's record; whoever uses it or did within the last day may say that it is out of order. */
export function equipmentActions(world: MemoryWorld, machine: Equipment, viewer: Person): EquipmentAction[] {
  if (mayWrite(viewer, machine)) return ['edit', 'confirm', 'report-fault'];
  const isUser = [...world.reservations.values()].some(({ equipmentId, asker, state, actual }) =>
    equipmentId === machine.id && asker?.id === viewer.id
      && (state === 'in-use' || (state === 'completed' && parseInstant(actual?.end ?? '') > world.now() - DAY)));
  return isUser ? ['report-fault'] : [];
}

/** A record as the reader is told it. */
export function withActions(world: MemoryWorld, machine: Equipment, viewer: Viewer): Equipment {
  return viewer ? { ...machine, actions: equipmentActions(world, machine, viewer) } : machine;
}
