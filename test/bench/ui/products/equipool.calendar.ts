import type { AvailabilityRecord } from '../../../../src/core/types.js';
import '../../../../src/elements/calendar/define.js';
import { fixtureEquipment } from '../../../fixtures/cluster-equipment.js';
import type { Data } from '../page/data.js';
import { CLOSES, OPENS } from '../page/data.js';
import type { Product } from '../page/product.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const text = (instant: number): string => new Date(instant).toISOString();

function recordOf({ from, to, bookings }: Data): AvailabilityRecord {
  const days = Array.from({ length: (to - from) / DAY }, (_, i) => from + i * DAY);
  return {
    equipmentId: 'm0', revision: 1, asOf: text(from), source: 'live', timeZone: 'Asia/Tokyo',
    openings: days.map((day) => ({ start: text(day + OPENS * HOUR), end: text(day + CLOSES * HOUR) })),
    closures: [],
    busy: bookings.map(({ start, end }) => ({ start: text(start), end: text(end), status: 'busy' })),
  };
}

/** Ours: a machine with rules, opening hours and all its bookings, handed over as plain data. */
export const product: Product = {
  bookings: '.box.busy, .bar i',
  mount(host, data, { shape }) {
    const calendar = document.createElement('eq-calendar');
    calendar.equipment = { ...fixtureEquipment[0]!, id: 'm0' };
    calendar.availability = recordOf(data);
    calendar.view = shape === 'month' ? 'month' : 'week';
    calendar.date = '2026-03-02';
    calendar.now = data.from;
    host.append(calendar);
    return { root: calendar.shadowRoot ?? host };
  },
};
