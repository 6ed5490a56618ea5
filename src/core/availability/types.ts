import type { BookingRules, Instant, LocalizedText, TimeZone } from '../equipment/types.js';

/** Half-open `[start, end)` in UTC. */
export interface InstantRange {
  start: Instant;
  end: Instant;
}

/** What a stretch of time is for the person who asks. */
export type SegmentState = 'free' | 'busy' | 'pending' | 'closed' | 'unknown';

/** An occupied stretch as a host tells it: no names, no ids. `own` marks the reader's own reservation. */
export interface BusyRange extends InstantRange {
  status: 'busy' | 'pending';
  own?: boolean;
  /** Id of the reader's own reservation; present only where `own` is. */
  reservationId?: string;
}

/** A closed stretch with the name people know it by. */
export interface ClosureRange extends InstantRange {
  kind: 'holiday' | 'maintenance' | 'fault' | 'closure';
  reason?: LocalizedText;
}

/** Where the answer comes from, which tells how far to trust it. */
export type AvailabilitySource = 'live' | 'feed' | 'manual';

/** What of a machine's rules decides how reservations block time. */
export interface BlockingRules extends Partial<Pick<BookingRules, 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'pendingBlocks'>> {
  /** Identical units behind the record; 1 when absent. */
  capacity?: number;
}

/** What a host answers for one machine and one window. */
export interface AvailabilityRecord {
  equipmentId: string;
  /** Grows with every change of the machine's availability. */
  revision: number;
  /** When the source was last read. */
  asOf: Instant;
  source: AvailabilitySource;
  timeZone: TimeZone;
  /** Open stretches inside the window, closures not yet taken away. */
  openings: InstantRange[];
  closures: ClosureRange[];
  busy: BusyRange[];
  /** Stretches about which the source knows nothing. */
  unknown?: InstantRange[];
  /** How reservations block the machine's time; `busy` has none of it. A list of machines says nothing else of their rules. */
  blocking?: BlockingRules;
}

/** What a host answers when one machine's availability cannot be told; the others are not affected. */
export interface AvailabilityFailure {
  equipmentId: string;
  error: { code: string; detail?: string };
}

/** One machine's part of an availability answer. */
export type AvailabilityItem = AvailabilityRecord | AvailabilityFailure;

/** Why a segment is as it is: a message code with its parameters, and the owner's own words where there are any. */
export interface SegmentReason {
  code:
    | 'open'
    | 'reserved'
    | 'reserved-own'
    | 'requested'
    | 'requested-own'
    | 'buffer'
    | 'outside-opening'
    | 'holiday'
    | 'maintenance'
    | 'fault'
    | 'closure'
    | 'no-information'
    | 'no-schedule';
  params?: Record<string, string | number>;
  text?: LocalizedText;
}

/** One stretch of a window; segments partition it without gap or overlap. Times in UTC milliseconds. */
export interface Segment {
  start: number;
  end: number;
  state: SegmentState;
  reason: SegmentReason;
  /** Present for the reader's own reservation. */
  reservationId?: string;
  source: AvailabilitySource;
  /** UTC milliseconds of the source's last reading. */
  asOf: number;
}
