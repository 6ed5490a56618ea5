import moment from 'moment';
import { createElement } from 'react';
import timelineModule from 'react-calendar-timeline';
import 'react-calendar-timeline/lib/Timeline.css';
import { createRoot } from 'react-dom/client';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const itemOf = ({ id, machine, title, start, end }: Booking): object => ({ id, group: machine, title, start_time: moment(start), end_time: moment(end) });

interface Input {
  from: number;
  to: number;
  items: object[];
  groups: object[];
}

/** react-calendar-timeline: a week by the hour. The page scrolls, it does not. */
export const product: Product<Input> = {
  bookings: '.rct-item',
  rows: '.rct-sidebar-row',
  scroller: '.bench-scroller',
  take: ({ from, to, machines, bookings }) => ({ from, to, items: bookings.map(itemOf), groups: machines.map(({ id, name }) => ({ id, title: name })) }),
  mount(host, input) {
    const scroller = host.appendChild(document.createElement('div'));
    scroller.className = 'bench-scroller';
    const root = createRoot(scroller);
    const { groups } = input;
    let { items } = input;
    let [visibleTimeStart, visibleTimeEnd] = [input.from, input.to];
    const draw = (): void => root.render(createElement(timelineModule.default, { groups, items, visibleTimeStart, visibleTimeEnd, onTimeChange: () => undefined }));
    draw();
    return {
      root: host,
      next(week) {
        ({ items } = week);
        [visibleTimeStart, visibleTimeEnd] = [week.from, week.to];
        draw();
      },
      add(booking) {
        items = [...items, itemOf(booking)];
        draw();
      },
    };
  },
};
