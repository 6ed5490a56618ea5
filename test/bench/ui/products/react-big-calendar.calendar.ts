import moment from 'moment';
import { createElement } from 'react';
import { Calendar, momentLocalizer } from 'react-big-calendar';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import { createRoot } from 'react-dom/client';
import type { Product } from '../page/product.js';

interface Input {
  from: number;
  events: object[];
}

/** react-big-calendar: month and week. It knows no opening hours. */
export const product: Product<Input> = {
  bookings: '.rbc-event',
  take: ({ from, bookings }) => ({ from, events: bookings.map(({ id, title, start, end }) => ({ id, title, start: new Date(start), end: new Date(end) })) }),
  mount(host, { from, events }, { shape }) {
    moment.updateLocale('en', { week: { dow: 1 } });
    createRoot(host).render(createElement(Calendar, {
      localizer: momentLocalizer(moment),
      defaultView: shape === 'month' ? 'month' : 'week',
      defaultDate: new Date(from),
      events,
    }));
    return { root: host };
  },
};
