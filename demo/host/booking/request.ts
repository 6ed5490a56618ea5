import { randomUUID } from 'node:crypto';
import { newReservation, type Draft, type Equipment, type Person } from '../../../src/core/index.js';
import { DatabaseError, SQLSTATE, type Queryable } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { lockEquipment } from '../store/equipment.js';
import { findKept, keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { selectReservations } from '../store/reservations.js';
import { insertReservation } from '../store/reservation-writes.js';
import { canSeeEquipment, isAdmin, isOwnerOf } from './access.js';
import { announce } from './announce.js';
import { decide, holdingOf, type Decided } from './decide.js';
import { newReference } from './reference.js';
import { viewFor } from './view-for.js';

/** What is asked for: one draft, or one for each machine of a kit, all at the same time. */
export interface Submission {
  drafts: Draft[];
  isKit: boolean;
}

const REFERENCE_ATTEMPTS = 5;

/**
 * Requests reservations, all of them or none. Locks the machines in the order of their ids, checks the rules, takes
 * units and writes, with the answer under its key, in one transaction. Throws Problem: `conflict` with reasons and
 * the intervals in the way, `invalid`, `not-found`, `forbidden`, `in-flight`, `key-reused`.
 */
export async function requestReservations(
  services: Services,
  sender: Person,
  submission: Submission,
  key: WriteKey,
): Promise<KeptAnswer> {
  const kept = await findKept(services.database, key);
  if (kept) return kept;
  const refusal = await refusedAlready(services, sender, submission);
  // What stands in the way may be this very request's first try, committed a moment ago.
  if (refusal) return (await findKept(services.database, key)) ?? Promise.reject(refusal);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await retryingTransaction(services.database, (transaction) =>
        requestIn(transaction, services, sender, submission, key),
      );
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // The constraint has the last word: it can only speak when something wrote without taking the locks.
      if (error.code === SQLSTATE.exclusionViolation) {
        services.log('the database refused an overlap that the locks should have prevented');
        throw await lateConflict(services, sender, submission);
      }
      const isReferenceTaken = error.code === SQLSTATE.uniqueViolation && error.constraint === 'reservation_reference_key';
      if (!isReferenceTaken || attempt === REFERENCE_ATTEMPTS) throw error;
    }
  }
}

/**
 * The refusal that can be told without a lock: of a thousand rivals for one slot only those that come before the
 * first is done have to queue. Whoever passes here is judged again under the lock.
 */
async function refusedAlready(services: Services, sender: Person, submission: Submission): Promise<Problem | undefined> {
  const { machines, decided } = await decideUnlocked(services, sender, submission);
  return refusalOf(decided, machines, submission);
}

async function requestIn(
  transaction: Queryable,
  services: Services,
  sender: Person,
  submission: Submission,
  key: WriteKey,
): Promise<KeptAnswer> {
  const kept = await takeKey(transaction, key);
  if (kept) return kept;
  const now = services.now();
  const machines = await lockEquipment(transaction, submission.drafts.map((draft) => draft.equipmentId));
  const { asker, decided } = await decideAll(transaction, machines, sender, submission, now);
  const refusal = refusalOf(decided, machines, submission);
  if (refusal) throw refusal;
  const kitId = submission.isKit ? randomUUID() : undefined;
  const ids: string[] = [];
  for (const [index, draft] of submission.drafts.entries()) {
    const machine = machines.get(draft.equipmentId);
    const verdict = decided[index];
    if (machine && verdict) ids.push(await write(transaction, services, { draft, machine, verdict, asker, sender, kitId, now }));
  }
  const stored = await selectReservations(transaction, 'WHERE r.id = ANY($1::text[]) ORDER BY r.equipment_id', [ids]);
  const views = stored.map((one) => viewFor(sender, one, machines.get(one.reservation.equipmentId), now));
  const [first] = views;
  const answer: KeptAnswer = submission.isKit
    ? { status: 201, body: { kitId, items: views } }
    : { status: 201, location: `/api/v1/reservations/${first?.id}`, etag: revisionTag(first?.revision ?? 1), body: first };
  await keepAnswer(transaction, key, answer, now);
  return answer;
}

async function decideAll(
  queryable: Queryable,
  machines: ReadonlyMap<string, Equipment>,
  sender: Person,
  { drafts }: Submission,
  now: number,
): Promise<{ asker: Person; decided: Decided[] }> {
  const asker = await askerOf(queryable, sender, drafts[0], machines);
  const decided: Decided[] = [];
  for (const [index, draft] of drafts.entries()) {
    const machine = machines.get(draft.equipmentId);
    if (!machine || !canSeeEquipment(sender, machine)) {
      throw new Problem('invalid', { errors: [{ pointer: drafts.length > 1 ? `/equipmentIds/${index}` : '/equipmentId', code: 'unknown' }] });
    }
    decided.push(await decide(queryable, { machine, draft, asker, now }));
  }
  return { asker, decided };
}

/** On whose behalf: one's own, or that of somebody for whom the sender may act. */
async function askerOf(
  queryable: Queryable,
  sender: Person,
  draft: Draft | undefined,
  machines: ReadonlyMap<string, Equipment>,
): Promise<Person> {
  if (draft?.onBehalfOf === undefined || draft.onBehalfOf === sender.id) return sender;
  const mayAct = isAdmin(sender) || sender.roles.includes('coordinator') || [...machines.values()].every((machine) => isOwnerOf(sender, machine));
  if (!mayAct) throw new Problem('forbidden');
  const asker = await findPerson(queryable, draft.onBehalfOf);
  if (!asker) throw new Problem('invalid', { errors: [{ pointer: '/onBehalfOf', code: 'unknown' }] });
  return asker;
}

function refusalOf(
  decided: readonly Decided[],
  machines: ReadonlyMap<string, Equipment>,
  { drafts }: Submission,
): Problem | undefined {
  const reasons = decided.flatMap(({ decision }) => (decision.ok ? [] : decision.reasons));
  if (reasons.length === 0) return undefined;
  const about = machines.get(drafts[0]?.equipmentId ?? '');
  return new Problem('conflict', { reasons, about, conflicts: decided.flatMap(({ conflicts }) => conflicts) });
}

async function lateConflict(services: Services, sender: Person, submission: Submission): Promise<Problem> {
  const { machines, decided } = await decideUnlocked(services, sender, submission);
  return refusalOf(decided, machines, submission) ?? new Problem('conflict');
}

async function decideUnlocked(services: Services, sender: Person, submission: Submission) {
  const machines = new Map(submission.drafts.flatMap(({ equipmentId }) => {
    const machine = services.catalog.get(equipmentId);
    return machine ? [[equipmentId, machine] as const] : [];
  }));
  const { decided } = await decideAll(services.database, machines, sender, submission, services.now());
  return { machines, decided };
}

interface Booking {
  draft: Draft;
  machine: Equipment;
  verdict: Decided;
  asker: Person;
  sender: Person;
  kitId?: string;
  now: number;
}

async function write(transaction: Queryable, services: Services, booking: Booking): Promise<string> {
  const { draft, machine, verdict, asker, sender, kitId, now } = booking;
  const approval = machine.modes.find((offer) => offer.mode === draft.mode)?.approval ?? 'required';
  const reservation = newReservation({
    id: randomUUID(), reference: newReference(), draft, asker, approval, now, quote: verdict.quote,
  });
  const isForOther = sender.id !== asker.id;
  const isCoordinator = isForOther && sender.roles.includes('coordinator');
  if (isForOther) {
    const role = sender.roles.find((held) => held !== 'member') ?? 'member';
    reservation.history[0] = { ...reservation.history[0]!, by: { id: sender.id, name: sender.name, role } };
  }
  await insertReservation(transaction, reservation, holdingOf(reservation, verdict), {
    sentBy: isForOther ? sender.id : undefined,
    coordinatorId: isCoordinator ? sender.id : undefined,
    kitId,
  });
  await announce(transaction, services.events, machine.id, now);
  return reservation.id;
}
