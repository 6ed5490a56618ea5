import type { BusyTime } from '../../core/availability/index.js';
import { readRanges, segmentsOf } from '../../core/availability/index.js';
import type { AvailabilityRecord, Segment } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { Frame } from './frame.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { itemsOf, unreadableIn } from '../base/availability/items.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { Memo } from '../base/availability/memo.js';
import type { Shown } from './view-part.js';

/** A record as the calendar draws it. */
export interface Scene {
  segments: Segment[];
  items: BookingItem[];
  openings: Stretch[];
  /** Entries that are no stretch of time; with any, what is free is not known. */
  broken: number;
}

/** The segments of a frame and its bookings. */
export function sceneOf(record: AvailabilityRecord, frame: Frame, rules: CalendarRules): Scene {
  const openings = readRanges(record.openings).filter((range) => range.end > frame.from && range.start < frame.to);
  const items = itemsOf(record);
  const broken = unreadableIn(record);
  // What was read is not read again; what could not be read the time core has to see.
  const busy = items.map(({ start, end, status, isOwn, reservationId }): BusyTime => ({ start, end, status, own: isOwn, ...(reservationId !== undefined && { reservationId }) }));
  return { segments: segmentsOf({ ...record, busy: broken ? record.busy : busy }, { from: frame.from, to: frame.to }, rules.blocking), items, openings, broken };
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
