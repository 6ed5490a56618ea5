import { DatabaseError, SQLSTATE, type Transaction } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';

/**
 * The one way in which reservations and holds are written: a transaction that is run again when it lost to others,
 * and in which the constraint has the last word. It can only speak when something wrote without taking the locks, so
 * it is reported; the asker is told what stands in the way, by `late` where that can still be found out.
 */
export async function bookingTransaction<T>(
  services: Services,
  work: (transaction: Transaction) => Promise<T>,
  late: () => Promise<Problem> = () => Promise.resolve(new Problem('conflict')),
): Promise<T> {
  try {
    return await retryingTransaction(services.database, work);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== SQLSTATE.exclusionViolation) throw error;
    services.log('the database refused an overlap that the locks should have prevented');
    throw await late();
  }
}
