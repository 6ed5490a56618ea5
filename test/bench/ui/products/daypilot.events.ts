import type { Booking, Data } from '../page/data.js';

const TOKYO = 9 * 3_600_000;

/** What DayPilot takes: wall times without a zone; the bench's pages live in Tokyo. */
export interface DayPilotInput {
  startDate: string;
  resources: object[];
  events: object[];
}

const localTime = (instant: number): string => new Date(instant + TOKYO).toISOString().slice(0, 19);

/** A booking as DayPilot takes it. */
export function eventOf({ id, machine, title, start, end }: Booking): object {
  return { id, text: title, resource: machine, start: localTime(start), end: localTime(end) };
}

/** Data as DayPilot takes them. */
export function inputOf({ from, machines, bookings }: Data): DayPilotInput {
  return { startDate: localTime(from), resources: machines, events: bookings.map(eventOf) };
}
