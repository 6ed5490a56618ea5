import { movedQuote, offerQuote, type ActionInput } from '../../core/booking/index.js';
import type { Equipment, Person, Reservation } from '../../core/index.js';
import { HostError, type ActionRequest } from '../../host/index.js';
import { canSeeEquipment } from './access.js';
import type { MemoryWorld } from './world.js';

/** An action with what its names stand for: the offered machine's fee, the coordinator. Throws a HostError for what is none. */
export function readAction(
  { equipment, people }: MemoryWorld,
  { action, note, start, end, units, equipmentId, mode, fee, coordinatorId }: ActionRequest,
  before: Reservation,
  machine: Equipment,
  actor: Person,
): ActionInput {
  const input: ActionInput = { action, note, start, end, units };
  if (action === 'assign-coordinator' && coordinatorId !== undefined) {
    const person = people.get(coordinatorId);
    if (!person?.roles.includes('coordinator')) throw unknown('/coordinatorId');
    return { ...input, coordinator: { id: person.id, name: person.name } };
  }
  const asker = people.get(before.asker?.id ?? '');
  if (asker && action === 'reschedule' && start && end) return { ...input, quote: movedQuote(before, { start, end }, machine, asker) };
  if (action !== 'counter' || !asker) return input;
  const offered = equipment.get(equipmentId ?? machine.id);
  const isOwner = actor.roles.includes('owner') && actor.institutionId === machine.institutionId;
  const canBeOffered = offered && canSeeEquipment(actor, offered) && canSeeEquipment(asker, offered)
    && (!isOwner || offered.institutionId === machine.institutionId);
  if (!canBeOffered) throw unknown('/equipmentId');
  return { ...input, equipmentId, mode, quote: offerQuote(before, { start, end, equipmentId, mode, fee }, offered, asker) };
}

function unknown(pointer: string): HostError {
  return new HostError('invalid', { errors: [{ pointer, code: 'unknown' }] });
}
