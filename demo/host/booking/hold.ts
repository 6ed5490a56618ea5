import { randomUUID } from 'node:crypto';
import type { Equipment, Person } from '../../../src/core/index.js';
import type { Hold, HoldRequest } from '../../../src/host/index.js';
import { rulesFor } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { lockEquipment } from '../store/equipment.js';
import { countHolds, dropHolds, findFormerHold, findHold, findOffer, insertHold, LONGEST_HOLD_MS, machinesWithEndedHolds, prolongHold } from '../store/holds.js';
import { lockPerson } from '../store/persons.js';
import { canSeeEquipment } from './access.js';
import { announceAvailability } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import type { Decided } from './decide.js';
import { judgeSlot, offerFree } from './offer.js';
import { stretchOf, withBuffers } from './occupancy.js';

/** On how many machines one person may hold a slot at a time: enough for a kit, too few to keep others out. */
const MOST_HOLDS = 5;

/**
 * Holds a slot while its form is filled in, under the same lock, rules and constraint as a request; the rules about
 * the form itself are for the request to keep. Somebody's former hold on the machine gives way to the new one.
 * Throws Problem: `conflict` with reasons and intervals, `hold-limit`, `invalid`.
 */
export async function holdSlot(services: Services, person: Person, request: HoldRequest): Promise<Hold> {
  return bookingTransaction(services, async (transaction) => {
    const machine = (await lockEquipment(transaction, [request.equipmentId])).get(request.equipmentId);
    const now = services.now();
    if (!machine || !canSeeEquipment(person, machine)) throw new Problem('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
    const former = await findFormerHold(transaction, person.id, request, now);
    if (former && now >= Date.parse(former.created_at) + LONGEST_HOLD_MS) throw new Problem('hold-limit');
    await offerFree(transaction, services, [machine], now);
    await dropHolds(transaction, [machine.id], now, person.id);
    const blocked = withBuffers(stretchOf(request), rulesFor(machine, request.mode));
    const offer = await findOffer(transaction, { personId: person.id, equipmentId: machine.id, blocked, now });
    // What was offered to somebody who waited is held for them already, and longer.
    if (offer) {
      if (offer.start !== request.start || offer.end !== request.end) throw await metBy(transaction, machine, person, request, now);
      await announceAvailability(transaction, services.events, machine.id, now);
      return offer;
    }
    // Machines are locked before the person, always: nobody who has the person's lock waits for a machine.
    await lockPerson(transaction, person.id);
    if ((await countHolds(transaction, person.id, now)) >= MOST_HOLDS) throw new Problem('hold-limit');
    const decided = await judgeSlot(transaction, machine, person, request, now);
    if (!decided.decision.ok) throw refusedBy(decided, machine);
    const holding = { blocked, unit: decided.unit };
    const hold = await insertHold(transaction, { id: randomUUID(), personId: person.id, request, holding, now, former });
    await announceAvailability(transaction, services.events, machine.id, now);
    return hold;
  });
}

/** Why a slot cannot be held beside what was offered to the same person, which is in its way as anybody's is. */
async function metBy(transaction: Queryable, machine: Equipment, person: Person, request: HoldRequest, now: number): Promise<Problem> {
  return refusedBy(await judgeSlot(transaction, machine, person, request, now, ''), machine);
}

function refusedBy({ decision, conflicts }: Decided, about: Equipment): Problem {
  return new Problem('conflict', { reasons: decision.ok ? [] : decision.reasons, about, conflicts });
}

/** Prolongs a hold. Throws the Problem `conflict` with `hold-expired` when it has ended, `hold-limit` when it may not go on. */
export async function extendHold(services: Services, person: Person, id: string): Promise<Hold> {
  const now = services.now();
  const prolonged = await prolongHold(services.database, id, person.id, now);
  if (prolonged) return prolonged;
  if (await findHold(services.database, id, person.id, now)) throw new Problem('hold-limit');
  throw new Problem('conflict', { reasons: [{ code: 'hold-expired', params: {}, severity: 'block' }] });
}

/** Gives a slot back; one that is not held any more is as well given back. */
export async function releaseHold(services: Services, person: Person, id: string): Promise<void> {
  const hold = await findHold(services.database, id, person.id, services.now());
  if (hold) await sweepHolds(services, hold.equipmentId, person.id);
}

/** Tells of the holds that have ended by themselves. Nothing depends on it but the freshness of pages that show them. */
export async function tellOfEndedHolds(services: Services): Promise<void> {
  for (const id of await machinesWithEndedHolds(services.database, services.now())) await sweepHolds(services, id);
}

async function sweepHolds(services: Services, equipmentId: string, personId?: string): Promise<void> {
  await services.writes.run(() => bookingTransaction(services, async (transaction) => {
    await lockEquipment(transaction, [equipmentId]);
    const now = services.now();
    await dropHolds(transaction, [equipmentId], now, personId);
    await announceAvailability(transaction, services.events, equipmentId, now);
  }));
}
