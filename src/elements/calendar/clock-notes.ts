import { DAY_MS } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDuration, formatInstant } from '../../i18n/format.js';
import type { Frame } from './frame.model.js';

/** Days on which the clocks change, in words. */
export function clockNotes(frame: Frame, messages: CalendarMessages, context: FormatContext): string[] {
  return frame.days.flatMap((day) => {
    const longer = day.end - day.start - DAY_MS;
    if (longer === 0) return [];
    return [(longer > 0 ? messages.clockBack : messages.clockForward)({
      day: formatInstant(day.start, 'date', context), duration: formatDuration(Math.abs(longer) / 60_000, context.language),
    })];
  });
}
