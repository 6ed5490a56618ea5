import { DayPilot } from '@daypilot/daypilot-lite-javascript';
import { CLOSES, OPENS } from '../page/data.js';
import type { Product } from '../page/product.js';
import type { DayPilotInput } from './daypilot.events.js';
import { inputOf } from './daypilot.events.js';

/** DayPilot Lite: month and week. */
export const product: Product<DayPilotInput> = {
  bookings: '.month_default_event, .calendar_default_event',
  take: inputOf,
  mount(host, { startDate, events }, { shape }) {
    const common = { startDate, weekStarts: 1, events };
    const calendar = shape === 'month'
      ? new DayPilot.Month(host, common)
      : new DayPilot.Calendar(host, { ...common, viewType: 'Week', businessBeginsHour: OPENS, businessEndsHour: CLOSES });
    calendar.init();
    return { root: host };
  },
};
