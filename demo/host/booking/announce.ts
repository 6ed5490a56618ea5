import type { Queryable } from '../database/database.js';
import type { EventHub } from '../store/events.js';
import type { ReservationParties } from './access.js';

/**
 * Counts and announces, once committed, that reservations of a locked machine have changed: to these parties, as they were
 * and as they are, and to those who answer for the machine. Everybody else is told that its free time has.
 */
export async function announce(
  transaction: Queryable,
  events: EventHub,
  { equipmentId, parties, now }: { equipmentId: string; parties: readonly ReservationParties[]; now: number },
): Promise<void> {
  const told = parties.map(({ askerId, sentBy, coordinatorId }) => ({ askerId, sentBy, coordinatorId }));
  await events.publishChange(transaction, equipmentId, { types: ['availability', 'reservation'], parties: told, now });
}

/** The same where only its free time has changed. */
export async function announceAvailability(transaction: Queryable, events: EventHub, equipmentId: string, now: number): Promise<void> {
  await events.publishChange(transaction, equipmentId, { types: ['availability'], parties: [], now });
}
