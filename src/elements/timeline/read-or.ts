import { warnOnce } from '../base/warn.js';

/**
 * Reads what a page or a host gave and what may throw when it is looked at, such as a proxy that was revoked or a getter
 * of the page's own; where it does, that is said once and `otherwise` is taken.
 *
 * @example readOr('a machine', () => machine.id, '')
 */
export function readOr<T>(what: string, read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (thrown) {
    warnOnce('record-unreadable', `${what} cannot be read: ${String(thrown)}`);
    return otherwise;
  }
}
