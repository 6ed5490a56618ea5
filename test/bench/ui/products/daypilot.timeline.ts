import { DayPilot } from '@daypilot/daypilot-lite-javascript';
import type { Product } from '../page/product.js';
import { eventsOf, localTime } from './daypilot.events.js';

/** DayPilot Lite: its Scheduler, a week by the hour. */
export const product: Product = {
  bookings: '.scheduler_default_event',
  rows: '.scheduler_default_rowheader',
  scroller: '.scheduler_default_scrollable',
  mount(host, data) {
    const scheduler = new DayPilot.Scheduler(host, {
      startDate: localTime(data.from),
      days: 7,
      scale: 'Hour',
      timeHeaders: [{ groupBy: 'Day' }, { groupBy: 'Hour' }],
      heightSpec: 'Fixed',
      height: host.clientHeight - 62,
      resources: data.machines,
      events: eventsOf(data.bookings),
    });
    scheduler.init();
    return {
      root: host,
      next: (week) => scheduler.update({ startDate: localTime(week.from), events: eventsOf(week.bookings) }),
      add: (booking) => scheduler.events.add(eventsOf([booking])[0]!),
    };
  },
};
