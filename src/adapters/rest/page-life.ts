/** Whether there is a page and nobody can see it: in another tab, minimized, or about to be left. */
export function isPageHidden(): boolean {
  return 'document' in globalThis && document.hidden;
}

/**
 * Calls `changed` when the page is shown or hidden, and when the browser is online again; answers a function that stops
 * it. Outside a page nothing ever changes.
 */
export function watchPage(changed: () => void): () => void {
  if (!('document' in globalThis)) return () => undefined;
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('visibilitychange', changed, { signal });
  globalThis.addEventListener('online', changed, { signal });
  return () => ending.abort();
}
