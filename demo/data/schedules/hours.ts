import type { WallRecurrence } from '../../../src/core/types.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
type Day = (typeof DAYS)[number];

const WEEKDAYS: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** All rules begin in the first week of 2024, whose Monday is 1 January, so that they are in force for years. */
function date(dayOfMonth: number): string {
  return `2024-01-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Weekly hours on some days. An end at or before the start lies on the next day. */
export function weekly(days: readonly Day[], from: string, to: string, interval = 1): WallRecurrence {
  const first = DAYS.indexOf(days[0] as Day) + 1;
  return {
    start: `${date(first)}T${from}`,
    end: `${date(to > from ? first : first + 1)}T${to}`,
    rules: [`FREQ=WEEKLY;${interval > 1 ? `INTERVAL=${interval};` : ''}BYDAY=${days.join(',')}`],
  };
}

const always: WallRecurrence = { start: '2024-01-01T00:00', end: '2024-01-02T00:00', rules: ['FREQ=DAILY'] };
/** 2nd and 4th Saturdays; the first of them in 2024 is 13 January. */
const secondAndFourthSaturday: WallRecurrence = {
  start: '2024-01-13T09:00',
  end: '2024-01-13T17:00',
  rules: ['FREQ=MONTHLY;BYDAY=2SA,4SA'],
};
const mondayToSaturday: WallRecurrence = { start: '2024-01-01T08:00', end: '2024-01-06T08:00', rules: ['FREQ=WEEKLY;BYDAY=MO'] };

/** Opening hours by the name that the patterns use. */
export const HOURS = {
  office: [weekly(WEEKDAYS, '09:00', '17:00')],
  lunch: [weekly(WEEKDAYS, '08:30', '12:00'), weekly(WEEKDAYS, '13:00', '17:15')],
  early: [weekly(WEEKDAYS, '08:00', '17:00')],
  late: [weekly(WEEKDAYS, '10:00', '19:00')],
  long: [weekly(WEEKDAYS, '08:00', '20:00')],
  untilNine: [weekly(WEEKDAYS, '09:00', '21:00'), weekly(['SA'], '09:00', '17:00')],
  afternoon: [weekly(WEEKDAYS, '13:00', '17:00')],
  evening: [weekly(WEEKDAYS, '17:00', '21:00'), weekly(['SA'], '09:00', '17:00')],
  twoEvenings: [weekly(['MO', 'WE', 'FR'], '09:00', '17:00'), weekly(['TU', 'TH'], '09:00', '21:00')],
  tuesdayThursday: [weekly(['TU', 'TH'], '09:30', '16:30')],
  threeDays: [weekly(['MO', 'WE', 'FR'], '09:00', '17:30')],
  thursdayFriday: [weekly(['TH', 'FR'], '08:30', '17:30')],
  threeNights: [weekly(['MO', 'WE', 'FR'], '17:30', '22:30')],
  alternateSaturday: [weekly(WEEKDAYS, '09:00', '17:00'), weekly(['SA'], '09:00', '15:00', 2)],
  earlyAlternateSaturday: [weekly(WEEKDAYS, '08:00', '17:00'), weekly(['SA'], '08:00', '17:00', 2)],
  someSaturdays: [weekly(WEEKDAYS, '09:00', '17:00'), secondAndFourthSaturday],
  lunchSomeSaturdays: [weekly(WEEKDAYS, '08:30', '12:00'), weekly(WEEKDAYS, '13:00', '17:15'), secondAndFourthSaturday],
  weekend: [weekly(['SA', 'SU'], '09:00', '18:00')],
  saturday: [weekly(['SA'], '08:30', '17:30')],
  pastMidnight: [weekly(WEEKDAYS, '18:00', '02:00')],
  overnight: [weekly(WEEKDAYS, '20:00', '06:00')],
  notMonday: [weekly(['TU', 'WE', 'TH', 'FR', 'SA', 'SU'], '09:00', '17:00')],
  tuesdayToSaturday: [weekly(['TU', 'WE', 'TH', 'FR', 'SA'], '09:00', '21:00')],
  everyDay: [weekly(DAYS, '08:00', '22:00')],
  everyDayShort: [weekly(DAYS, '09:00', '20:00')],
  weekThrough: [mondayToSaturday],
  always: [always],
} satisfies Record<string, WallRecurrence[]>;

/** Name of an entry of {@link HOURS}. */
export type HoursName = keyof typeof HOURS;
