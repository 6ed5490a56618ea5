import { factsOfRecord, partition, readRanges } from '../../core/availability/index.js';
import type { AvailabilityRecord, Segment } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { Frame } from './frame.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { bookingItems, byStart, unreadableIn } from '../base/availability/items.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { Memo } from '../base/availability/memo.js';
import type { Shown } from './view-part.js';

/** A record as the calendar draws it. */
export interface Scene {
  segments: Segment[];
  items: BookingItem[];
  /** Entries that are no stretch of time; with any, what is free is not known. */
  broken: number;
}

/** The segments of a frame and its bookings. A record is read once: hundreds of bookings are the half of reckoning with it. */
export function sceneOf(record: AvailabilityRecord, frame: Frame, rules: CalendarRules): Scene {
  const facts = factsOfRecord(record, rules.blocking);
  // With an entry that cannot be read nothing is known for certain: otherwise there is none to look for.
  const broken = facts.unknown.length > 0 ? unreadableIn(record) : 0;
  // In order, once: whoever reckons with them next finds them so.
  const busy = [...facts.busy].sort(byStart);
  return { segments: partition({ ...facts, busy }, frame), items: bookingItems(busy), broken };
}

/** When the machine is open in a frame, whatever else is in the way. */
export function openingsIn({ openings }: AvailabilityRecord, { from, to }: Frame): Stretch[] {
  return readRanges(openings).filter((range) => range.end > from && range.start < to);
}

/** Keeps the scene for as long as it stays the same. */
export class SceneMemo {
  readonly #memo = new Memo<Scene | undefined>();

  /** The scene of what is shown; undefined while there is no record. */
  get({ frame, rules, state }: Shown): Scene | undefined {
    const record = state.status === 'ready' ? state.record : undefined;
    return this.#memo.get([record, frame.from, frame.to, JSON.stringify(rules.blocking)], () => record && sceneOf(record, frame, rules));
  }
}
