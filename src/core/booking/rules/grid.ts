import { alignToGrid, isOnGrid, type Grid } from '../../availability/index.js';
import { dayAt, dayStart, formatInstant } from '../../time/index.js';
import { block, type Rule, type RuleContext } from './context.js';

/** The machine's steps. A step that is none, or below a minute, counts as one minute: the owner's slip must not close the machine. */
export function gridOf({ rules, zone }: Pick<RuleContext, 'rules' | 'zone'>): Grid {
  return { stepMinutes: rules.stepMinutes >= 1 && rules.stepMinutes < Infinity ? rules.stepMinutes : 1, timeZone: zone.timeZone };
}

/** The last step at or before an instant, as an instant text. */
export function stepDown(instant: number, context: Pick<RuleContext, 'rules' | 'zone'>): string {
  return formatInstant(alignToGrid(instant, gridOf(context), 'down'));
}

/** The first step at or after an instant, as an instant text. */
export function stepUp(instant: number, context: Pick<RuleContext, 'rules' | 'zone'>): string {
  return formatInstant(alignToGrid(instant, gridOf(context), 'up'));
}

/** Starts and ends lie on the machine's steps, counted from midnight on its clock. */
export const offGrid: Rule = (context) => {
  const grid = gridOf(context);
  const { start, end } = context;
  if (isOnGrid(start, grid) && isOnGrid(end, grid)) return [];
  const nearestStart = nearest(start, grid);
  const nearestEnd = Math.max(nearest(end, grid), alignToGrid(nearestStart + 1, grid, 'up'));
  return [block('off-grid', { stepMinutes: grid.stepMinutes, nearestStart: formatInstant(nearestStart), nearestEnd: formatInstant(nearestEnd) })];
};

/** A machine that is not to run over midnight is given back on the day on which it was taken. */
export const crossesDays: Rule = ({ start, end, rules, zone }) => {
  if (rules.mayCrossDays) return [];
  const midnight = dayStart(dayAt(start, zone) + 1, zone);
  return end > midnight ? [block('crosses-days', { nearestEnd: formatInstant(midnight) })] : [];
};

function nearest(instant: number, grid: Grid): number {
  const down = alignToGrid(instant, grid, 'down');
  const up = alignToGrid(instant, grid, 'up');
  return instant - down < up - instant ? down : up;
}
