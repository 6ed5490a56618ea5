import { DayPilot } from '@daypilot/daypilot-lite-javascript';
import type { Product } from '../page/product.js';
import type { DayPilotInput } from './daypilot.events.js';
import { eventOf, inputOf } from './daypilot.events.js';

/** DayPilot Lite: its Scheduler, a week by the hour. */
export const product: Product<DayPilotInput> = {
  bookings: '.scheduler_default_event',
  rows: '.scheduler_default_rowheader',
  scroller: '.scheduler_default_scrollable',
  take: inputOf,
  mount(host, { startDate, resources, events }) {
    const scheduler = new DayPilot.Scheduler(host, {
      startDate,
      days: 7,
      scale: 'Hour',
      timeHeaders: [{ groupBy: 'Day' }, { groupBy: 'Hour' }],
      heightSpec: 'Fixed',
      height: host.clientHeight - 62,
      resources,
      events,
    });
    scheduler.init();
    return {
      root: host,
      next: (week) => scheduler.update({ startDate: week.startDate, events: week.events }),
      add: (booking) => scheduler.events.add(eventOf(booking)),
    };
  },
};
