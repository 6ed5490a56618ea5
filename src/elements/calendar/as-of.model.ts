import type { AvailabilityRecord } from '../../core/types.js';
import { dayAt, parseInstant } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import { warnOnce } from '../base/warn.js';

/** Clocks of a host and a reader differ, but not by days. Milliseconds. */
const DAY = 86_400_000;

/** How old the answer is and how far to trust it, by the clock of the context; empty where its `asOf` is no instant of the past. */
export function asOfWords(record: AvailabilityRecord, now: number, messages: CalendarMessages, context: FormatContext): string {
  const at = parseInstant(record.asOf);
  if (!(at <= now + DAY)) {
    // What a host's schema could not read is empty, and was said when it came.
    if (record.asOf !== '') warnOnce('record-incomplete', `"asOf" of the availability of "${String(record.equipmentId).slice(0, 60)}" is no instant of the past and is left out. Give when it was read, such as "2026-03-03T04:00:00Z".`);
    return '';
  }
  const isToday = dayAt(at, context.timeZone) === dayAt(now, context.timeZone);
  const words = Object.hasOwn(messages.asOf, record.source) ? messages.asOf[record.source] : messages.asOf.feed;
  return words({ time: formatInstant(at, isToday ? 'time' : 'date-time', context) });
}
