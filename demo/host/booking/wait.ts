import type { Person, ReasonCode } from '../../../src/core/index.js';
import type { Wait, WaitRequest } from '../../../src/host/index.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { lockEquipment } from '../store/equipment.js';
import { endLapsed, endOverdue, endWait, insertWait, lockWait, waitedFor, waitsOf } from '../store/waits.js';
import { canSeeEquipment } from './access.js';
import { announceAvailability } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import { stretchOf } from './occupancy.js';
import { judgeSlot, offerFree } from './offer.js';

/** In how many places one person may wait. */
const MOST_WAITS = 20;
/** Reasons that end by themselves when somebody gives their time back. */
const OTHERS: readonly ReasonCode[] = ['overlaps-reservation', 'overlaps-pending', 'within-buffer', 'capacity'];

/**
 * Notes that somebody waits for a time that others have. Throws Problem: `conflict` with reasons where waiting would not
 * help, `waits-already` for a part of a time that the person waits for, `time-free`, `invalid` for a machine that is none, or too many places.
 */
export function joinWait(services: Services, person: Person, request: WaitRequest): Promise<Wait> {
  return bookingTransaction(services, async (transaction) => {
    const machine = (await lockEquipment(transaction, [request.equipmentId])).get(request.equipmentId);
    const now = services.now();
    if (!machine || !canSeeEquipment(person, machine)) throw new Problem('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
    await endLapsed(transaction, person.id, machine.id, now);
    // What has become free belongs to those who wait already: it can be waited for behind them.
    await offerFree(transaction, services, [machine], now);
    const { decision } = await judgeSlot(transaction, machine, person, request, now);
    if (decision.ok) throw new Problem('time-free', { errors: [{ pointer: '/start', code: 'free' }] });
    const lasting = decision.reasons.filter(({ code, severity }) => severity === 'block' && !OTHERS.includes(code));
    if (lasting.length > 0) throw new Problem('conflict', { reasons: lasting, about: machine });
    const own = await waitsOf(transaction, person.id);
    if (own.some(({ wait }) => meetsOnly(wait, request))) throw new Problem('waits-already');
    if (own.length >= MOST_WAITS) throw new Problem('invalid', { errors: [{ pointer: '', code: 'too-many' }] });
    return insertWait(transaction, person.id, request, now);
  });
}

/** Whether a place is for a part of the same time, but not for the very time. */
function meetsOnly(place: Wait, { equipmentId, mode, start, end }: WaitRequest): boolean {
  const [there, wanted] = [stretchOf(place), stretchOf({ start, end })];
  if (place.equipmentId !== equipmentId || there.start >= wanted.end || wanted.start >= there.end) return false;
  return place.mode !== mode || there.start !== wanted.start || there.end !== wanted.end;
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

/** Offers the free times of a machine that has changed. */
function offerOn(services: Services, equipmentId: string): Promise<void> {
  return bookingTransaction(services, async (transaction) => {
    const machines = await lockEquipment(transaction, [equipmentId]);
    const now = services.now();
    await offerFree(transaction, services, [...machines.values()], now);
  });
}
