import type { Capabilities } from './adapter.js';

/**
 * Of a host that can do nothing: what an adapter's own begin with, so that it names only what there is.
 *
 * @example const capabilities = { ...NO_CAPABILITIES, availability: true };
 */
export const NO_CAPABILITIES: Capabilities = {
  search: false, availability: false, checks: false, request: false, actions: [], signIn: 'none', events: false, calendarFiles: false,
  registration: false, usage: false, feeds: false, holds: false, inquiries: false, ownData: false, trainings: false,
  checksMoves: false, series: false, kits: false, waits: false, exports: false, audit: false,
};
