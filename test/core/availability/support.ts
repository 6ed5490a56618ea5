import { formatLocalDateTime, instantToWall, wallToInstant } from '../../../src/core/time/index.js';
import type { Schedule, ScheduleLayer, WallRecurrence } from '../../../src/core/equipment/types.js';
import type { Segment } from '../../../src/core/availability/index.js';

/** Instant of a wall time in Tokyo, or in another zone. */
export function at(wall: string, timeZone = 'Asia/Tokyo'): number {
  return wallToInstant(wall, timeZone);
}

/** Clock time of an instant, `11-24 09:30`. */
export function clock(instant: number, timeZone = 'Asia/Tokyo'): string {
  return formatLocalDateTime(instantToWall(instant, timeZone), false).slice(5).replace('T', ' ');
}

/** One line a segment: `11-24 09:00 free open`. */
export function lines(segments: readonly Segment[], timeZone?: string): string[] {
  return segments.map(({ start, state, reason }) => `${clock(start, timeZone)} ${state} ${reason.code}`);
}

/** Weekdays from nine to five, since 2020. */
export const WEEKDAYS: WallRecurrence = { start: '2020-01-06T09:00', end: '2020-01-06T17:00', rules: ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'] };

/** A schedule of the given layers over nine-to-five weekdays. */
export function schedule(...layers: ScheduleLayer[]): Schedule {
  return { layers: [{ kind: 'site', openings: [WEEKDAYS] }, ...layers] };
}
