/** What the page of the hostile-host tests loads: every element, over one client with the fixtures' clock. */
import { RestAdapter } from '../../../src/adapters/rest/index.js';
import { BookingClient } from '../../../src/client/index.js';
import '../../../src/define.js';

declare global {
  interface Window {
    /** The page's client, for a test to look into. */
    house: BookingClient;
  }
}

const present = Date.parse('2026-11-24T00:00:00Z');
const began = performance.now();
window.house = new BookingClient({ adapter: new RestAdapter({ baseUrl: '/api/v1' }), retry: { now: () => present + performance.now() - began } });
for (const element of document.querySelectorAll('eq-client')) element.client = window.house;
