import { createContext } from '@lit/context';
import type { BookingClient } from '../../client/index.js';

/** The page's client, provided by `<eq-client>`. Keyed by a registered symbol, so that two copies of the library share it. */
export const clientContext = createContext<BookingClient | undefined>(Symbol.for('equipool.client'));
