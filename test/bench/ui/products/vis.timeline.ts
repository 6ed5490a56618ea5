import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const itemOf = ({ id, machine, title, start, end }: Booking): object => ({ id, group: machine, content: title, start: new Date(start), end: new Date(end) });

interface Input {
  start: Date;
  end: Date;
  items: object[];
  groups: object[];
}

/** vis-timeline: a week, with a line for the hour where it finds room. */
export const product: Product<Input> = {
  bookings: '.vis-item',
  rows: '.vis-labelset .vis-label',
  scroller: '.vis-vertical-scroll',
  take: ({ from, to, machines, bookings }) => ({
    start: new Date(from), end: new Date(to), items: bookings.map(itemOf), groups: machines.map(({ id, name }) => ({ id, content: name })),
  }),
  mount(host, input) {
    const items = new DataSet(input.items);
    const timeline = new Timeline(host, items, new DataSet(input.groups), {
      start: input.start, end: input.end, height: '100%', verticalScroll: true, zoomKey: 'ctrlKey', orientation: 'top', stack: false,
    });
    return {
      root: host,
      next(week) {
        items.clear();
        items.add(week.items);
        timeline.setWindow(week.start, week.end, { animation: false });
      },
      add: (booking) => items.add(itemOf(booking)),
    };
  },
};
