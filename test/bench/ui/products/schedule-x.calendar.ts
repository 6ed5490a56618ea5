import { createCalendar, createViewMonthGrid, createViewWeek } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';
import 'temporal-polyfill/global';
import type { Product } from '../page/product.js';

const ZONE = 'Asia/Tokyo';

/** Schedule-X: month and week. It knows no opening hours, but which hours to show. */
export const product: Product = {
  bookings: '.sx__event',
  mount(host, data, { shape }) {
    host.classList.add('sx-react-calendar-wrapper');
    const time = (instant: number): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
    createCalendar({
      views: [createViewMonthGrid(), createViewWeek()],
      defaultView: shape === 'month' ? 'month-grid' : 'week',
      timezone: ZONE,
      selectedDate: time(data.from).toPlainDate(),
      events: data.bookings.map(({ id, title, start, end }) => ({ id, title, start: time(start), end: time(end) })),
    }).render(host);
    return { root: host };
  },
};
