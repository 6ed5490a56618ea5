/**
 * Runs something when the page has nothing better to do, at the latest after `timeout` milliseconds; it is told for how many
 * that will last. What is put off again in between runs in the next such time only, 50 ms later: who has more to do takes all of it.
 */
export function whenIdle(run: (left: number) => void, timeout = 200): void {
  // Not every browser has idle callbacks; a busy page still gets on.
  if (typeof requestIdleCallback === 'function') requestIdleCallback((idle) => run(idle.timeRemaining()), { timeout });
  else setTimeout(run, 16, 0);
}
