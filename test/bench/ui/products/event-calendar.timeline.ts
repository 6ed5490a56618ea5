import { createCalendar, ResourceTimeline } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const eventOf = ({ id, machine, title, start, end }: Booking): object => ({ id, title, resourceId: machine, start: new Date(start), end: new Date(end) });

interface Input {
  from: number;
  resources: object[];
  events: object[];
}

/** EventCalendar: a week by the hour. */
export const product: Product<Input> = {
  bookings: '.ec-event',
  rows: '.ec-row-head',
  scroller: '.ec-main',
  take: ({ from, machines, bookings }) => ({ from, resources: machines.map(({ id, name }) => ({ id, title: name })), events: bookings.map(eventOf) }),
  mount(host, { from, resources, events }) {
    const calendar = createCalendar(host, [ResourceTimeline], {
      view: 'resourceTimelineWeek',
      date: new Date(from),
      firstDay: 1,
      slotDuration: '01:00',
      height: '100%',
      resources,
      events,
    });
    return {
      root: host,
      next(week) {
        calendar.setOption('events', week.events);
        calendar.next();
      },
      add: (booking) => calendar.addEvent(eventOf(booking)),
    };
  },
};
