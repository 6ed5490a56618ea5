/** How Chromium and Firefox say that a module could not be fetched, with its address at the end. */
const NOT_FETCHED = /imported module: (https?:\S+)$/;
let again = 0;

/**
 * Fetches code by `import()`; where that fails, once more under an address of its own. Until HTML changed in July 2026, a module that could not
 * be fetched was kept as such: each later `import()` failed without asking the network, however often a person pressed "Try again"
 * (whatwg/html#10327). Rejects as the second try does.
 *
 * @example fetchCode(() => import('./month.part.js'))
 */
export function fetchCode<T>(fetch: () => Promise<T>): Promise<T> {
  return fetch().catch((thrown: unknown) => {
    const address = thrown instanceof Error && NOT_FETCHED.exec(thrown.message)?.[1];
    if (!address) throw thrown;
    again += 1;
    return import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}${address.includes('?') ? '&' : '?'}again=${again}`) as Promise<T>;
  });
}
