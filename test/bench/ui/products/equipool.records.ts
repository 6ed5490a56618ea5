import type { AvailabilityRecord, BusyRange } from '../../../../src/core/types.js';
import type { Booking, Data } from '../page/data.js';
import { CLOSES, OPENS } from '../page/data.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An instant as a host writes it. */
export const instantText = (instant: number): string => new Date(instant).toISOString().replace('.000', '');

/** A booking as a host tells it. */
export function busyOf({ start, end }: Booking): BusyRange {
  return { start: instantText(start), end: instantText(end), status: 'busy' };
}

/** What a host answers for each machine; bookings stand in the machines' order. */
export function recordsOf({ from, to, machines, bookings }: Data): AvailabilityRecord[] {
  const days = Array.from({ length: (to - from) / DAY }, (_, i) => from + i * DAY);
  const openings = days.map((day) => ({ start: instantText(day + OPENS * HOUR), end: instantText(day + CLOSES * HOUR) }));
  const busy = new Map<string, BusyRange[]>(machines.map(({ id }) => [id, []]));
  for (const booking of bookings) busy.get(booking.machine)!.push(busyOf(booking));
  return machines.map(({ id }) => ({
    equipmentId: id, revision: 1, asOf: instantText(from), source: 'live', timeZone: 'Asia/Tokyo',
    openings: openings.map((opening) => ({ ...opening })), closures: [], busy: busy.get(id)!,
  }));
}
