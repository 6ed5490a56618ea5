import { leastEnd, roundUpToGrid } from '../base/availability/selection.model.js';
import type { ChoiceRules } from '../base/availability/selection.model.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { BookingItem } from '../base/availability/items.model.js';

/** A booking of one's own that is picked up, with the time that it has now. UTC milliseconds. */
export interface MovedBooking extends Stretch {
  reservationId: string;
}

/** An end of a stretch. */
export type Edge = 'start' | 'end';

/** What the buttons beside the fields do to a stretch, by one step of the owner's grid. */
export type MoveStep = 'earlier' | 'later' | 'shorter' | 'longer';

/** The steps in the order in which they are offered. */
export const MOVE_STEPS: readonly MoveStep[] = ['earlier', 'later', 'shorter', 'longer'];

/** A booking that can be picked up: one's own, known by an id, and not begun. */
export function movable(item: Omit<BookingItem, 'status'>, now: number): MovedBooking | undefined {
  const { start, end, isOwn, reservationId } = item;
  return isOwn && reservationId !== undefined && start > now ? { reservationId, start, end } : undefined;
}

/** A stretch of the same length elsewhere. */
export function movedTo(stretch: Stretch, start: number): Stretch {
  return { start, end: start + stretch.end - stretch.start };
}

/** A stretch with one end elsewhere, never shorter than the owner's least time. */
export function resizedTo(stretch: Stretch, edge: Edge, time: number, rules: ChoiceRules): Stretch {
  if (edge === 'end') return { start: stretch.start, end: Math.max(time, leastEnd(stretch.start, rules)) };
  const least = leastEnd(stretch.start, rules) - stretch.start;
  return { start: Math.min(time, stretch.end - least), end: stretch.end };
}

/** A stretch with its start or its end at the next place of the owner's grid: earlier, later, shorter or longer. */
export function stepped(stretch: Stretch, step: MoveStep, rules: ChoiceRules): Stretch {
  const by = Math.max(1, rules.stepMinutes) * 60_000;
  /** Where a clock goes back a step is longer than its minutes. */
  const before = (time: number): number => [by, by + 3_600_000].map((less) => roundUpToGrid(time - less, rules)).find((at) => at < time) ?? time - by;
  switch (step) {
    case 'earlier': return movedTo(stretch, before(stretch.start));
    case 'later': return movedTo(stretch, roundUpToGrid(stretch.start + 1, rules));
    case 'shorter': return resizedTo(stretch, 'end', before(stretch.end), rules);
    case 'longer': return resizedTo(stretch, 'end', roundUpToGrid(stretch.end + 1, rules), rules);
  }
}
