/** Runs something when the page has nothing better to do, at the latest after `timeout` milliseconds. */
export function whenIdle(run: () => void, timeout = 200): void {
  // Not every browser has idle callbacks; a busy page still gets on.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout });
  else setTimeout(run, 16);
}
