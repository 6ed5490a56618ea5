import { RRuleSet, rrulestr } from 'rrule';
import type { Data } from '../page/data.js';
import type { Product } from '../page/product.js';

const dateOf = (wall: string): Date => new Date(`${wall}:00Z`);

/** rrule: wall times told as if they were UTC, as its documentation says. */
export const product: Product<Data> = {
  bookings: 'output',
  take: (data) => data,
  mount(host, { rules, from, to }) {
    let found = 0;
    for (const { start, rule, exceptions } of rules) {
      const set = new RRuleSet();
      set.rrule(rrulestr(rule, { dtstart: dateOf(start) }));
      for (const day of exceptions) set.exdate(dateOf(`${day}${start.slice(10)}`));
      found += set.between(new Date(from), new Date(to - 1), true).length;
    }
    host.appendChild(document.createElement('output')).value = String(found);
    return { root: host };
  },
};
