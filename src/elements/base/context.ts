import { createContext } from '@lit/context';
import type { BookingClient } from '../../client/index.js';
import { warnOnce } from './warn.js';

/** The page's client, provided by `<eq-client>`. Keyed by a registered symbol, so that two copies of the library share it. */
export const clientContext = createContext<BookingClient | undefined>(Symbol.for('equipool.client'));

/** A client that a page set; what is none, such as an adapter or an element, is said and left aside. */
export function clientGiven(client: BookingClient | undefined): BookingClient | undefined {
  if (client?.now) return client;
  if (client) warnOnce('client-missing', 'client is no client. Give the one of an <eq-client>.');
  return undefined;
}
