import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import classicTheme from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import type { Data } from '../page/data.js';
import { CLOSES, OPENS } from '../page/data.js';
import type { Product } from '../page/product.js';

/** FullCalendar 7: month and week. */
export const product: Product<Data> = {
  bookings: '.bench-booking',
  take: (data) => data,
  mount(host, data, { shape }) {
    new Calendar(host, {
      plugins: [dayGrid, timeGrid, classicTheme],
      initialView: shape === 'month' ? 'dayGridMonth' : 'timeGridWeek',
      initialDate: new Date(data.from),
      firstDay: 1,
      height: host.clientHeight,
      eventClass: 'bench-booking',
      businessHours: { daysOfWeek: [0, 1, 2, 3, 4, 5, 6], startTime: `0${OPENS}:00`, endTime: `${CLOSES}:00` },
      events: data.bookings,
    }).render();
    return { root: host };
  },
};
