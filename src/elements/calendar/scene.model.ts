import { readRanges, segmentsOf } from '../../core/availability/index.js';
import type { AvailabilityRecord, Segment } from '../../core/types.js';
import { cellAt, cellsOfDay, cursorStep } from './cells.model.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { Frame } from './frame.model.js';
import { dayIndexAt } from './frame.model.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { itemsOf } from '../base/availability/items.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';

/** A record as the calendar draws it. */
export interface Scene {
  segments: Segment[];
  items: BookingItem[];
  openings: Stretch[];
  /** Entries that are no stretch of time. */
  broken: number;
}

/** The segments of a frame and its bookings. */
export function sceneOf(record: AvailabilityRecord, frame: Frame, rules: CalendarRules): Scene {
  const openings = readRanges(record.openings).filter((range) => range.end > frame.from && range.start < frame.to);
  return { segments: segmentsOf(record, { from: frame.from, to: frame.to }, rules.blocking), openings, ...itemsOf(record) };
}

/** Hour at which the cursor stands where nothing is known: nine in the morning. */
const MORNING_MS = 9 * 3_600_000;

/** Where the cursor begins on a day: at the first time that is free from now on, else in the morning. */
export function cursorStart(frame: Frame, day: number, segments: readonly Segment[] | undefined, now: number, rules: CalendarRules): number {
  const dayFrame = frame.days.find((one) => one.day === day) ?? frame.days[0]!;
  const step = cursorStep(rules.stepMinutes);
  const free = segments?.find((segment) => segment.state === 'free' && segment.end > Math.max(now, dayFrame.start) && segment.start < dayFrame.end);
  const from = free ? Math.max(free.start, now, dayFrame.start) : dayFrame.start + MORNING_MS;
  return cellsOfDay(dayFrame, frame.zone, step).find((time) => time >= from) ?? cellAt(dayFrame, frame.zone, step, from);
}

/** The cursor's cell after the frame or the grid has changed; undefined when it is out of sight. */
export function keepCursor(frame: Frame, cursor: number | undefined, rules: CalendarRules): number | undefined {
  if (cursor === undefined) return undefined;
  const index = dayIndexAt(frame, cursor);
  return index < 0 ? undefined : cellAt(frame.days[index]!, frame.zone, cursorStep(rules.stepMinutes), cursor);
}

