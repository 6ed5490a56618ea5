import type { InstantRange, Reservation, ReservationAction } from '../../../core/types.js';
import { formatInstant } from '../../../core/time/index.js';
import type { ActionRequest } from '../../../host/index.js';
import type { PendingAction, TypedAction } from '../controllers/action-controller.js';
import type { Missing } from '../reservations/action-panel.js';
import { spanOf } from '../reservations/reservation.model.js';
import { readTimes, typedFrom } from '../reservations/times.model.js';
import { readNumber } from '../typed-number.js';

/** Actions that tell what a use was. */
const TELLS_USE: readonly ReservationAction[] = ['finish', 'sign'];

/** Whether an action asks what the use was: a time that passed without use has none to tell of. */
export function tellsUse(reservation: Reservation, action: ReservationAction): boolean {
  return TELLS_USE.includes(action) && reservation.state !== 'no-show';
}

/** What is known of a use when its form opens; it ends now where nobody has said when. `now` in UTC milliseconds. */
export function useBegun(reservation: Reservation, now: number, timeZone: string): Partial<TypedAction> {
  const { actual, report, state } = reservation;
  const planned = spanOf(reservation);
  const isOver = state === 'completed' && actual !== undefined;
  const start = actual?.start ?? formatInstant(Math.min(planned.start, now));
  const end = isOver ? actual.end : formatInstant(now);
  return { times: typedFrom({ start, end }, timeZone), fields: { units: report?.units === undefined ? '' : String(report.units) } };
}

/** What was typed of a use, or what is wrong with it. Times that nobody changed stay as exact as they were. */
export function readUse(reservation: Reservation, pending: PendingAction, timeZone: string): Missing | Pick<ActionRequest, 'start' | 'end' | 'units'> {
  const times = readUseTimes(reservation, pending, timeZone);
  if (!times) return 'times';
  const typed = pending.fields['units']?.trim() ?? '';
  const units = typed ? readNumber(typed) : undefined;
  if (units !== undefined && !(Number.isInteger(units) && units >= 0)) return 'units';
  return { ...times, ...(units !== undefined && { units }) };
}

/** The typed times; none where the host knows the end better than fields by the minute: over within the minute in which it began. */
function readUseTimes({ actual, state }: Reservation, { times }: PendingAction, timeZone: string): Partial<InstantRange> | undefined {
  const known = actual && typedFrom(actual, timeZone);
  const isOver = state === 'completed';
  const keepsStart = known !== undefined && times?.start === known.start;
  if (keepsStart && times?.end === (isOver ? known.end : known.start)) return isOver ? { ...actual } : {};
  const read = readTimes(times, timeZone);
  if (!read || !actual) return read;
  return { start: keepsStart ? actual.start : read.start, end: isOver && times?.end === known?.end ? actual.end : read.end };
}
