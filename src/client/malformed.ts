import type { HostError } from '../host/index.js';

/** Methods that are called without asking whether they are there. */
const NEEDED = ['session', 'directory', 'searchEquipment', 'equipment', 'availability', 'check', 'reservations', 'reservation', 'createReservation', 'act'];

const told = new WeakMap<object, Set<string>>();

/**
 * Says on the console what an adapter's answer lacks, once for each adapter and question: people read that something could
 * not be read, and whoever writes the adapter has to know what. `question` is its name, such as `session`.
 */
export function tellMalformed(adapter: object, question: string, error: HostError): void {
  if (error.code !== 'malformed') return;
  const questions = told.get(adapter) ?? new Set<string>();
  told.set(adapter, questions);
  if (questions.has(question)) return;
  questions.add(question);
  const method = question === 'search' ? 'searchEquipment' : question;
  if (NEEDED.includes(method) && typeof (adapter as Record<string, unknown>)[method] !== 'function') {
    console.warn(`[equipool] answer-unreadable: the adapter has no method "${method}". See HostAdapter of "equipool/host", and docs/embedding.md for what elements ask.`);
    return;
  }
  const why = error.cause instanceof Error ? error.cause.message : error.message;
  console.warn(`[equipool] answer-unreadable: the adapter's answer to "${question}": ${why}`);
}
