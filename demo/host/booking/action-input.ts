import { movedQuote, offerQuote } from '../../../src/core/booking/index.js';
import type { ActionInput, Equipment, Person, Relation } from '../../../src/core/index.js';
import type { ActionRequest } from '../../../src/host/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { findPerson } from '../store/directory.js';
import type { StoredReservation } from '../store/reservations.js';
import { canSeeEquipment, isAdmin, isOwnerOf } from './access.js';

/** What an action's names stand for, as far as the request may know of it. */
export interface ReadAction {
  input: ActionInput;
  /** The machine that a counter-offer speaks of. */
  offered: Equipment;
}

/**
 * Reads what a request names: the offered machine, its fee, the coordinator; a move is quoted anew. Throws the Problem `invalid` with a
 * pointer at whatever does not exist, or not for this actor and asker.
 */
export async function readAction(
  transaction: Queryable,
  request: ActionRequest,
  scene: { actor: Person; stored: StoredReservation; machines: ReadonlyMap<string, Equipment>; relations: readonly Relation[] },
): Promise<ReadAction> {
  const { action, note, start, end, units, mode, equipmentId, fee, coordinatorId } = request;
  const { reservation, askerId } = scene.stored;
  const machine = scene.machines.get(reservation.equipmentId);
  if (!machine) throw new Problem('not-found');
  const input: ActionInput = { action, note, start, end, units };
  if (action === 'assign-coordinator' && coordinatorId !== undefined) input.coordinator = await coordinatorOf(transaction, coordinatorId);
  if (action !== 'counter' && action !== 'reschedule') return { input, offered: machine };
  const asker = await findPerson(transaction, askerId);
  if (!asker) throw new Problem('not-found');
  if (action === 'reschedule') return { input: start && end ? { ...input, quote: movedQuote(reservation, { start, end }, machine, asker) } : input, offered: machine };
  const offered = equipmentId === undefined ? machine : scene.machines.get(equipmentId);
  if (!offered || !canBeOffered(scene.actor, asker, offered, scene.relations)) throw unknown('/equipmentId');
  const quote = offerQuote(reservation, { start, end, equipmentId, mode, fee }, offered, asker);
  if (fee !== undefined && !quote) throw new Problem('invalid', { errors: [{ pointer: '/fee', code: 'no-tariff' }] });
  return { input: { ...input, equipmentId, mode, quote }, offered };
}

/** Owners offer what is theirs to give; a coordinator anything that both sides may know of, because its owner decides. */
function canBeOffered(actor: Person, asker: Person, offered: Equipment, relations: readonly Relation[]): boolean {
  if (!canSeeEquipment(actor, offered) || !canSeeEquipment(asker, offered)) return false;
  const isDeciding = relations.includes('owner') || relations.includes('admin');
  return !isDeciding || isOwnerOf(actor, offered) || isAdmin(actor);
}

async function coordinatorOf(transaction: Queryable, id: string): Promise<Person> {
  const person = await findPerson(transaction, id);
  if (!person?.roles.includes('coordinator')) throw unknown('/coordinatorId');
  return person;
}

function unknown(pointer: string): Problem {
  return new Problem('invalid', { errors: [{ pointer, code: 'unknown' }] });
}
