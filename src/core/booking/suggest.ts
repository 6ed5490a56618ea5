import { alignToGrid, nearestFree } from '../availability/index.js';
import { dayAt, formatInstant, instantToWall, parseInstant, wallToInstant } from '../time/index.js';
import type { InstantRange } from '../availability/types.js';
import { checkSlot } from './check-draft.js';
import type { SlotCheck } from './input.js';
import { readContext, type RuleContext } from './rules/context.js';
import { gridOf } from './rules/grid.js';
import { freeFor, surroundings } from './rules/record.js';
import { earliestStart } from './rules/timing.js';

const DAY_MS = 86_400_000;
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
  if (!read.ok) return [];
  const { context } = read;
  const found: { start: number; end: number }[] = [];
  let tried = 0;
  for (const slot of candidates(context)) {
    if (found.length >= count || (tried += 1) > MOST_TRIED) break;
    if (found.some((other) => slot.start < other.end && other.start < slot.end)) continue;
    const draft = { ...check.draft, start: formatInstant(slot.start), end: formatInstant(slot.end) };
    if (checkSlot({ ...check, draft }).ok) found.push(slot);
  }
  return found.map(({ start, end }) => ({ start: formatInstant(start), end: formatInstant(end) }));
}

/** Free slots by distance from the wish: right beside it, and at the same time of day on the days around. */
function candidates(context: RuleContext): { start: number; end: number }[] {
  const { rules, zone } = context;
  const window = surroundings(context);
  const free = freeFor(context, window);
  const minutes = Math.min(rules.maxMinutes, Math.max(rules.minMinutes, (context.end - context.start) / 60_000));
  const grid = gridOf(context);
  const durationMs = Math.max(grid.stepMinutes * 60_000, Math.round(minutes * 60_000));
  const notBefore = Math.max(window.from, parseInstant(earliestStart(context)));
  const wished = alignToGrid(context.start, grid, 'down');
  const query = { ...grid, durationMs: roundUp(durationMs, grid.stepMinutes), notBefore, notAfter: window.to };
  const slots = nearestFree(free, { ...query, from: Math.max(wished, notBefore), count: 40 });
  const wall = instantToWall(wished, zone);
  for (let day = dayAt(notBefore, zone) - dayAt(wished, zone); day <= 14; day += 1) {
    const from = wallToInstant(wall + day * DAY_MS, zone);
    if (from >= notBefore) slots.push(...nearestFree(free, { ...query, from, count: 1 }));
  }
  return slots.sort((a, b) => Math.abs(a.start - wished) - Math.abs(b.start - wished) || a.start - b.start);
}

/** A length that ends on the grid when it starts there. */
function roundUp(durationMs: number, stepMinutes: number): number {
  const step = stepMinutes * 60_000;
  return Math.ceil(durationMs / step) * step;
}
