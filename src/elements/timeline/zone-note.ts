import { instantToWall } from '../../core/time/index.js';
import type { Language } from '../../core/types.js';
import { formatZone } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';

/** Whether clocks of two zones show something else now. */
export function isOtherClock(zone: string, other: string, now: number): boolean {
  return zone !== other && instantToWall(now, zone) !== instantToWall(now, other);
}

/** In which zone times are written and what the reader's own is, where that shows another time; empty where not. */
export function zoneNote(zone: string, readerZone: string, now: number, t: TimelineMessages, language: Language): string {
  return isOtherClock(zone, readerZone, now) ? t.zoneNote({ zone: formatZone(zone, now, language), readerZone: formatZone(readerZone, now, language) }) : '';
}
