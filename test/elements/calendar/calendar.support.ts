import type { AvailabilityRecord, Equipment } from '../../../src/core/types.js';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import '../../../src/elements/calendar/define.js';
// The code of the parts is at hand, as on a page that has shown a calendar before: no test waits for the server of tests.
import '../../../src/elements/calendar/agenda.part.js';
import '../../../src/elements/calendar/judge.model.js';
import '../../../src/elements/calendar/month.part.js';
import '../../../src/elements/calendar/panel.part.js';
import '../../../src/elements/calendar/week.part.js';
import type { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import type { HostAdapter } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount } from '../support/fixture.js';
import { clientOver, NOW } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';

/** The electron microscope of the fixtures. */
export const sem = (): Equipment => fixtureCluster().equipment.find(({ id }) => id === 'sem-1')!;

/** Thursday 26 November taken 10:00–12:00 in Tokyo, Friday asked for 13:00–15:00; open 9 to 17 on weekdays. */
export const record = (different: Partial<AvailabilityRecord> = {}): AvailabilityRecord => ({
  equipmentId: 'sem-1', revision: 1, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo',
  openings: [24, 25, 26, 27].map((day) => ({ start: `2026-11-${day}T00:00:00Z`, end: `2026-11-${day}T08:00:00Z` })),
  closures: [{ start: '2026-11-22T15:00:00Z', end: '2026-11-23T15:00:00Z', kind: 'holiday', reason: { en: 'Labor Thanksgiving Day', ja: '勤労感謝の日', ko: '근로감사의 날', source: 'ja' } }],
  busy: [
    { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', status: 'busy' },
    { start: '2026-11-27T04:00:00Z', end: '2026-11-27T06:00:00Z', status: 'pending', own: true, reservationId: 'r-1' },
  ],
  ...different,
});

/** Two weeks without an hour in which the machine is closed, as openings of a record. */
export const AROUND_THE_CLOCK = [{ start: '2026-11-22T15:00:00Z', end: '2026-12-06T15:00:00Z' }];

/** A calendar from plain data. */
export async function calendar(properties: Partial<EqCalendar> = {}, options: Parameters<typeof mount>[2] = {}) {
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', equipment: sem(), availability: record(), person: null, ...properties }, options);
  return { element, driver: new CalendarDriver(element) };
}

/** A calendar that asks a client for everything. An answer that a test holds back is waited for, however slow the machine, unless `patience` in milliseconds says otherwise. */
export async function asking(adapter: HostAdapter, properties: Partial<EqCalendar> = {}, patience = 60_000) {
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client: clientOver(adapter, patience), equipmentId: 'sem-1', ...properties });
  return { element, driver: new CalendarDriver(element) };
}

/** The slots that are told from now on. */
export function slots(element: EqCalendar): EqSlotSelectEvent[] {
  const heard: EqSlotSelectEvent[] = [];
  element.addEventListener('eq-slot-select', (event) => heard.push(event));
  return heard;
}
