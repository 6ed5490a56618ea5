import { differenceInCalendarDays, differenceInMonths, differenceInYears } from 'date-fns';
import type { Language } from '../core/types.js';

/**
 * How long ago or until, in the largest whole unit of the reader's calendar: "yesterday", "3 months ago", "3か月前".
 * `instant` is UTC milliseconds or ISO text, `now` UTC milliseconds; an unreadable instant is written as "—".
 */
export function formatAgo(instant: number | string, now: number, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '—';
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const years = differenceInYears(at, now);
  if (years !== 0) return format.format(years, 'year');
  const days = differenceInCalendarDays(at, now);
  return Math.abs(days) < 31 ? format.format(days, 'day') : format.format(differenceInMonths(at, now), 'month');
}
