import Calendar from '@toast-ui/calendar';
import '@toast-ui/calendar/dist/toastui-calendar.min.css';
import type { Product } from '../page/product.js';

interface Input {
  from: number;
  events: object[];
}

/** TOAST UI Calendar: month and week. It knows no opening hours. */
export const product: Product<Input> = {
  bookings: '.toastui-calendar-weekday-event, .toastui-calendar-event-time',
  take: ({ from, bookings }) => ({
    from, events: bookings.map(({ id, title, start, end }) => ({ id, calendarId: 'c', title, category: 'time', start: new Date(start), end: new Date(end) })),
  }),
  mount(host, { from, events }, { shape }) {
    const calendar = new Calendar(host, {
      defaultView: shape === 'month' ? 'month' : 'week',
      usageStatistics: false,
      isReadOnly: true,
      month: { startDayOfWeek: 1 },
      week: { startDayOfWeek: 1, taskView: false, eventView: ['time'] },
    });
    calendar.setDate(new Date(from));
    calendar.createEvents(events);
    return { root: host };
  },
};
