import type { BlockingRules } from '../../core/availability/index.js';
import { segmentsOf } from '../../core/availability/index.js';
import type { AvailabilityItem, AvailabilityRecord, Equipment, EquipmentSummary, Segment } from '../../core/types.js';
import type { TimeWindow } from '../../core/time/index.js';
import type { BookingItem } from '../base/availability/items.model.js';
import { itemsOf, unreadableIn } from '../base/availability/items.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { calendarRules } from '../base/availability/rules.model.js';
import { readOr } from './read-or.js';
import { warnOnce } from '../base/warn.js';

/**
 * What is known of a machine's time. `none`: nobody has said anything; `error`: it could not be asked; `failed`: what of
 * it could not be.
 */
export type RowState =
  | { status: 'loading' | 'none' | 'error' }
  | { status: 'ready'; record: AvailabilityRecord; isStale: boolean; failed: readonly TimeWindow[]; window: TimeWindow };

/** A row that is being asked. */
export const LOADING: RowState = { status: 'loading' };
/** A row that could not be asked. */
export const FAILED: RowState = { status: 'error' };
/** A row of which nobody has said anything. */
export const NOTHING: RowState = { status: 'none' };

/** What is known of a row: the same object for as long as nothing changes. */
export interface Reading {
  record: AvailabilityRecord;
  from: number;
  to: number;
  machine: EquipmentSummary | undefined;
  /** Until they have been drawn. */
  segments: readonly Segment[] | undefined;
  isWhole: boolean;
}

/** Rows that are kept in any case: the list reads some, too, where none is drawn. */
const LEAST = 48;

/** What the rows that were in sight last say: read when a row is first drawn, and again only when its record changes. */
export class RowFacts {
  /** How many rows are kept, here and as they are printed. */
  most = LEAST;
  readonly #kept = new Map<string, Reading>();

  /**
   * Keeps twice as many rows as are in the page. More would hold again what the page holds already, and what lives on for a
   * few steps of scrolling is what collecting garbage in between takes time for.
   */
  hold(inPage: number): void {
    this.most = Math.max(LEAST, 2 * inPage);
  }

  /** Reads a row that is ready; undefined for any other. */
  read(id: string, state: RowState, machine: EquipmentSummary | undefined): Reading | undefined {
    if (state.status !== 'ready') return undefined;
    const { record, window: { from, to } } = state;
    const kept = this.#kept.get(id);
    if (kept && kept.record === record && kept.from === from && kept.to === to && kept.machine === machine) return keep(this.#kept, id, kept, this.most);
    const segments = readSegments(id, record, { from, to }, machine);
    const isWhole = !segments.some(({ state: one }) => one === 'unknown') || readOr(availabilityOf(id), () => unreadableIn(record), 1) === 0;
    const reading = { record, from, to, machine, segments, isWhole };
    return keep(this.#kept, id, reading, this.most);
  }

  /** Segments of a row that is ready; undefined for any other. */
  segments(id: string, state: RowState, machine: EquipmentSummary | undefined): readonly Segment[] | undefined {
    const reading = this.read(id, state, machine);
    return reading && (reading.segments ??= readSegments(id, reading.record, reading, machine));
  }

  /** The same, to be drawn and not kept: they are most of what a row holds, and what is drawn of them is in the page. */
  take(id: string, reading: Reading): readonly Segment[] {
    const segments = reading.segments ?? readSegments(id, reading.record, reading, reading.machine);
    reading.segments = undefined;
    return segments;
  }

  /** Whether all entries of a row that was read last can be read. */
  isWhole(id: string): boolean {
    return this.#kept.get(id)?.isWhole ?? true;
  }
}

/** Puts a row last among those that are kept, and lets go of those of too many that nobody has asked for the longest. */
export function keep<T>(rows: Map<string, T>, id: string, row: T, most: number): T {
  rows.delete(id);
  rows.set(id, row);
  for (const first of rows.keys()) {
    if (rows.size <= most) break;
    rows.delete(first);
  }
  return row;
}

/**
 * A record's segments; one that throws when it is read is all unknown: rows are also drawn while somebody scrolls, where
 * nobody would catch that, and one row takes no other down.
 */
export function readSegments(id: string, record: AvailabilityRecord, { from, to }: TimeWindow, machine: EquipmentSummary | undefined): Segment[] {
  return readOr(availabilityOf(id), () => segmentsOf(record, { from, to }, blockingFor(record, machine)), [
    { start: from, end: to, state: 'unknown', reason: { code: 'no-information' }, source: 'live', asOf: from },
  ]);
}

/** The bookings of a row that can be read; of a record that throws when it is read there are none. */
export function bookingsOf(state: RowState): BookingItem[] {
  return state.status === 'ready' ? readOr('the bookings of a machine', () => itemsOf(state.record), []) : [];
}

function availabilityOf(id: string): string {
  return `the availability of "${id}"`;
}

/** A machine's own rules where its record has them; a catalog's list leaves them out. */
export function machineRules(machine: EquipmentSummary | undefined): CalendarRules {
  return calendarRules(fullRecord(machine), undefined);
}

/** How reservations block a machine's time: by its own rules, or by what the host told with its availability. */
export function blockingFor(record: AvailabilityRecord, machine: EquipmentSummary | undefined): BlockingRules {
  return fullRecord(machine) ? machineRules(machine).blocking : (record.blocking ?? {});
}

/** The machine's whole record, where the page gave that. */
export function fullRecord(machine: EquipmentSummary | undefined): Equipment | undefined {
  return machine && 'rules' in machine && 'schedule' in machine ? (machine as Equipment) : undefined;
}

/** Whether asking failed, be it for a part of the time only: of all of it, or of what is in sight. */
export function hasFailed(state: RowState | undefined, sight?: TimeWindow): boolean {
  return state?.status === 'error' || (state?.status === 'ready' && state.failed.some((time) => !sight || touches(time, sight)));
}

/** Whether two stretches of time have some of it in common. */
export function touches(a: TimeWindow, b: TimeWindow): boolean {
  return a.from < b.to && a.to > b.from;
}

/** Answers of a host by machine, whatever a page handed over; of several for one machine the last counts. */
export function answersById(given: readonly AvailabilityItem[] | ReadonlyMap<string, AvailabilityItem>): ReadonlyMap<string, AvailabilityItem> {
  if (given instanceof Map) return given as ReadonlyMap<string, AvailabilityItem>;
  if (!Array.isArray(given)) warnOnce('availability-unknown', 'availability is no list of records.');
  const answers = new Map<string, AvailabilityItem>();
  for (const item of Array.isArray(given) ? (given as readonly AvailabilityItem[]) : []) {
    const id = readOr('a record of the availability', () => item?.equipmentId, undefined);
    if (typeof id === 'string') answers.set(id, item);
  }
  return answers;
}

/** What a page's own answer says of a machine, believed for `window`. */
export function givenState(item: AvailabilityItem | undefined, window: TimeWindow): RowState {
  if (typeof item !== 'object' || item === null) return NOTHING;
  return readOr('a record of the availability', () => ('error' in item ? FAILED : { status: 'ready', record: item, isStale: false, failed: [], window }), NOTHING);
}
