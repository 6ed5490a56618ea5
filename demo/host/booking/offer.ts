import { randomUUID } from 'node:crypto';
import type { Equipment, Person } from '../../../src/core/index.js';
import { parseInstant } from '../../../src/core/time/index.js';
import type { WaitRequest } from '../../../src/host/index.js';
import type { Queryable } from '../database/database.js';
import { tellOfOffer } from '../notices/tell-others.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { dropHolds, insertHold } from '../store/holds.js';
import { offerWait, waitedFor, waitingOn, type StoredWait } from '../store/waits.js';
import { canSeeEquipment } from './access.js';
import { announceAvailability } from './announce.js';
import { decide, type Decided } from './decide.js';
import { stretchOf, withBuffers } from './occupancy.js';

/** How long an offer stands: long enough to be read and answered, short enough for those who come after. */
export const OFFER_MS = 2 * 60 * 60_000;

/**
 * Offers the free times of locked machines to those who wait for them, first come, first offered. Whoever is about to
 * take a time calls it first, so that what became free a moment ago, or by itself, is not taken from those who wait;
 * before their own hold gives way, which would be free for a moment.
 */
export async function offerFree(transaction: Queryable, services: Services, machines: readonly Equipment[], now: number): Promise<void> {
  const waited = await waitedFor(transaction, machines.map(({ id }) => id));
  if (waited.length > 0) await dropHolds(transaction, waited, now);
  for (const machine of machines) {
    if (!waited.includes(machine.id)) continue;
    let offered = 0;
    for (const stored of await waitingOn(transaction, machine.id)) if (await offerTo(transaction, services, machine, stored, now)) offered += 1;
    if (offered > 0) await announceAvailability(transaction, services.events, machine.id, now);
  }
}

/** The verdict on a time for somebody who has filled in no form for it; holds of `holderId` are not in its way. */
export function judgeSlot(transaction: Queryable, machine: Equipment, asker: Person, request: WaitRequest, now: number, holderId = asker.id): Promise<Decided> {
  const { equipmentId, mode, start, end } = request;
  const draft = { equipmentId, mode, start, end, purpose: '', answers: {}, termsAccepted: true };
  return decide(transaction, { machine, draft, asker, now, holderId, isSlotOnly: true });
}

async function offerTo(transaction: Queryable, services: Services, machine: Equipment, { wait, personId }: StoredWait, now: number): Promise<boolean> {
  const person = await findPerson(transaction, personId);
  if (!person || !canSeeEquipment(person, machine)) return false;
  // What the person holds for a form is in the way of an offer like anybody's.
  const decided = await judgeSlot(transaction, machine, person, wait, now, '');
  if (!decided.decision.ok || decided.unit === 0) return false;
  const until = Math.min(now + OFFER_MS, parseInstant(wait.start));
  const holding = { blocked: withBuffers(stretchOf(wait), decided.rules), blocking: true, unit: decided.unit };
  const hold = await insertHold(transaction, { id: randomUUID(), personId, request: wait, holding, now, until });
  await offerWait(transaction, wait.id, { holdId: hold.id, until });
  await tellOfOffer(transaction, services, { waitId: wait.id, personId, now });
  return true;
}
