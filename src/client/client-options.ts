import type { PartialAdapter } from '../host/index.js';
import type { RetryPolicy } from './retry.js';

/** How a `BookingClient` is made. */
export interface BookingClientOptions {
  /** The way to the host; with the methods that will be asked for, at least. */
  adapter: PartialAdapter;
  /** Language that the host's words should have; the page's by default. */
  language?: string;
  retry?: Partial<RetryPolicy>;
  /** Milliseconds for which an answer counts as fresh; 30 s when absent. */
  freshFor?: number;
}
