import moment from 'moment';
import { createElement } from 'react';
import Timeline from 'react-calendar-timeline';
import 'react-calendar-timeline/lib/Timeline.css';
import { createRoot } from 'react-dom/client';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const itemOf = ({ id, machine, title, start, end }: Booking): object => ({ id, group: machine, title, start_time: moment(start), end_time: moment(end) });

/** react-calendar-timeline: a week by the hour. The page scrolls, it does not. */
export const product: Product = {
  bookings: '.rct-item',
  rows: '.rct-sidebar-row',
  scroller: '.bench-scroller',
  mount(host, data) {
    const scroller = host.appendChild(document.createElement('div'));
    scroller.className = 'bench-scroller';
    const root = createRoot(scroller);
    const groups = data.machines.map(({ id, name }) => ({ id, title: name }));
    let items = data.bookings.map(itemOf);
    let [visibleTimeStart, visibleTimeEnd] = [data.from, data.to];
    const draw = (): void => root.render(createElement(Timeline, { groups, items, visibleTimeStart, visibleTimeEnd, onTimeChange: () => undefined }));
    draw();
    return {
      root: host,
      next(week) {
        items = week.bookings.map(itemOf);
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
