import { nearestFree, segmentsOf } from '../../core/availability/index.js';
import { rulesFor } from '../../core/booking/index.js';
import { formatInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, Reservation } from '../../core/types.js';
import { spanOf } from '../base/reservations/reservation.model.js';
import { searchWindow } from '../base/reservations/times.model.js';

/** Free times of the same length, nearest to the wished one first. */
export function otherTimes(reservation: Reservation, record: AvailabilityRecord, equipment: Pick<Equipment, 'rules' | 'modes' | 'timeZone'>, now: number): InstantRange[] {
  const window = searchWindow(reservation, equipment.timeZone, now);
  if (!window) return [];
  const rules = rulesFor(equipment, reservation.mode);
  const { start, end } = spanOf(reservation);
  const segments = segmentsOf(record, window, rules);
  return nearestFree(segments, { stepMinutes: rules.stepMinutes, timeZone: equipment.timeZone, durationMs: end - start, from: start, count: 4, notBefore: now })
    .filter((slot) => slot.start !== start)
    .slice(0, 3)
    .map((slot) => ({ start: formatInstant(slot.start), end: formatInstant(slot.end) }));
}
