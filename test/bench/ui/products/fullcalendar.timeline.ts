import { Calendar } from 'fullcalendar';
import classicTheme from 'fullcalendar/themes/classic';
import resourceTimeline from 'fullcalendar-scheduler/resource-timeline';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import type { Booking, Data } from '../page/data.js';
import type { Product } from '../page/product.js';

const eventOf = ({ machine, ...booking }: Booking): object => ({ ...booking, resourceId: machine });

/** FullCalendar 7 with its Scheduler: a week by the hour, virtualized. */
export const product: Product = {
  bookings: '.bench-booking',
  rows: '.bench-row',
  scroller: '.bench-scroller',
  mount(host, data) {
    let shown: Data = data;
    const calendar = new Calendar(host, {
      plugins: [resourceTimeline, classicTheme],
      // Its makers' key for trying it out.
      schedulerLicenseKey: 'CC-Attribution-NonCommercial-NoDerivatives',
      initialView: 'resourceTimelineWeek',
      initialDate: new Date(data.from),
      firstDay: 1,
      slotDuration: '01:00',
      height: host.clientHeight,
      virtualization: true,
      eventClass: 'bench-booking',
      resourceLaneClass: 'bench-row',
      resources: data.machines.map(({ id, name }) => ({ id, title: name })),
      events: (_info: unknown, tell: (events: object[]) => void) => tell(shown.bookings.map(eventOf)),
    });
    calendar.render();
    return {
      root: host,
      next(week) {
        shown = week;
        calendar.next();
      },
      add: (booking) => void calendar.addEvent(eventOf(booking)),
    };
  },
};
