import { DAY_MS } from '../../core/time/index.js';
import { clocksMessages } from '../../i18n/clocks/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDuration, formatInstant } from '../../i18n/format.js';
import type { Frame } from './frame.model.js';

/** Days on which the clocks change, in words. */
export function clockNotes(frame: Frame, context: FormatContext): string[] {
  const messages = clocksMessages[context.language];
  return frame.days.flatMap((day) => {
    const longer = day.end - day.start - DAY_MS;
    if (longer === 0) return [];
    return [(longer > 0 ? messages.clockBack : messages.clockForward)({
      day: formatInstant(day.start, 'date', context), duration: formatDuration(Math.abs(longer) / 60_000, context.language),
    })];
  });
}
