import type { AvailabilityRecord, BusyRange, EquipmentSummary } from '../../../src/core/types.js';
import '../../../src/elements/timeline/define.js';
import type { EqTimeline } from '../../../src/elements/timeline/timeline.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, until } from '../support/fixture.js';
import { NOW } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';

/** Open 9 to 17 in Tokyo from Tuesday 24 to Friday 27 November 2026. */
export function record(equipmentId: string, busy: BusyRange[] = [], different: Partial<AvailabilityRecord> = {}): AvailabilityRecord {
  return {
    equipmentId, revision: 1, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo',
    openings: [24, 25, 26, 27].map((day) => ({ start: `2026-11-${day}T00:00:00Z`, end: `2026-11-${day}T08:00:00Z` })),
    closures: [{ start: '2026-11-27T15:00:00Z', end: '2026-11-28T15:00:00Z', kind: 'closure', reason: { en: 'Open campus', ja: '大学公開日', ko: '캠퍼스 개방일', source: 'ja' } }],
    busy, ...different,
  };
}

/** A booking on a day of November 2026, by the hours of a clock in Tokyo. */
export function booking(day: number, from: number, to: number, status: BusyRange['status'] = 'busy'): BusyRange {
  const at = (hour: number): string => new Date(Date.UTC(2026, 10, day, hour - 9)).toISOString().replace('.000', '');
  return { start: at(from), end: at(to), status };
}

/** So many machines of three institutions, one after another. */
export function machines(count: number): EquipmentSummary[] {
  const { equipment, institutions } = fixtureCluster();
  const { rules: _rules, schedule: _schedule, ...sem } = equipment[0]!;
  return Array.from({ length: count }, (_, i) => ({
    ...sem, id: `m-${i}`, institutionId: institutions[Math.floor((i * institutions.length) / count)]!.id,
    name: { en: `Machine ${i + 1}`, ja: `設備${i + 1}`, ko: `장비 ${i + 1}`, source: 'en' },
  }));
}

/** A timeline from plain data: twelve machines, all open alike, unless other data are given. */
export async function timeline(properties: Partial<EqTimeline> = {}, options: Parameters<typeof mount>[2] = {}) {
  const items = properties.items ?? machines(12);
  const availability = properties.availability ?? items.map((machine) => record(machine?.id));
  const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', items, availability, directory: fixtureCluster(), person: null, ...properties }, options);
  const driver = new TimelineDriver(element);
  // Keys and pointer come when somebody comes near.
  if (!element.shadowRoot!.querySelector('.names > *')) return { element, driver };
  driver.grid.dispatchEvent(new PointerEvent('pointerenter'));
  await until('the place in the grid', () => element.shadowRoot!.querySelector('.rows [tabindex="0"]'));
  return { element, driver };
}
