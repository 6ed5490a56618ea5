import { setImmediate } from 'node:timers/promises';
import { Problem } from './http/problem.js';

/** Milliseconds after which others get their turn. */
const TURN = 20;

/**
 * To be awaited between the steps of long work: lets others have their turn, and ends work that has taken more than
 * `budget` milliseconds with the Problem `too-slow`.
 */
export function paceOf(budget = Infinity): () => Promise<void> {
  let worked = 0;
  let since = performance.now();
  return async () => {
    const turn = performance.now() - since;
    if (worked + turn > budget) throw new Problem('too-slow');
    if (turn < TURN) return;
    worked += turn;
    await setImmediate();
    since = performance.now();
  };
}
