import { dayAt } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import { cellAt, cellsOfDay, cursorStep } from './cells.model.js';
import type { Frame } from './frame.model.js';
import { dayIndexAt } from './frame.model.js';
import type { PlaceController } from './place-controller.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { isOver, segmentAt } from '../base/availability/stretch.model.js';

/** What there is to settle in, as it is about to be drawn. */
export interface Ground {
  frame: Frame;
  segments: readonly Segment[] | undefined;
  rules: CalendarRules;
  now: number;
}

/** Hour at which the cursor stands where nothing is known: nine in the morning. */
const MORNING_MS = 9 * 3_600_000;

/** Puts the cursor in sight after the frame, the grid or the data have changed. */
export function settle(place: PlaceController, ground: Ground): void {
  const { frame, segments } = ground;
  if (place.wasMoved) place.opening = 'done';
  const kept = place.wasMoved ? keepCursor(frame, place.cursor, ground.rules) : undefined;
  place.moveTo(kept ?? cursorStart(ground, frame.anchor));
  if (segments && frame.view !== 'month') place.arrive();
  if (segments) open(place, ground, segments);
}

/**
 * A calendar opens where there is something to choose: at the first day with free time after the owner's notice, and at the
 * next week or month when nothing of this one is left. What a person or a page asks for is never changed.
 */
function open(place: PlaceController, { frame, now, rules }: Ground, segments: readonly Segment[]): void {
  if (place.opening === 'done' || (place.anchor !== undefined && place.opening === 'now')) return;
  const from = now + rules.leadMinutes * 60_000;
  const first = segments.find(({ state, end }) => state === 'free' && end > from);
  // A machine that is closed throughout is shown so.
  const goesOn = place.opening === 'now' && isOver(segments, from);
  const day = first ? dayAt(Math.max(first.start, from), frame.zone) : goesOn ? frame.days.at(-1)!.day + 1 : frame.anchor;
  place.opening = goesOn ? 'next' : 'done';
  if (day === frame.anchor) return;
  // The present update is under way; the next one shows the other day.
  queueMicrotask(() => place.show(day));
}

/** Where the cursor begins on a day: at the first free time that can still be asked for, else at the first that is free from now on, else in the morning. */
export function cursorStart({ frame, segments, now, rules }: Ground, day: number): number {
  const dayFrame = frame.days.find((one) => one.day === day) ?? frame.days[0]!;
  const step = cursorStep(rules.stepMinutes);
  const cells = cellsOfDay(dayFrame, frame.zone, step);
  const freeFrom = (from: number): number | undefined => cells.find((time) => time >= from && segments && segmentAt(segments, time)?.state === 'free');
  const morning = dayFrame.start + MORNING_MS;
  return freeFrom(now + rules.leadMinutes * 60_000) ?? freeFrom(now) ?? cells.find((time) => time >= morning) ?? cellAt(dayFrame, frame.zone, step, morning);
}

/** The cursor's cell after the frame or the grid has changed; undefined when it is out of sight. */
function keepCursor(frame: Frame, cursor: number | undefined, rules: CalendarRules): number | undefined {
  if (cursor === undefined) return undefined;
  const index = dayIndexAt(frame, cursor);
  return index < 0 ? undefined : cellAt(frame.days[index]!, frame.zone, cursorStep(rules.stepMinutes), cursor);
}
