import { LIFE } from '../../core/booking/index.js';
import type { Capabilities } from '../../host/index.js';

/** What a world in the page can do: everything but files. */
export const CAPABILITIES: Capabilities = {
  search: true, availability: true, checks: true, checksMoves: true, request: true, signIn: 'demo', events: true, calendarFiles: false,
  registration: true, usage: true, feeds: true, holds: true, inquiries: true, ownData: true, trainings: true, series: true, kits: true, waits: true, audit: true,
  actions: [...new Set(LIFE.map(({ action }) => action))].filter((action) => action !== 'request' && action !== 'expire'),
};
