import type { Queryable } from '../database/database.js';
import { bumpAvailability } from '../store/equipment.js';
import type { EventHub } from '../store/events.js';

/** Counts and announces, once committed, that a locked machine's reservations have changed. */
export async function announce(transaction: Queryable, events: EventHub, equipmentId: string, now: number): Promise<void> {
  const revision = await bumpAvailability(transaction, equipmentId);
  await events.publish(transaction, { type: 'availability', equipmentId, revision }, now);
  await events.publish(transaction, { type: 'reservation', equipmentId, revision }, now);
}
