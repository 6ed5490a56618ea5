import type { AvailabilityRecord } from '../../../../src/core/types.js';
import { EqCalendar } from '../../../../src/elements/calendar/calendar.js';
import '../../../../src/elements/calendar/define.js';
import { fixtureEquipment } from '../../../fixtures/cluster-equipment.js';
import type { Product } from '../page/product.js';
import { recordsOf } from './equipool.records.js';

interface Input {
  now: number;
  record: AvailabilityRecord;
}

// A page has its code before it is asked to draw, as the others' have: ours comes in parts.
await Promise.all([EqCalendar.preload('month'), EqCalendar.preload('week')]);

/** Ours: a machine with rules, opening hours and all its bookings, handed over as plain data. */
export const product: Product<Input> = {
  // A day of the month is one drawing, whatever is booked on it; in the week what overlaps too often is one that says how many.
  bookings: '.box.busy, .bar',
  countIn: ({ textContent }) => Number(/(\d+) bookings/.exec(textContent)?.[1] ?? 1),
  take: (data) => ({ now: data.from, record: recordsOf(data)[0]! }),
  mount(host, { now, record }, { shape }) {
    const calendar = document.createElement('eq-calendar');
    calendar.equipment = { ...fixtureEquipment[0]!, id: 'm0' };
    calendar.availability = record;
    calendar.view = shape === 'month' ? 'month' : 'week';
    calendar.date = '2026-03-02';
    calendar.now = now;
    host.append(calendar);
    return { root: calendar.shadowRoot ?? host };
  },
};
