import { createCalendar, ResourceTimeline } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const eventOf = ({ id, machine, title, start, end }: Booking): object => ({ id, title, resourceId: machine, start: new Date(start), end: new Date(end) });

/** EventCalendar: a week by the hour. */
export const product: Product = {
  bookings: '.ec-event',
  rows: '.ec-sidebar .ec-row-head, .ec-row-head',
  scroller: '.ec-main',
  mount(host, data) {
    const calendar = createCalendar(host, [ResourceTimeline], {
      view: 'resourceTimelineWeek',
      date: new Date(data.from),
      firstDay: 1,
      slotDuration: '01:00',
      height: '100%',
      resources: data.machines.map(({ id, name }) => ({ id, title: name })),
      events: data.bookings.map(eventOf),
    });
    return {
      root: host,
      next(week) {
        calendar.setOption('events', week.bookings.map(eventOf));
        calendar.next();
      },
      add: (booking) => calendar.addEvent(eventOf(booking)),
    };
  },
};
