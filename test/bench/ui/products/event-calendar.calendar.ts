import { createCalendar, DayGrid, TimeGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import type { Product } from '../page/product.js';

interface Input {
  from: number;
  events: object[];
}

/** EventCalendar: month and week. It knows no opening hours. */
export const product: Product<Input> = {
  bookings: '.ec-event',
  take: ({ from, bookings }) => ({ from, events: bookings.map(({ id, title, start, end }) => ({ id, title, start: new Date(start), end: new Date(end) })) }),
  mount(host, { from, events }, { shape }) {
    createCalendar(host, [DayGrid, TimeGrid], {
      view: shape === 'month' ? 'dayGridMonth' : 'timeGridWeek',
      date: new Date(from),
      firstDay: 1,
      height: '100%',
      events,
    });
    return { root: host };
  },
};
