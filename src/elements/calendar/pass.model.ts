/** Times that a clock shows twice, since it goes back: which of the two an instant is, and the way to the other. */
import { DAY_MS, instantToWall, wallToInstant } from '../../core/time/index.js';

/** What stands behind the second of two like times, on the axis and in the fields. */
export const SECOND = '②';

/** Whether a zone's clock shows an instant's time for the second time. UTC milliseconds. */
export function isSecondPass(time: number, zone: string): boolean {
  return wallToInstant(instantToWall(time, zone), zone) < time;
}

/** The instant at which a zone's clock shows a time for the second time; undefined where it shows it once or never. Wall milliseconds. */
export function secondPass(wall: number, zone: string): number | undefined {
  const first = wallToInstant(wall, zone);
  const later = first + DAY_MS;
  const second = wall - (instantToWall(later, zone) - later);
  return second > first && instantToWall(second, zone) === wall ? second : undefined;
}
