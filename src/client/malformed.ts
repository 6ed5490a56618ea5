import type { HostError } from '../host/index.js';

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
  const why = error.cause instanceof Error ? error.cause.message : error.message;
  console.warn(`[equipool] answer-unreadable: the adapter's answer to "${question}": ${why}`);
}
