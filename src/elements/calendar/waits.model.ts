import { parseInstant } from '../../core/time/index.js';
import type { Wait } from '../../host/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { Stretch } from '../base/availability/day.model.js';

/** A time in whose waiting list the reader has a place. UTC milliseconds. */
export interface WaitItem extends Stretch {
  /** Whether the time is free by now, and held for the reader. */
  isOffered: boolean;
}

/** The reader's places in one machine's waiting lists, as far as they can be read. */
export function waitItems(places: readonly Wait[] | undefined, equipmentId: string): WaitItem[] {
  const own = Array.isArray(places) ? (places as readonly (Wait | null)[]).filter((place) => place?.equipmentId === equipmentId) : [];
  const items = own.map((place) => ({ start: parseInstant(String(place?.start)), end: parseInstant(String(place?.end)), isOffered: place?.state === 'offered' }));
  return items.filter(({ start, end }) => end > start);
}

/** Words for a stretch, with that the reader waits for a time in it. */
export function withWaits(words: string, { start, end }: Stretch, waits: readonly WaitItem[], messages: CalendarMessages): string {
  const here = waits.filter((wait) => wait.start < end && wait.end > start);
  if (here.length === 0) return words;
  return `${words}${messages.separator}${here.some(({ isOffered }) => isOffered) ? messages.waitOffered : messages.waiting}`;
}
