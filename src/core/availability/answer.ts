import { EMPTY, formatInstant, fromRanges, type IntervalSet, parseInstant, single, subtract, type TimeWindow, toRanges, union } from '../time/index.js';
import type { Instant, Schedule } from '../equipment/types.js';
import { openIntervals, type OpenAnswer } from './opening.js';
import { freeOf, partition, type BlockingRules, type BusyTime, type Closed, type Facts } from './partition.js';
import type { AvailabilityItem, AvailabilityRecord, AvailabilitySource, BusyRange, ClosureRange, InstantRange, Segment } from './types.js';

/** A time of the contract or of core: `2026-03-03T04:00:00Z` or UTC milliseconds. */
export type TimeValue = Instant | number;

/** What is known of one machine, for {@link availability}. Ranges that are none are left out. */
export interface AvailabilityInput {
  /** None means that nobody can tell when the machine is open. */
  schedule?: Schedule | null;
  timeZone: string;
  busy?: readonly (BusyRange | BusyTime)[];
  /** Closures besides the schedule's own, such as a fault. */
  closures?: readonly ClosureRange[];
  /** Stretches about which the source knows nothing. */
  unknown?: readonly InstantRange[];
  rules?: BlockingRules;
  /** `live` when absent. */
  source?: AvailabilitySource;
  /** When the source was last read; now, or the window's start, when absent. */
  asOf?: TimeValue;
}

/** When it is now, and how old an answer may be to be believed. */
export interface AvailabilityOptions {
  now?: number;
  /** Milliseconds after which "free" is no longer believed of a source that is not live. Never when absent. */
  staleAfter?: number;
}

/** UTC milliseconds of a time value; NaN when it is none. */
export function toTime(value: TimeValue): number {
  return typeof value === 'number' ? value : typeof value === 'string' ? parseInstant(value) : NaN;
}

/** Ranges of the contract as numbers; those that are no range are left out. */
export function readRanges<T extends { start: TimeValue; end: TimeValue }>(ranges: readonly T[] | undefined): (Omit<T, 'start' | 'end'> & { start: number; end: number })[] {
  if (!Array.isArray(ranges)) return [];
  return (ranges as readonly T[]).flatMap((range) => {
    const start = toTime(range.start);
    const end = toTime(range.end);
    return start < end ? [{ ...range, start, end }] : [];
  });
}

function setOf(ranges: readonly InstantRange[] | undefined): IntervalSet {
  return ranges?.length ? fromRanges(readRanges(ranges)).set : EMPTY;
}

function readBusy(busy: AvailabilityInput['busy']): BusyTime[] {
  return readRanges(busy as readonly BusyTime[] | undefined);
}

function readClosures(closures: readonly ClosureRange[] | undefined): Closed[] {
  return readRanges(closures).map(({ start, end, kind, reason }) => ({ start, end, kind, ...(reason && { text: reason }) }));
}

/** A feed that has not been read for long says nothing of what is free; that something was reserved still holds. */
function doubt(facts: Facts, window: TimeWindow, options: AvailabilityOptions): Facts {
  const { now, staleAfter } = options;
  const isStale = facts.source !== 'live' && now !== undefined && staleAfter !== undefined && !(now - facts.asOf <= staleAfter);
  return isStale ? { ...facts, unknown: union(facts.unknown, single(window.from, window.to)) } : facts;
}

function isWindow({ from, to }: TimeWindow): boolean {
  return from < to && Number.isFinite(from) && Number.isFinite(to);
}

function factsOf(input: AvailabilityInput, window: TimeWindow, options: AvailabilityOptions): Facts {
  const opening = openIntervals(input.schedule, input.timeZone, window);
  return doubt({
    open: opening.open,
    closed: [...opening.closed, ...readClosures(input.closures)],
    unknown: union(opening.unknown, setOf(input.unknown)),
    hasNoSchedule: !input.schedule?.layers?.length,
    busy: readBusy(input.busy),
    rules: input.rules ?? {},
    source: input.source ?? 'live',
    asOf: input.asOf === undefined ? (options.now ?? window.from) : toTime(input.asOf),
  }, window, options);
}

/** A host's answer, whose reservations may have been read already. */
export type KnownRecord = Omit<AvailabilityRecord, 'busy'> & { busy: readonly (BusyRange | BusyTime)[] };

function factsOfRecord(record: KnownRecord, window: TimeWindow, rules: BlockingRules, options: AvailabilityOptions): Facts {
  const closed = readClosures(record.closures);
  const unknown = setOf(record.unknown);
  return doubt({
    open: subtract(setOf(record.openings), unknown),
    closed,
    unknown,
    busy: readBusy(record.busy),
    rules,
    source: record.source,
    asOf: toTime(record.asOf),
  }, window, options);
}

/**
 * What every moment of a window is for the person who asks, from a schedule and what is reserved: segments that partition
 * `[from, to)` without gap or overlap, each with its reason, its source and the source's age. A window that is none has no
 * segments. Never throws for data.
 *
 * @example availability({schedule, timeZone: 'Asia/Tokyo', busy, rules}, {from, to}) // [{start, end, state: 'free', …}, …]
 */
export function availability(input: AvailabilityInput, window: TimeWindow, options: AvailabilityOptions = {}): Segment[] {
  return isWindow(window) ? partition(factsOf(input, window, options), window) : [];
}

/** The same from a host's own answer. `rules` add buffers, pending and capacity, which hosts do not apply to `busy`. */
export function segmentsOf(record: KnownRecord, window: TimeWindow, rules: BlockingRules = {}, options: AvailabilityOptions = {}): Segment[] {
  return isWindow(window) ? partition(factsOfRecord(record, window, rules, options), window) : [];
}

/** Free time only, without the segments: for search and for many machines. */
export function freeTimes(input: AvailabilityInput, window: TimeWindow, options: AvailabilityOptions = {}): IntervalSet {
  return isWindow(window) ? freeOf(factsOf(input, window, options)) : EMPTY;
}

/** Whether an item of a host's answer is a machine's record rather than a failure. */
export function isAvailabilityRecord(item: AvailabilityItem): item is AvailabilityRecord {
  return 'openings' in item;
}

/** Opening times in the contract's form, for a host's answer: where it is open, closures by name, what is unknown. */
export function openingRanges(answer: OpenAnswer): Pick<AvailabilityRecord, 'openings' | 'closures' | 'unknown'> {
  const closures: ClosureRange[] = [];
  for (const { start, end, kind, text } of answer.closed) {
    if (kind !== 'outside-opening') closures.push({ ...instants({ start, end }), kind, ...(text && { reason: text }) });
  }
  const unknown = toRanges(answer.unknown).map(instants);
  return { openings: toRanges(answer.open).map(instants), closures, ...(unknown.length && { unknown }) };
}

function instants({ start, end }: { start: number; end: number }): InstantRange {
  return { start: formatInstant(start), end: formatInstant(end) };
}
