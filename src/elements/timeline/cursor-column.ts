import type { Scale } from './scale.model.js';
import { columnAt, columnSpan } from './scale.model.js';

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
