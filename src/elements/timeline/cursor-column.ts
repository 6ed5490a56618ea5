import { dayAt, dayStart } from '../../core/time/index.js';
import type { Scale } from './scale.model.js';
import { columnAt, columnSpan, periodStart, stepPeriod } from './scale.model.js';

/** An instant in a column that is whole in sight: `time` where its own is, else the first that is; where none is, one that begins to be. */
export function wholeColumnIn(scale: Scale, sight: { start: number; end: number }, time: number): number {
  const pixel = 1 / scale.density;
  const isWhole = ({ start, end }: { start: number; end: number }): boolean => start >= sight.start - pixel && end <= sight.end + pixel;
  if (isWhole(columnSpan(scale, columnAt(scale, time)))) return time;
  const edge = columnAt(scale, sight.start + pixel);
  const first = [edge, edge + 1].map((column) => columnSpan(scale, column)).find(isWhole);
  if (first) return first.start;
  return sight.start <= time && time < sight.end ? time : sight.start + pixel;
}

/**
 * So many periods on or back from an instant's own, which need not be the one at the edge: the period's first day, and the
 * same place in it, its last day where it is shorter.
 */
export function pagedFrom({ view, zone, firstWeekday }: Scale, time: number, count: number): { day: number; time: number } {
  const from = dayAt(time, zone);
  const day = stepPeriod(view, from, count, firstWeekday);
  const to = Math.min(day + from - periodStart(view, from, firstWeekday), stepPeriod(view, day, 1, firstWeekday) - 1);
  return { day, time: dayStart(to, zone) + time - dayStart(from, zone) };
}
