import { randomUUID } from 'node:crypto';
import { newReservation, type Reservation } from '../../../src/core/booking/index.js';
import type { Draft, Equipment, Person } from '../../../src/core/index.js';
import { formatInstant, parseInstant } from '../../../src/core/time/index.js';
import { together, type Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import { inquiryOf, takeUp } from '../inquiry/take-up.js';
import { tell } from '../notices/tell.js';
import type { Services } from '../services.js';
import { lockEquipment } from '../store/equipment.js';
import { dropHolds } from '../store/holds.js';
import { findKept, keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import type { StoredReservation } from '../store/reservations.js';
import { endAnswered } from '../store/waits.js';
import { insertReservation, type Holding } from '../store/reservation-writes.js';
import { announce } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import { holdingOf } from './decide.js';
import { offerFree } from './offer.js';
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
  const ids = submission.drafts.map((draft) => draft.equipmentId);
  const [machines, references] = await together(lockEquipment(transaction, ids), newReferences(transaction, ids.length));
  const now = services.now();
  await offerFree(transaction, services, [...machines.values()], now);
  const [inquiry] = await together(inquiryOf(transaction, sender, submission.drafts[0]), dropHolds(transaction, ids, now, sender.id));
  const plan = await planFor(transaction, machines, sender, submission, now);
  const refusal = refusalOf(plan);
  if (refusal) throw refusal;
  const group: Group = {
    ...(submission.isKit && { kitId: randomUUID() }),
    ...(submission.drafts[0]?.recurrence && { seriesId: randomUUID() }),
  };
  // How many dates a series has is known only now.
  if (plan.parts.length > references.length) references.push(...(await newReferences(transaction, plan.parts.length - references.length)));
  const made = reservationsOf({ plan, references, sender, group, coordinator: inquiry?.coordinator, now });
  await endAnswered(transaction, [sender.id, plan.asker.id], made.map(({ reservation, holding }) => ({ equipmentId: reservation.equipmentId, ...holding })), now);
  const answer = answerOf(made, { machines, sender, group, now });
  await together(
    ...made.map((one) => insertReservation(transaction, one.reservation, one.holding, one.sentBy)),
    ...[...machines.keys()].map((equipmentId) => announce(transaction, services.events, { equipmentId, parties: made.slice(0, 1), now })),
    keepAnswer(transaction, key, answer, { equipmentId: submission.drafts[0]?.equipmentId ?? '', now }),
  );
  if (inquiry && made[0]) await takeUp(transaction, services.events, { inquiry, sender, reservation: made[0].reservation, now });
  // Of the dates of a series, or the machines of a kit, nobody wants a message each.
  for (const [index, one] of made.entries()) await tell(transaction, services, { ...one, from: 0, isTold: index === 0, now });
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
  references: readonly string[];
  sender: Person;
  group: Group;
  coordinator: Reservation['coordinator'];
  now: number;
}

/** A reservation that is to be written on its machine. */
interface Made extends StoredReservation {
  holding: Holding;
  machine: Equipment;
}

/** Every part of a plan as it is to be stored, in its order. */
function reservationsOf({ plan: { asker, parts }, references, sender, group, coordinator, now }: Writing): Made[] {
  const isForOther = sender.id !== asker.id;
  const isCoordinator = isForOther && sender.roles.includes('coordinator');
  const mediator = isCoordinator ? { id: sender.id, name: sender.name } : coordinator;
  return parts.map((part, index) => {
    const reservation: Reservation = { ...reservationOf(part, asker, references[index]!, now), ...group, ...(mediator && { coordinator: mediator }) };
    if (isForOther) {
      const role = sender.roles.find((held) => held !== 'member') ?? 'member';
      reservation.history[0] = { ...reservation.history[0]!, by: { id: sender.id, name: sender.name, role } };
    }
    const holding = holdingOf(reservation, part.decided);
    return {
      reservation, askerId: asker.id, ...(isForOther && { sentBy: sender.id }), coordinatorId: mediator?.id, blocking: holding.blocking,
      unit: holding.unit, holding, machine: part.machine,
    };
  });
}

function reservationOf({ machine, draft, decided }: Part, asker: Person, reference: string, now: number) {
  const approval = machine.modes.find((offer) => offer.mode === draft.mode)?.approval ?? 'required';
  // In whole seconds, as it is read again: what is answered now must be what is answered later.
  const [start, end] = [draft.start, draft.end].map((text) => formatInstant(wholeSecond(parseInstant(text))));
  const wanted: Draft = { ...draft, start: start!, end: end! };
  return newReservation({ id: randomUUID(), reference, draft: wanted, asker, approval, now: wholeSecond(now), quote: decided.quote });
}

const wholeSecond = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

/** One reservation as itself, those of a kit or a series as a list with what they have in common. */
function answerOf(
  stored: readonly StoredReservation[],
  made: { machines: ReadonlyMap<string, Equipment>; sender: Person; group: Group; now: number },
): KeptAnswer {
  const items = stored.map((one) => viewFor(made.sender, one, made.machines.get(one.reservation.equipmentId), made.now));
  const [first] = items;
  if (Object.keys(made.group).length > 0) return { status: 201, body: { ...made.group, items: items.sort(byMachineAndTime) } };
  return { status: 201, location: `/api/v1/reservations/${first?.id}`, etag: revisionTag(first?.revision ?? 1), body: first };
}

function byMachineAndTime(a: Reservation, b: Reservation): number {
  const [left, right] = [a, b].map(({ equipmentId, wished }) => `${equipmentId}\n${wished.start}`);
  return left! < right! ? -1 : 1;
}
