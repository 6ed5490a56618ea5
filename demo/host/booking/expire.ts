import { applyAction } from '../../../src/core/booking/index.js';
import { rulesFor } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { tell } from '../notices/tell.js';
import type { Services } from '../services.js';
import { lockEquipment } from '../store/equipment.js';
import { updateReservation } from '../store/reservation-writes.js';
import { findReservation } from '../store/reservations.js';
import { lifeContext } from './act.js';
import { announce } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import { holdingOf } from './decide.js';

/** Taken up in one go; the next sweep takes the rest. */
const MOST_AT_ONCE = 200;

/**
 * Lets requests expire whose wished time has begun without an answer, one transaction each, and answers how many.
 * Nothing depends on its being done in time: a request for a time that has begun cannot be approved anyway.
 */
export async function expireUnanswered(services: Services): Promise<number> {
  const due = await services.database.query<{ id: string; equipment_id: string }>(
    `SELECT id, equipment_id FROM reservation
     WHERE state IN ('requested', 'info-needed', 'countered', 'waitlisted') AND lower(wished) <= $1 AND moved_to IS NULL
     ORDER BY lower(wished) LIMIT ${MOST_AT_ONCE}`,
    [formatInstant(services.now())],
  );
  let expired = 0;
  for (const { id, equipment_id: equipmentId } of due) {
    if (await services.writes.run(() => expireOne(services, equipmentId, id))) expired += 1;
  }
  return expired;
}

function expireOne(services: Services, equipmentId: string, id: string): Promise<boolean> {
  return bookingTransaction(services, async (transaction) => {
    const machine = (await lockEquipment(transaction, [equipmentId])).get(equipmentId);
    const stored = await findReservation(transaction, id);
    const now = services.now();
    // It may have been answered, or moved to a later time, since it was found.
    if (!machine || !stored || stored.reservation.equipmentId !== equipmentId || Date.parse(stored.reservation.wished.start) > now) return false;
    const before = stored.reservation;
    const applied = applyAction(before, { action: 'expire' }, { person: null, relations: ['host'] }, lifeContext(machine, before, now));
    if (!applied.ok) return false;
    const holding = holdingOf(applied.reservation, { rules: rulesFor(machine, before.mode), unit: stored.unit });
    await updateReservation(transaction, applied.reservation, holding, before.history.length);
    await tell(transaction, services, { reservation: applied.reservation, from: before.history.length, sentBy: stored.sentBy, machine, now });
    await announce(transaction, services.events, { equipmentId: machine.id, parties: [stored], now });
    return true;
  });
}
