import { expandRecurrence } from '../../../../src/core/recurrence/index.js';
import type { Data } from '../page/data.js';
import type { Product } from '../page/product.js';

/** Ours: the expander that availability is made with. */
export const product: Product<Data> = {
  bookings: 'output',
  take: (data) => data,
  mount(host, { rules }) {
    let found = 0;
    for (const { start, rule, exceptions } of rules) {
      found += expandRecurrence({ start, timeZone: 'Asia/Tokyo', rules: rule, exdates: exceptions }, { from: '2026-01-01', to: '2027-01-01' }).occurrences.length;
    }
    host.appendChild(document.createElement('output')).value = String(found);
    return { root: host };
  },
};
