import { createCalendar, DayGrid, TimeGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import type { Product } from '../page/product.js';

/** EventCalendar: month and week. It knows no opening hours. */
export const product: Product = {
  bookings: '.ec-event',
  mount(host, data, { shape }) {
    createCalendar(host, [DayGrid, TimeGrid], {
      view: shape === 'month' ? 'dayGridMonth' : 'timeGridWeek',
      date: new Date(data.from),
      firstDay: 1,
      height: '100%',
      events: data.bookings.map(({ id, title, start, end }) => ({ id, title, start: new Date(start), end: new Date(end) })),
    });
    return { root: host };
  },
};
