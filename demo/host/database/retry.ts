import { DatabaseError, type Database, type Transaction } from './database.js';

const RETRIES = 3;

/**
 * Runs a transaction and, when the server gave it up for a deadlock or a serialization failure, runs it again from
 * the start: at most three more times, after a short random pause. Nothing else is retried.
 */
export async function retryingTransaction<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (!(error instanceof DatabaseError) || !error.isRetryable || attempt === RETRIES) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * 25 * 2 ** attempt));
    }
  }
}
