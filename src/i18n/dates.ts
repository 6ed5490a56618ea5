import type { Language } from '../core/types.js';
import { DAY_MS, civilDate, weekdayOf } from '../core/time/index.js';

/** How much of an instant is written. */
export type InstantStyle =
  | 'time' // 13:00
  | 'date' // Tue, Mar 3 / 3月3日(火)
  | 'date-year' // Mar 3, 2026
  | 'date-in-year' // Tue, Mar 3, 2026
  | 'date-long' // Tuesday, March 3, 2026
  | 'day-month' // Mar 3
  | 'month' // March 2026
  | 'weekday' // Tue
  | 'weekday-long' // Tuesday
  | 'day' // 3 / 3日
  | 'day-number' // 3, in every language
  | 'weekday-day' // Tue 3 / 3日(火)
  | 'month-short' // Mar / 3月
  | 'date-time' // Tue, Mar 3, 13:00
  | 'date-time-in-year' // Tue, Mar 3, 2026, 13:00
  | 'day-name'; // Tuesday 3 March, as it is said aloud

/**
 * The Unicode patterns (UTS 35, Dates) that `Intl.DateTimeFormat` follows for these languages, `T` for the clock time.
 * The first formatter of `Intl` that a page makes costs a computer 13 ms, more than drawing a month.
 */
const PATTERNS: Record<Language, Record<InstantStyle, string>> = {
  en: {
    time: 'T', date: 'EEE, MMM d', 'date-year': 'MMM d, y', 'date-long': 'EEEE, MMMM d, y', 'day-month': 'MMM d', month: 'MMMM y', weekday: 'EEE',
    'weekday-long': 'EEEE', day: 'd', 'day-number': 'd', 'weekday-day': 'EEE d', 'month-short': 'MMM', 'date-time': 'EEE, MMM d, T', 'date-in-year': 'EEE, MMM d, y', 'date-time-in-year': 'EEE, MMM d, y, T', 'day-name': 'EEEE d MMMM',
  },
  ja: {
    time: 'T', date: 'MMMd日(EEE)', 'date-year': 'y年MMMd日', 'date-long': 'y年MMMd日EEEE', 'day-month': 'MMMd日', month: 'y年MMM', weekday: 'EEE',
    'weekday-long': 'EEEE', day: 'd日', 'day-number': 'd', 'weekday-day': 'd日(EEE)', 'month-short': 'MMM', 'date-time': 'MMMd日(EEE) T', 'date-in-year': 'y年MMMd日(EEE)', 'date-time-in-year': 'y年MMMd日(EEE) T', 'day-name': 'MMMd日EEEE',
  },
  ko: {
    time: 'T', date: 'MMM d일 (EEE)', 'date-year': 'y년 MMM d일', 'date-long': 'y년 MMM d일 EEEE', 'day-month': 'MMM d일', month: 'y년 MMM', weekday: 'EEE',
    'weekday-long': 'EEEE', day: 'd일', 'day-number': 'd', 'weekday-day': 'd일 (EEE)', 'month-short': 'MMM', 'date-time': 'MMM d일 (EEE) T', 'date-in-year': 'y년 MMM d일 (EEE)', 'date-time-in-year': 'y년 MMM d일 (EEE) T', 'day-name': 'MMM d일 EEEE',
  },
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Names {
  month: (month: number) => string;
  weekday: (weekday: number) => string;
  shortMonth: (month: number) => string;
  shortWeekday: (weekday: number) => string;
}

const numbered = (unit: string, weekdays: string, suffix: string): Names => {
  const month = (number: number): string => `${number}${unit}`;
  const shortWeekday = (weekday: number): string => weekdays.charAt(weekday);
  return { month, shortMonth: month, shortWeekday, weekday: (weekday) => shortWeekday(weekday) + suffix };
};

const NAMES: Record<Language, Names> = {
  en: {
    month: (month) => MONTHS[month - 1]!, shortMonth: (month) => MONTHS[month - 1]!.slice(0, 3),
    weekday: (weekday) => WEEKDAYS[weekday]!, shortWeekday: (weekday) => WEEKDAYS[weekday]!.slice(0, 3),
  },
  ja: numbered('月', '月火水木金土日', '曜日'),
  ko: numbered('월', '월화수목금토일', '요일'),
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A clock face in words; `wall` is the milliseconds since 1970-01-01T00:00 on that clock. */
export function writeWall(wall: number, style: InstantStyle, language: Language): string {
  const days = Math.floor(wall / DAY_MS);
  const minutes = Math.floor((wall - days * DAY_MS) / 60_000);
  const time = (): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  if (style === 'time') return time();
  const { year, month, day } = civilDate(days);
  const names = NAMES[language];
  const weekday = weekdayOf(days);
  return PATTERNS[language][style].replace(/E{3,4}|M{3,4}|d|y|T/g, (part) => {
    switch (part) {
      case 'EEEE': return names.weekday(weekday);
      case 'EEE': return names.shortWeekday(weekday);
      case 'MMMM': return names.month(month);
      case 'MMM': return names.shortMonth(month);
      case 'd': return String(day);
      case 'y': return String(year);
      default: return time();
    }
  });
}
