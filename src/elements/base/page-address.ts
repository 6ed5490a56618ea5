import { warnOnce } from './warn.js';

/**
 * The page's own address with another search part. It is whole, because a relative one would be read against the page's
 * `<base href>`.
 */
export function pageAddress(search: string): string {
  // A page that was written into a frame, or opened from a disk, has no address that a link could lead to.
  if (!/^https?:/.test(location.protocol)) return '#';
  return location.href.replace(/[?#].*$/s, '') + search;
}

/**
 * Writes a search part into the page's address, as a new place or in the place of the present one. A browser may refuse,
 * in a sandboxed frame or when it is asked too often: then the address stays behind what is shown, which is said once.
 */
export function writeAddress(search: string, how: 'push' | 'replace'): void {
  const address = location.href.replace(/[?#].*$/s, '') + search + location.hash;
  try {
    if (how === 'push') history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  } catch (thrown) {
    warnOnce('address-refused', `the browser does not let this page's address follow what is shown: ${String(thrown)}`);
  }
}
