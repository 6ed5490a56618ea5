import type { Reservation, ReservationAction } from '../../../core/types.js';
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
  const known = reservation.actual && typedFrom(reservation.actual, timeZone);
  // Over within the minute in which it began: fields by the minute cannot tell, and the host knows when it is told.
  const isBrief = reservation.state === 'in-use' && pending.times?.start === known?.start && pending.times?.end === known?.start;
  const times = readTimes(pending.times, timeZone);
  if (!times && !isBrief) return 'times';
  const typed = pending.fields['units']?.trim() ?? '';
  const units = typed ? readNumber(typed) : undefined;
  if (units !== undefined && !(Number.isInteger(units) && units >= 0)) return 'units';
  const told = units !== undefined && { units };
  if (!times) return { ...told };
  const start = known?.start === pending.times?.start && reservation.actual ? reservation.actual.start : times.start;
  const end = reservation.state === 'completed' && known?.end === pending.times?.end && reservation.actual ? reservation.actual.end : times.end;
  return { start, end, ...told };
}
