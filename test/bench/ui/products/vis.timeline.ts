import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const itemOf = ({ id, machine, title, start, end }: Booking): object => ({ id, group: machine, content: title, start: new Date(start), end: new Date(end) });

/** vis-timeline: a week, with a line for the hour where it finds room. */
export const product: Product = {
  bookings: '.vis-item',
  rows: '.vis-labelset .vis-label',
  scroller: '.vis-vertical-scroll',
  mount(host, data) {
    const items = new DataSet(data.bookings.map(itemOf));
    const groups = new DataSet(data.machines.map(({ id, name }) => ({ id, content: name })));
    const timeline = new Timeline(host, items, groups, {
      start: new Date(data.from), end: new Date(data.to), height: '100%', verticalScroll: true, zoomKey: 'ctrlKey', orientation: 'top', stack: false,
    });
    return {
      root: host,
      next(week) {
        items.clear();
        items.add(week.bookings.map(itemOf));
        timeline.setWindow(new Date(week.from), new Date(week.to), { animation: false });
      },
      add: (booking) => items.add(itemOf(booking)),
    };
  },
};
