import { EMPTY, formatInstant, fromRanges, type IntervalSet, parseInstant, single, subtract, type TimeWindow, toRanges, union } from '../time/index.js';
import type { Instant, Schedule } from '../equipment/types.js';
import { listOf } from '../from-outside.js';
import { openIntervals, type OpenAnswer } from './opening.js';
import type { Slot } from './free.js';
import { CLOSED_KINDS, freeOf, partition, type BusyTime, type Closed, type Facts } from './partition.js';
import type { AvailabilityItem, AvailabilityRecord, AvailabilitySource, BlockingRules, BusyRange, ClosureRange, InstantRange, Segment } from './types.js';

/** A time of the contract or of core: `2026-03-03T04:00:00Z` or UTC milliseconds. */
export type TimeValue = Instant | number;

/**
 * What is known of one machine, for {@link availability}. With a range that cannot be read something is taken or closed nobody
 * knows when: only what is known to be taken or closed is then told, and the rest is unknown.
 */
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
  return typeof value === 'number' ? value : parseInstant(value);
}

/** A range of the contract with its times as numbers. */
type ReadRange<T> = Omit<T, 'start' | 'end'> & Slot;

/** Ranges of the contract as numbers, without those that last no time. What cannot be read is left out and told. */
export function readRanges<T extends { start: TimeValue; end: TimeValue }>(ranges: readonly T[] | null | undefined, tell?: () => void): ReadRange<T>[] {
  const read: ReadRange<T>[] = [];
  for (const range of listOf<T>(ranges)) {
    const start = toTime(range?.start);
    const end = toTime(range?.end);
    if (!(start <= end)) tell?.();
    if (start < end) read.push({ ...range, start, end });
  }
  return read;
}

/** All the time there is. */
const ALWAYS: IntervalSet = Float64Array.of(-8.64e15, 8.64e15);
/** A range that cannot be read. */
const UNREADABLE = [{}] as unknown as readonly InstantRange[];

/** What is known of a machine in lists of ranges, as {@link AvailabilityInput} and {@link AvailabilityRecord} have them. */
interface KnownRanges extends Pick<AvailabilityInput, 'busy' | 'closures' | 'unknown'> {
  openings?: readonly InstantRange[];
}

/** All ranges read; `unknown` is everything when one of them cannot be. Whatever is neither asked for nor a known kind of closure is held, or closed. */
function readAll({ busy, closures, openings, unknown }: KnownRanges): Pick<Facts, 'open' | 'closed' | 'unknown' | 'busy'> {
  let isWhole = true;
  const tell = (): void => {
    isWhole = false;
  };
  const facts = {
    open: fromRanges(readRanges(openings, tell)).set,
    closed: readRanges(closures, tell).map(({ start, end, kind, reason }): Closed => ({
      start, end, kind: CLOSED_KINDS.includes(kind) ? kind : 'closure', ...(reason && { text: reason }),
    })),
    busy: readRanges(busy as readonly BusyTime[] | undefined, tell).map((time): BusyTime => (time.status === 'pending' || time.status === 'busy' ? time : { ...time, status: 'busy' })),
    unknown: fromRanges(readRanges(unknown, tell)).set,
  };
  return isWhole ? facts : { ...facts, unknown: ALWAYS };
}

/** A feed that has not been read for long says nothing of what is free; that something was reserved still holds. */
function doubt(facts: Facts, options: AvailabilityOptions | null | undefined): Facts {
  const { now, staleAfter } = options ?? {};
  const isStale = facts.source !== 'live' && now !== undefined && staleAfter !== undefined && !(now - facts.asOf <= staleAfter);
  return isStale ? { ...facts, unknown: ALWAYS } : facts;
}

function isWindow(window: TimeWindow): boolean {
  return single(window?.from, window?.to).length > 0;
}

function factsOf(input: AvailabilityInput, window: TimeWindow, options: AvailabilityOptions): Facts {
  const { schedule, timeZone, rules, source, asOf } = input ?? {};
  const opening = openIntervals(schedule, timeZone, window);
  const known = readAll(input ?? {});
  return doubt({
    ...known,
    open: opening.open,
    closed: [...opening.closed, ...known.closed],
    unknown: union(opening.unknown, known.unknown),
    hasNoSchedule: !schedule?.layers?.length,
    rules: rules ?? {},
    source: source ?? 'live',
    asOf: asOf === undefined ? (options?.now ?? window.from) : toTime(asOf),
  }, options);
}

/** A host's answer, whose reservations may have been read already. */
export type KnownRecord = Omit<AvailabilityRecord, 'busy'> & { busy: readonly (BusyRange | BusyTime)[] };

/** A host's answer as facts, under a machine's rules. */
export function factsOfRecord(record: KnownRecord, rules: BlockingRules, options?: AvailabilityOptions): Facts {
  const { openings, closures, busy, unknown, source, asOf } = record ?? {};
  // Without one of its lists an answer is like a range that cannot be read.
  const known = readAll({ busy, closures, openings, unknown: [openings, closures, busy].every(Array.isArray) ? unknown : UNREADABLE });
  return doubt({ ...known, open: subtract(known.open, known.unknown), rules: rules ?? {}, source, asOf: toTime(asOf) }, options);
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
  return isWindow(window) ? partition(factsOfRecord(record, rules, options), window) : [];
}

/** Free time only, without the segments: for search and for many machines. */
export function freeTimes(input: AvailabilityInput, window: TimeWindow, options: AvailabilityOptions = {}): IntervalSet {
  return isWindow(window) ? freeOf(factsOf(input, window, options)) : EMPTY;
}

/** Whether an item of a host's answer is a machine's record rather than a failure. */
export function isAvailabilityRecord(item: AvailabilityItem): item is AvailabilityRecord {
  return typeof item === 'object' && item !== null && 'openings' in item;
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
