import { DAY_MS } from '../../core/time/index.js';
import type { FormatContext, InstantStyle } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';

/** A day in words, by its number: one that a zone left out of its calendar has no instant of its own. */
export function formatDay(day: number, style: InstantStyle, { language }: FormatContext): string {
  return formatInstant(day * DAY_MS, style, { language, timeZone: 'UTC' });
}
