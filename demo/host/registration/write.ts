import { randomUUID } from 'node:crypto';
import { confirmationAt, recordProblems } from '../../../src/core/registration/index.js';
import type { Equipment, EquipmentAction, EquipmentInput, LocalizedText, Person } from '../../../src/core/index.js';
import { canSeeEquipment } from '../booking/access.js';
import { DatabaseError, SQLSTATE, type Queryable } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import type { Services } from '../services.js';
import { actAs } from '../store/audit.js';
import { bumpAvailability, insertEquipment, lockEquipment, updateEquipment } from '../store/equipment.js';
import { keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { equipmentActions, mayWrite } from './may.js';

/** Opens a machine to others. Throws Problem: `forbidden`, `invalid`, `conflict` where the id is taken, `in-flight`, `key-reused`. */
export async function createMachine(services: Services, actor: Person, input: EquipmentInput, key: WriteKey): Promise<KeptAnswer> {
  if (!mayWrite(actor, input)) throw new Problem('forbidden');
  checkRecord(services, input);
  const now = services.now();
  const machine: Equipment = { ...tidied(input), id: input.id ?? randomUUID(), confirmation: confirmationAt(now), revision: 1 };
  const answer = await retryingTransaction(services.database, async (transaction) => {
    const kept = await takeKey(transaction, key);
    if (kept) return kept;
    await actAs(transaction, actor.id);
    await insertEquipment(transaction, machine);
    await announceRecord(transaction, services, machine.id, machine.revision);
    const made: KeptAnswer = {
      status: 201, location: `/api/v1/equipment/${encodeURIComponent(machine.id)}`, etag: revisionTag(machine.revision),
      body: { ...machine, qualifications: services.catalog.definitionsFor(machine), actions: await equipmentActions(transaction, actor, machine, now) },
    };
    await keepAnswer(transaction, key, made, { equipmentId: machine.id, now });
    return made;
  }).catch((error: unknown) => {
    if (!(error instanceof DatabaseError) || error.code !== SQLSTATE.uniqueViolation) throw error;
    throw new Problem('conflict', { errors: [{ pointer: '/id', code: 'duplicate-id' }] });
  });
  await reread(services, machine.id);
  return answer;
}

/**
 * Writes a machine's record anew, as its owner or an administrator. Throws Problem: `not-found`, `forbidden`, `stale`,
 * `invalid`.
 */
export async function updateMachine(services: Services, actor: Person, id: string, revision: number, input: EquipmentInput): Promise<Equipment> {
  return change(services, actor, { id, action: 'edit', revision }, (before) => {
    // Only who may write for the other institution as well may hand a machine over to it.
    if (!mayWrite(actor, input)) throw new Problem('forbidden');
    if (input.id !== undefined && input.id !== id) throw new Problem('invalid', { errors: [{ pointer: '/id', code: 'unknown' }] });
    checkRecord(services, input);
    return { ...tidied(input), id, confirmation: before.confirmation, revision: before.revision };
  });
}

/** Confirms that a record is right as it is. Throws Problem: `not-found`, `forbidden`, `stale`. */
export async function confirmMachine(services: Services, actor: Person, id: string, revision: number | undefined): Promise<Equipment> {
  return change(services, actor, { id, action: 'confirm', revision }, (before) => (
    { ...before, confirmation: confirmationAt(services.now(), before.confirmation) }));
}

/**
 * Takes a machine out of service at once: by its owner, an administrator, or whoever uses it or did within the last
 * day. Throws Problem: `not-found`, `forbidden`, `conflict` for a machine that is retired.
 */
export async function reportFault(services: Services, actor: Person, id: string, note: LocalizedText): Promise<Equipment> {
  return change(services, actor, { id, action: 'report-fault' }, (before) => {
    if (before.status !== 'retired') return { ...before, status: 'fault', faultNote: note };
    throw new Problem('conflict', { reasons: [{ code: 'equipment-retired', params: {}, severity: 'block' }], about: before });
  });
}

/** What is to be done to which machine, of which a revision was seen where it matters. */
interface Step {
  id: string;
  action: EquipmentAction;
  revision?: number;
}

/** Changes a record under its machine's lock and announces it; answers it as the actor is told it. */
async function change(services: Services, actor: Person, { id, action, revision }: Step, make: (before: Equipment) => Equipment): Promise<Equipment> {
  const { after, actions } = await retryingTransaction(services.database, async (transaction) => {
    const before = (await lockEquipment(transaction, [id])).get(id);
    const allowed = before && (await equipmentActions(transaction, actor, before, services.now()));
    if (!before || (allowed?.length === 0 && !canSeeEquipment(actor, before))) throw new Problem('not-found');
    if (!allowed?.includes(action)) throw new Problem('forbidden');
    if (revision !== undefined && before.revision !== revision) throw new Problem('stale');
    const made = { ...make(before), revision: before.revision + 1 };
    await actAs(transaction, actor.id);
    await updateEquipment(transaction, made);
    await announceRecord(transaction, services, id, made.revision);
    return { after: made, actions: await equipmentActions(transaction, actor, made, services.now()) };
  });
  await reread(services, id);
  return { ...after, qualifications: services.catalog.definitionsFor(after), actions };
}

/** So that the next reader sees it. It is written already: a failure here must not be told as if nothing had changed. */
async function reread({ catalog, log }: Services, id: string): Promise<void> {
  await catalog.refresh(id).catch((error: unknown) => log(`reading ${id} again failed: ${error instanceof Error ? error.message : String(error)}`));
}

/** A record's hours, status and rules decide when it is free: whoever shows its availability asks again, too. */
export async function announceRecord(transaction: Queryable, { events, now }: Services, equipmentId: string, revision: number): Promise<void> {
  await events.publish(transaction, { type: 'equipment', equipmentId, revision }, now());
  await events.publish(transaction, { type: 'availability', equipmentId, revision: await bumpAvailability(transaction, equipmentId) }, now());
}

function checkRecord({ catalog }: Services, input: EquipmentInput): void {
  const errors = recordProblems(input, catalog);
  if (errors.length > 0) throw new Problem('invalid', { errors });
}

/** What is wrong with a machine is said only while something is. */
function tidied({ faultNote, ...input }: EquipmentInput): EquipmentInput {
  return { ...input, ...(input.status === 'fault' && faultNote && { faultNote }) };
}
