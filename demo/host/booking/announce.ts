import type { Queryable } from '../database/database.js';
import type { EventHub } from '../store/events.js';

/** Counts and announces, once committed, that a locked machine's reservations have changed. */
export async function announce(transaction: Queryable, events: EventHub, equipmentId: string, now: number): Promise<void> {
  await events.publishChange(transaction, equipmentId, ['availability', 'reservation'], now);
}

/** The same where only its free time has changed. */
export async function announceAvailability(transaction: Queryable, events: EventHub, equipmentId: string, now: number): Promise<void> {
  await events.publishChange(transaction, equipmentId, ['availability'], now);
}
