import { instantToWall } from '../../core/time/index.js';
import type { Language } from '../../core/types.js';
import { formatZone } from '../../i18n/format.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';

/** Whether clocks of two zones show something else now. */
export function isOtherClock(zone: string, other: string, now: number): boolean {
  return zone !== other && instantToWall(now, zone) !== instantToWall(now, other);
}

/** A zone in words. */
export interface ZoneNote {
  /** In which zone times are written, and what the reader's own is. */
  words: string;
  /** How far it is from UTC, "UTC+9", to stand at the axis. */
  offset: string;
}

/** In which zone times are written, where the reader's own shows another time, or where the machines' own, as it is `given`, is none. */
export function zoneNote(zone: string, given: string | undefined, readerZone: string, now: number, t: TimelineMessages, language: Language): ZoneNote | undefined {
  const isUnknown = given !== undefined && given !== zone;
  if (!isUnknown && !isOtherClock(zone, readerZone, now)) return undefined;
  return { words: isUnknown ? commonMessages[language].zoneUnknown({ zone: String(given).slice(0, 60) }) : t.zoneNote({ zone: formatZone(zone, now, language), readerZone: formatZone(readerZone, now, language) }), offset: offsetWords(zone, now) };
}

/** How far a zone is from UTC: "UTC+9", "UTC−3:30". */
export function offsetWords(zone: string, now: number): string {
  const minutes = Math.round((instantToWall(now, zone) - now) / 60_000);
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
