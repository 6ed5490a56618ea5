import { randomUUID } from 'node:crypto';
import { newReservation, type Reservation } from '../../../src/core/booking/index.js';
import type { Equipment, Person } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import { inquiryOf, takeUp } from '../inquiry/take-up.js';
import { tell } from '../notices/tell.js';
import type { Services } from '../services.js';
import { lockEquipment } from '../store/equipment.js';
import { dropHolds } from '../store/holds.js';
import { findKept, keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { selectReservations } from '../store/reservations.js';
import { insertReservation } from '../store/reservation-writes.js';
import { announce } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import { holdingOf } from './decide.js';
import { planFor, refusalOf, type Part, type Plan, type Submission } from './plan.js';
import { newReferences } from './reference.js';
import { viewFor } from './view-for.js';

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
  const machines = submission.drafts.map((draft) => draft.equipmentId);
  const refusal = services.rush.isOn(machines) ? await refusedAlready(services, sender, submission) : undefined;
  // What stands in the way may be this very request's first try.
  if (refusal) return (await findKept(services.database, key)) ?? Promise.reject(refusal);
  return services.rush.during(machines, () => bookingTransaction(
    services,
    (transaction) => requestIn(transaction, services, sender, submission, key),
    async () => (await refusedAlready(services, sender, submission)) ?? new Problem('conflict'),
  ));
}

/**
 * The refusal that can be told without a lock: of a thousand rivals for one slot only those that come before the
 * first is done have to queue. Where nobody else is writing it would only be asked twice. Whoever passes here is judged again under the lock.
 */
async function refusedAlready({ database, catalog, now }: Services, sender: Person, submission: Submission): Promise<Problem | undefined> {
  const machines = new Map(submission.drafts.flatMap(({ equipmentId }) => {
    const machine = catalog.get(equipmentId);
    return machine ? [[equipmentId, machine] as const] : [];
  }));
  try {
    return refusalOf(await planFor(database, machines, sender, submission, now()));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
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
  await dropHolds(transaction, [...machines.keys()], now, sender.id);
  const inquiry = await inquiryOf(transaction, sender, submission.drafts[0]);
  const plan = await planFor(transaction, machines, sender, submission, now);
  const refusal = refusalOf(plan);
  if (refusal) throw refusal;
  const group: Group = {
    ...(submission.isKit && { kitId: randomUUID() }),
    ...(submission.drafts[0]?.recurrence && { seriesId: randomUUID() }),
  };
  const made = await writeAll(transaction, { plan, sender, group, coordinatorId: inquiry?.coordinator?.id, services, now });
  const ids = made.map(({ id }) => id);
  if (inquiry && made[0]) await takeUp(transaction, services.events, { inquiry, sender, reservation: made[0], now });
  for (const machine of machines.values()) await announce(transaction, services.events, machine.id, now);
  const answer = await answerOf(transaction, { ids, machines, sender, group, now });
  await keepAnswer(transaction, key, answer, { equipmentId: submission.drafts[0]?.equipmentId ?? '', now });
  return answer;
}

/** What the reservations of one request have in common. */
interface Group {
  kitId?: string;
  seriesId?: string;
}

/** What is to be written, for whom, and who mediates. */
interface Writing {
  plan: Plan;
  sender: Person;
  group: Group;
  coordinatorId: string | undefined;
  services: Services;
  now: number;
}

/** Writes every part of a plan in its order; answers what was written. */
async function writeAll(transaction: Queryable, writing: Writing): Promise<Reservation[]> {
  const { plan: { asker, parts }, sender, group, now } = writing;
  const references = await newReferences(transaction, parts.length);
  const isForOther = sender.id !== asker.id;
  const isCoordinator = isForOther && sender.roles.includes('coordinator');
  const sending = { ...group, sentBy: isForOther ? sender.id : undefined, coordinatorId: isCoordinator ? sender.id : writing.coordinatorId };
  const written: Reservation[] = [];
  for (const [index, part] of parts.entries()) {
    const reservation = reservationOf(part, asker, references[index]!, now);
    if (isForOther) {
      const role = sender.roles.find((held) => held !== 'member') ?? 'member';
      reservation.history[0] = { ...reservation.history[0]!, by: { id: sender.id, name: sender.name, role } };
    }
    const holding = holdingOf(reservation, part.decided);
    await insertReservation(transaction, reservation, holding, sending);
    // Of the dates of a series, or the machines of a kit, nobody wants a message each.
    await tell(transaction, writing.services, { reservation, from: 0, isTold: index === 0, sentBy: sending.sentBy, machine: part.machine, holding, now });
    written.push(reservation);
  }
  return written;
}

function reservationOf({ machine, draft, decided }: Part, asker: Person, reference: string, now: number) {
  const approval = machine.modes.find((offer) => offer.mode === draft.mode)?.approval ?? 'required';
  return newReservation({ id: randomUUID(), reference, draft, asker, approval, now, quote: decided.quote });
}

/** One reservation as itself, those of a kit or a series as a list with what they have in common. */
async function answerOf(
  transaction: Queryable,
  made: { ids: string[]; machines: ReadonlyMap<string, Equipment>; sender: Person; group: Group; now: number },
): Promise<KeptAnswer> {
  const stored = await selectReservations(transaction, 'WHERE r.id = ANY($1::text[]) ORDER BY r.equipment_id, lower(r.during)', [made.ids]);
  const items = stored.map((one) => viewFor(made.sender, one, made.machines.get(one.reservation.equipmentId), made.now));
  const [first] = items;
  if (Object.keys(made.group).length > 0) return { status: 201, body: { ...made.group, items } };
  return { status: 201, location: `/api/v1/reservations/${first?.id}`, etag: revisionTag(first?.revision ?? 1), body: first };
}
