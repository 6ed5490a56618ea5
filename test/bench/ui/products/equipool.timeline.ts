import type { AvailabilityRecord, EquipmentSummary } from '../../../../src/core/types.js';
import '../../../../src/elements/timeline/define.js';
import { fixtureEquipment } from '../../../fixtures/cluster-equipment.js';
import type { Machine } from '../page/data.js';
import type { Product } from '../page/product.js';
import { busyOf, recordsOf } from './equipool.records.js';

interface Input {
  from: number;
  items: EquipmentSummary[];
  records: Map<string, AvailabilityRecord>;
}

function itemOf({ id, name }: Machine): EquipmentSummary {
  const { rules: _rules, schedule: _schedule, tariffs: _tariffs, questions: _questions, ...summary } = fixtureEquipment[0]!;
  return { ...summary, id, name: { en: name, source: 'en' } };
}

const dayOf = (instant: number): string => new Date(instant + 9 * 3_600_000).toISOString().slice(0, 10);

/** Ours: machines and what a host says of each, handed over as plain data. */
export const product: Product<Input> = {
  bookings: '.shape.busy',
  // A row is one drawing: each of its bookings begins with a move.
  countIn: (path) => (path.getAttribute('d') ?? '').split('M').length - 1,
  rows: '.row.machine',
  scroller: '.scroller',
  take: (data) => ({ from: data.from, items: data.machines.map(itemOf), records: new Map(recordsOf(data).map((record) => [record.equipmentId, record])) }),
  mount(host, { from, items, records }) {
    const timeline = document.createElement('eq-timeline');
    timeline.items = items;
    timeline.availability = records;
    timeline.date = dayOf(from);
    timeline.now = from;
    timeline.groupBy = 'none';
    host.append(timeline);
    let shown = records;
    return {
      root: timeline.shadowRoot ?? host,
      next(week) {
        shown = week.records;
        timeline.availability = shown;
        timeline.date = dayOf(week.from);
      },
      add(booking) {
        const record = shown.get(booking.machine)!;
        shown = new Map(shown).set(booking.machine, { ...record, busy: [...record.busy, busyOf(booking)] });
        timeline.availability = shown;
      },
    };
  },
};
