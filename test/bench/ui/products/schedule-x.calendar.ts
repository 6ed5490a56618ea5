import { createCalendar, createViewMonthGrid, createViewWeek } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';
import 'temporal-polyfill/global';
import type { Product } from '../page/product.js';

const ZONE = 'Asia/Tokyo';

/** What is used of the page's own Temporal, which is the one that Schedule-X takes dates of. */
interface ZonedDateTime {
  toPlainDate(): object;
}
interface TemporalPart {
  Instant: { fromEpochMilliseconds(time: number): { toZonedDateTimeISO(zone: string): ZonedDateTime } };
}

interface Input {
  day: object;
  events: object[];
}

function timeOf(instant: number): ZonedDateTime {
  const { Temporal } = globalThis as unknown as { Temporal: TemporalPart };
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
}

/** Schedule-X: month and week. It knows no opening hours, but which hours to show. */
export const product: Product<Input> = {
  bookings: '.sx__event',
  take: ({ from, bookings }) => ({
    day: timeOf(from).toPlainDate(), events: bookings.map(({ id, title, start, end }) => ({ id, title, start: timeOf(start), end: timeOf(end) })),
  }),
  mount(host, { day, events }, { shape }) {
    host.classList.add('sx-react-calendar-wrapper');
    createCalendar({
      views: [createViewMonthGrid(), createViewWeek()],
      defaultView: shape === 'month' ? 'month-grid' : 'week',
      timezone: ZONE,
      selectedDate: day,
      events,
    }).render(host);
    return { root: host };
  },
};
