import type { InstantRange } from '../../../core/types.js';
import { DAY_MS, instantToWall, parseInstant, wallToInstant } from '../../../core/time/index.js';
import type { Stretch } from './stretch.model.js';

/** A choice under way: where it was begun, what it covers, and whether its end is still to be chosen. */
export interface Choice extends Stretch {
  anchor: number;
  isOpen: boolean;
}

/** What the owner's grid asks of a choice, in minutes. */
export interface ChoiceRules {
  zone: string;
  minMinutes: number;
  stepMinutes: number;
}

/** A choice begun at a cell: as long as the owner's least time. */
export function beginChoice(cell: number, rules: ChoiceRules): Choice {
  return { anchor: cell, start: cell, end: leastEnd(cell, rules), isOpen: true };
}

/** The choice drawn from its anchor to the cell `[start, end)`, never shorter than the owner's least time. */
export function extendChoice(choice: Choice, cell: Stretch, rules: ChoiceRules): Choice {
  if (cell.start >= choice.anchor) return { ...choice, start: choice.anchor, end: Math.max(cell.end, leastEnd(choice.anchor, rules)) };
  return { ...choice, start: cell.start, end: Math.max(leastEnd(choice.anchor, { ...rules, minMinutes: rules.stepMinutes }), leastEnd(cell.start, rules)) };
}

/** The choice with nothing left to choose. */
export function endChoice(choice: Choice): Choice {
  return { ...choice, isOpen: false };
}

/** A choice that came from elsewhere: typed, suggested, or set by the page. */
export function choiceOf(stretch: Stretch): Choice {
  return { anchor: stretch.start, start: stretch.start, end: stretch.end, isOpen: false };
}

/** A choice that a page set, as numbers; undefined for one that has no readable start and end. */
export function readSelection(selection: InstantRange | undefined): Stretch | undefined {
  const start = parseInstant(String(selection?.start));
  const end = parseInstant(String(selection?.end));
  return Number.isFinite(start) && Number.isFinite(end) ? { start, end } : undefined;
}

/** The least time after `start`, rounded up to the owner's grid. */
export function leastEnd(start: number, rules: ChoiceRules): number {
  const least = Math.max(rules.minMinutes, rules.stepMinutes, 1) * 60_000;
  return roundUpToGrid(start + least, rules);
}

/** Whether the owner's least time has room in a stretch, on the owner's grid. */
export function hasRoom({ start, end }: Stretch, rules: ChoiceRules): boolean {
  const least = Math.max(rules.minMinutes, rules.stepMinutes) * 60_000;
  // Rounding takes less than a step at either end: what is that much longer need not be reckoned.
  return end - start >= least + 2 * rules.stepMinutes * 60_000 || leastEnd(roundUpToGrid(start, rules), rules) <= end;
}

/** The first instant of the owner's grid at or after `time`; the grid counts from midnight on the machine's clock. */
export function roundUpToGrid(time: number, { zone, stepMinutes }: ChoiceRules): number {
  const wall = instantToWall(time, zone);
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
  const step = Math.max(1, stepMinutes) * 60_000;
  const rounded = midnight + Math.min(DAY_MS, Math.ceil((wall - midnight) / step) * step);
  const next = time + rounded - wall;
  // Where the clock goes back an hour comes twice: the way on leads through its second pass, not back to the first.
  return instantToWall(next, zone) % DAY_MS % step === 0 ? next : wallToInstant(rounded, zone);
}

/** Whether a second press means the end of a choice that was begun: later, and on the same day unless nights may be crossed. */
export function isEndOf(choice: Choice | undefined, cell: number, options: { mayCrossDays: boolean; zone: string }): choice is Choice {
  if (!choice?.isOpen || cell < choice.anchor) return false;
  const dayOf = (time: number): number => Math.floor(instantToWall(time, options.zone) / DAY_MS);
  return options.mayCrossDays || dayOf(cell) === dayOf(choice.anchor);
}
