import { randomUUID } from 'node:crypto';
import type { Equipment, Person, ReasonCode } from '../../../src/core/index.js';
import { parseInstant } from '../../../src/core/time/index.js';
import type { Wait, WaitRequest } from '../../../src/host/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { tellOfOffer } from '../notices/tell-others.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { lockEquipment } from '../store/equipment.js';
import { dropHolds, insertHold } from '../store/holds.js';
import { endLapsed, endOverdue, endWait, insertWait, lockWait, offerWait, waitedFor, waitingOn, waitsOf, type StoredWait } from '../store/waits.js';
import { canSeeEquipment } from './access.js';
import { announceAvailability } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import { decide, type Decided } from './decide.js';
import { stretchOf, withBuffers } from './occupancy.js';

/** How long an offer stands: long enough to be read and answered, short enough for those who come after. */
export const OFFER_MS = 2 * 60 * 60_000;
/** In how many places one person may wait. */
const MOST_WAITS = 20;
/** Reasons that end by themselves when somebody gives their time back. */
const OTHERS: readonly ReasonCode[] = ['overlaps-reservation', 'overlaps-pending', 'within-buffer', 'capacity'];

/**
 * Notes that somebody waits for a time that others have. Throws Problem: `conflict` with reasons where waiting would not
 * help, `invalid` for a machine that is none, a time that is free, or too many places.
 */
export function joinWait(services: Services, person: Person, request: WaitRequest): Promise<Wait> {
  return bookingTransaction(services, async (transaction) => {
    const now = services.now();
    const machine = (await lockEquipment(transaction, [request.equipmentId])).get(request.equipmentId);
    if (!machine || !canSeeEquipment(person, machine)) throw new Problem('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
    const { decision } = await judge(transaction, machine, person, request, now);
    if (decision.ok) throw new Problem('invalid', { errors: [{ pointer: '/start', code: 'free' }] });
    const lasting = decision.reasons.filter(({ code, severity }) => severity === 'block' && !OTHERS.includes(code));
    if (lasting.length > 0) throw new Problem('conflict', { reasons: lasting, about: machine });
    if ((await waitsOf(transaction, person.id)).length >= MOST_WAITS) throw new Problem('invalid', { errors: [{ pointer: '', code: 'too-many' }] });
    await endLapsed(transaction, person.id, machine.id, now);
    return insertWait(transaction, person.id, request, now);
  });
}

/** Gives up a place, or declines its offer: whoever comes next is offered the time. Throws the Problem `not-found`. */
export async function leaveWait(services: Services, person: Person, id: string): Promise<void> {
  await bookingTransaction(services, async (transaction) => {
    const found = await lockWait(transaction, id);
    if (found?.personId !== person.id) throw new Problem('not-found');
    await endWait(transaction, id, 'left', services.now());
    if (found.wait.state === 'offered') await announceAvailability(transaction, services.events, found.wait.equipmentId, services.now());
  });
}

/** Ends what nobody answered, and offers what has become free. Nothing depends on its being done in time but the next one's wait. */
export async function offerFreed(services: Services, changed: readonly string[] = []): Promise<void> {
  const over = await endOverdue(services.database, services.now());
  for (const id of await waitedFor(services.database, [...new Set([...changed, ...over])])) await services.writes.run(() => offerOn(services, id));
}

/** Offers the free times of a machine to those who wait for them, first come, first offered. */
function offerOn(services: Services, equipmentId: string): Promise<void> {
  return bookingTransaction(services, async (transaction) => {
    const now = services.now();
    const machine = (await lockEquipment(transaction, [equipmentId])).get(equipmentId);
    if (!machine) return;
    await dropHolds(transaction, [equipmentId], now);
    let offered = 0;
    for (const stored of await waitingOn(transaction, equipmentId)) if (await offerTo(transaction, services, machine, stored, now)) offered += 1;
    if (offered > 0) await announceAvailability(transaction, services.events, equipmentId, now);
  });
}

async function offerTo(transaction: Queryable, services: Services, machine: Equipment, { wait, personId }: StoredWait, now: number): Promise<boolean> {
  const person = await findPerson(transaction, personId);
  if (!person || !canSeeEquipment(person, machine)) return false;
  // What the person holds for a form is in the way of an offer like anybody's.
  const decided = await judge(transaction, machine, person, wait, now, '');
  if (!decided.decision.ok || decided.unit === 0) return false;
  const until = Math.min(now + OFFER_MS, parseInstant(wait.start));
  const holding = { blocked: withBuffers(stretchOf(wait), decided.rules), blocking: true, unit: decided.unit };
  const hold = await insertHold(transaction, { id: randomUUID(), personId, request: wait, holding, now, until });
  await offerWait(transaction, wait.id, { holdId: hold.id, until });
  await tellOfOffer(transaction, services, { waitId: wait.id, personId, now });
  return true;
}

function judge(transaction: Queryable, machine: Equipment, asker: Person, request: WaitRequest, now: number, holderId = asker.id): Promise<Decided> {
  const { equipmentId, mode, start, end } = request;
  const draft = { equipmentId, mode, start, end, purpose: '', answers: {}, termsAccepted: true };
  return decide(transaction, { machine, draft, asker, now, holderId, isSlotOnly: true });
}
