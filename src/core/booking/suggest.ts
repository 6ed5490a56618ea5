import { alignToGrid, nearestFree, type Slot } from '../availability/index.js';
import { covers, DAY_MS, dayAt, formatInstant, instantToWall, parseInstant, wallToInstant } from '../time/index.js';
import type { InstantRange } from '../availability/types.js';
import { checkSlot, judge } from './check-draft.js';
import type { SlotCheck } from './input.js';
import type { ReasonCode } from './types.js';
import { MINUTE_MS, readContext, type RuleContext } from './rules/context.js';
import { gridOf } from './rules/grid.js';
import { freeFor, surroundings } from './rules/record.js';
import { earliestStart } from './rules/timing.js';

/** How far around the wish every step is tried. */
const BESIDE_MS = DAY_MS / 2;
/** Slots that are tried; a machine with no room answers in time too. */
const MOST_TRIED = 200;

/**
 * Free times near the wished one that keep every rule, nearest first, none overlapping another. The wished length is
 * kept, brought within the owner's least and greatest. Empty when there is none or nothing is known.
 *
 * @example suggestSlots({ equipment, draft, asker, now, availability }, 3) // [{ start, end }, …]
 */
export function suggestSlots(check: SlotCheck, count = 3): InstantRange[] {
  const read = readContext(check);
  return read.ok ? suggest(read.context, count).map(({ start, end }) => ({ start: formatInstant(start), end: formatInstant(end) })) : [];
}

/** {@link suggestSlots} for a check that has been read. */
export function suggest(context: RuleContext, count: number): Slot[] {
  const found: Slot[] = [];
  let tried = 0;
  for (const slot of candidates(context)) {
    if (!(found.length < count) || (tried += 1) > MOST_TRIED) break;
    if (found.some((other) => slot.start < other.end && other.start < slot.end)) continue;
    if (judge({ ...context, ...slot }).ok) found.push(slot);
  }
  return found;
}

/** Reasons which say that somebody else was given the time. */
const GIVEN_AWAY: readonly ReasonCode[] = ['overlaps-reservation', 'capacity'];

/**
 * What to offer to somebody who waits for a time that was given to somebody else: free times near it, none where there
 * are none. Undefined where the wish can still be had, or fails for another reason.
 */
export function timesInstead(check: SlotCheck, count = 3): InstantRange[] | undefined {
  const decision = checkSlot(check);
  const isGivenAway = !decision.ok && decision.reasons.some(({ code }) => GIVEN_AWAY.includes(code));
  return isGivenAway ? suggestSlots(check, count) : undefined;
}

/** Free slots by distance from the wish: every step of the hours beside it, and the same time of day on the days around. */
function candidates(context: RuleContext): Slot[] {
  const { rules, zone } = context;
  const window = surroundings(context);
  const free = freeFor(context, window);
  const grid = gridOf(context);
  const step = grid.stepMinutes * MINUTE_MS;
  const asked = Math.min(rules.maxMinutes * MINUTE_MS, Math.max(rules.minMinutes * MINUTE_MS, context.end - context.start));
  // A length that ends on the grid when it starts there.
  const durationMs = Math.max(step, Math.ceil(asked / step) * step);
  const notBefore = Math.max(window.from, parseInstant(earliestStart(context)));
  const wished = alignToGrid(context.start, grid, 'down');
  const from = Math.max(wished, notBefore);
  const slots: Slot[] = [];
  for (let away = 0; away <= BESIDE_MS; away += step) {
    for (const start of away === 0 ? [from] : [from - away, from + away]) {
      if (start >= notBefore && covers(free, start, start + durationMs)) slots.push({ start, end: start + durationMs });
    }
  }
  const wall = instantToWall(wished, zone);
  const days = dayAt(wished, zone);
  for (let day = Math.max(-14, dayAt(notBefore, zone) - days); day <= 14; day += 1) {
    const sameTime = wallToInstant(wall + day * DAY_MS, zone);
    slots.push(...nearestFree(free, { ...grid, durationMs, notBefore, notAfter: window.to, from: sameTime, count: 1 }));
  }
  return slots.sort((a, b) => Math.abs(a.start - wished) - Math.abs(b.start - wished) || a.start - b.start);
}
