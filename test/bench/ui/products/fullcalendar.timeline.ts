import { Calendar } from 'fullcalendar';
import classicTheme from 'fullcalendar/themes/classic';
import resourceTimeline from 'fullcalendar-scheduler/resource-timeline';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import type { Booking } from '../page/data.js';
import type { Product } from '../page/product.js';

const eventOf = ({ machine, ...booking }: Booking): object => ({ ...booking, resourceId: machine });

interface Input {
  from: number;
  resources: object[];
  events: object[];
}

/** FullCalendar 7 with its Scheduler: a week by the hour, virtualized. */
export const product: Product<Input> = {
  bookings: '.bench-booking',
  rows: '.bench-row',
  take: ({ from, machines, bookings }) => ({ from, resources: machines.map(({ id, name }, place) => ({ id, title: name, place })), events: bookings.map(eventOf) }),
  mount(host, input) {
    let { events } = input;
    const calendar = new Calendar(host, {
      plugins: [resourceTimeline, classicTheme],
      // Its makers' key for trying it out.
      schedulerLicenseKey: 'CC-Attribution-NonCommercial-NoDerivatives',
      initialView: 'resourceTimelineWeek',
      initialDate: new Date(input.from),
      firstDay: 1,
      slotDuration: '01:00',
      height: host.clientHeight,
      scrollTime: '00:00',
      virtualization: true,
      eventClass: 'bench-booking',
      resourceLaneClass: 'bench-row',
      // By themselves rows would stand by the letters of their ids, and the one that gets a booking out of sight.
      resourceOrder: 'place',
      resources: input.resources,
      events: (_info: unknown, tell: (found: object[]) => void) => tell(events),
    });
    calendar.render();
    return {
      root: host,
      next(week) {
        ({ events } = week);
        calendar.next();
      },
      add: (booking) => void calendar.addEvent(eventOf(booking)),
    };
  },
};
