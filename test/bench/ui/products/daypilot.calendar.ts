import { DayPilot } from '@daypilot/daypilot-lite-javascript';
import { CLOSES, OPENS } from '../page/data.js';
import type { Product } from '../page/product.js';
import { eventsOf, localTime } from './daypilot.events.js';

/** DayPilot Lite: month and week. */
export const product: Product = {
  bookings: '.month_default_event, .calendar_default_event',
  mount(host, data, { shape }) {
    const common = { startDate: localTime(data.from), weekStarts: 1, events: eventsOf(data.bookings) };
    const calendar = shape === 'month'
      ? new DayPilot.Month(host, common)
      : new DayPilot.Calendar(host, { ...common, viewType: 'Week', businessBeginsHour: OPENS, businessEndsHour: CLOSES });
    calendar.init();
    return { root: host };
  },
};
