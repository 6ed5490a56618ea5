/**
 * Wall time to instant and back by a transition table per zone, made from the platform's zone data and never from the
 * machine's zone. A table grows block by block as instants are asked for, so a page that looks at one year pays for one.
 */
import { remember } from '../remember.js';
import { DAY_MS } from './civil.js';
import { parseLocalDateTime } from './local.js';
import type { ZoneClock } from './zone-clock.js';
import { zoneClock } from './zone-clock.js';

/** About 397 days. A power of two keeps the block of an instant one multiplication away. */
const BLOCK_MS = 2 ** 35;
/** Finer than the shortest period any zone has kept (summer time suspended for a month), with room to spare. */
const PROBE_MS = BLOCK_MS / 64;
/** Beyond this no zone data is read: the offset at the edge holds. */
const LIMIT_MS = Date.UTC(2200, 0, 1);
const FLOOR_MS = Date.UTC(1850, 0, 1);

interface Block {
  /** Instants at which the offset changes, ascending. */
  at: number[];
  /** Offset before `at[0]`, then after each. One longer than `at`. */
  offsets: number[];
}

/** A zone's offsets. Offsets are milliseconds east of UTC: Asia/Tokyo has +32,400,000. */
export interface ZoneTable {
  readonly timeZone: string;
  /** Offset in force at an instant (UTC milliseconds). */
  offsetAt(instant: number): number;
  /** Offset when it is known without a look-up to hold from a day before to a day after `wall`; else NaN. */
  steadyOffset(wall: number): number;
  /** Instants in `[from, to)` at which the offset changes, ascending. */
  transitions(from: number, to: number): number[];
}

class ClockZoneTable implements ZoneTable {
  readonly timeZone: string;
  readonly #clock: ZoneClock;
  readonly #blocks = new Map<number, Block>();
  // The stretch that answered last; most questions come in runs.
  #from = 0;
  #to = 0;
  #offset = 0;

  constructor(timeZone: string, clock: ZoneClock) {
    this.timeZone = timeZone;
    this.#clock = clock;
  }

  offsetAt(instant: number): number {
    if (instant >= this.#from && instant < this.#to) return this.#offset;
    if (!Number.isFinite(instant)) return NaN;
    const time = Math.min(LIMIT_MS, Math.max(FLOOR_MS, instant));
    const index = Math.floor(time / BLOCK_MS);
    const { at, offsets } = this.#block(index);
    let i = 0;
    while (i < at.length && at[i]! <= time) i += 1;
    this.#from = i ? at[i - 1]! : index * BLOCK_MS;
    this.#to = i < at.length ? at[i]! : (index + 1) * BLOCK_MS;
    this.#offset = offsets[i]!;
    return this.#offset;
  }

  steadyOffset(wall: number): number {
    return wall - DAY_MS >= this.#from && wall + DAY_MS < this.#to ? this.#offset : NaN;
  }

  transitions(from: number, to: number): number[] {
    const found: number[] = [];
    const last = Math.floor(Math.min(LIMIT_MS, to) / BLOCK_MS);
    for (let index = Math.floor(Math.max(FLOOR_MS, from) / BLOCK_MS); index <= last; index += 1) {
      for (const at of this.#block(index).at) if (at >= from && at < to) found.push(at);
    }
    return found;
  }

  #block(index: number): Block {
    return remember(this.#blocks, index, Infinity, () => {
      const start = index * BLOCK_MS;
      const block: Block = { at: [], offsets: [this.#clock.offsetAt(start)] };
      if (this.#clock.changeAfter) this.#follow(start, start + BLOCK_MS, block);
      else for (let low = start; low < start + BLOCK_MS; low += PROBE_MS) this.#search(low, low + PROBE_MS, block);
      return block;
    });
  }

  /** Goes from change to change, where the platform tells them. */
  #follow(start: number, end: number, block: Block): void {
    for (let at = this.#clock.changeAfter!(start); at <= end; at = this.#clock.changeAfter!(at)) this.#note(at, block);
  }

  /** Narrows one probe step down to the second of its change, if it has one. */
  #search(low: number, high: number, block: Block): void {
    const before = block.offsets[block.offsets.length - 1]!;
    if (this.#clock.offsetAt(high) === before) return;
    let [lo, hi] = [low / 1000, high / 1000];
    while (hi - lo > 1) {
      const middle = Math.floor((lo + hi) / 2);
      if (this.#clock.offsetAt(middle * 1000) === before) lo = middle;
      else hi = middle;
    }
    this.#note(hi * 1000, block, this.#clock.offsetAt(high));
  }

  #note(at: number, block: Block, offset = this.#clock.offsetAt(at)): void {
    if (offset === block.offsets[block.offsets.length - 1]) return;
    block.at.push(at);
    block.offsets.push(offset);
  }
}

const UTC: ZoneTable = { timeZone: 'UTC', offsetAt: (instant) => instant * 0, steadyOffset: () => 0, transitions: () => [] };
const tables = new Map<string, ZoneTable | null>();
/** More names than there are zones are mistakes or mischief. */
const MAX_TABLES = 700;

/** The table of an IANA zone, made once; undefined when the name is not a zone this machine knows. */
export function zoneTable(timeZone: string): ZoneTable | undefined {
  return remember(tables, timeZone, MAX_TABLES, () => makeTable(timeZone)) ?? undefined;
}

function makeTable(timeZone: string): ZoneTable | null {
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return UTC;
  const clock = zoneClock(timeZone);
  return clock ? new ClockZoneTable(timeZone, clock) : null;
}

/** Whether `timeZone` is an IANA zone name that can be reckoned with. */
export function isValidTimeZone(timeZone: string): boolean {
  return zoneTable(timeZone) !== undefined;
}

/** Data from outside may hold anything where a zone is meant. */
function tableOf(zone: ZoneTable | string): ZoneTable | undefined {
  return typeof zone === 'string' ? zoneTable(zone) : typeof zone?.offsetAt === 'function' ? zone : undefined;
}

/** Clock face at an instant, as wall milliseconds; NaN when the zone is unknown or the instant is not a time. */
export function instantToWall(instant: number, zone: ZoneTable | string): number {
  const table = tableOf(zone);
  return table ? instant + table.offsetAt(instant) : NaN;
}

/**
 * Clock face from which on no wall time means an instant before this one. That is the face shown at the instant, but in the
 * second pass of an autumn overlap it is the overlap's end: all faces of the overlap mean the pass before.
 */
export function firstWallFrom(instant: number, zone: ZoneTable): number {
  const wall = instantToWall(instant, zone);
  const meant = wallToInstant(wall, zone);
  return meant < instant ? zone.transitions(meant, instant + 1)[0]! + zone.offsetAt(meant) : wall;
}

/**
 * Instant of a wall time (`2026-03-29T02:30` or wall milliseconds) as UTC milliseconds; NaN when the text is not a
 * local date-time or the zone is unknown. A wall time in a spring gap moves forward by the gap, one in an autumn
 * overlap is the first of the two (RFC 5545 3.3.5, RFC 8984 1.4.5).
 *
 * @example wallToInstant('2007-03-11T02:30', 'America/New_York') // 2007-03-11T07:30:00Z
 */
export function wallToInstant(local: string | number, zone: ZoneTable | string): number {
  const table = tableOf(zone);
  const wall = typeof local === 'string' ? parseLocalDateTime(local) : local;
  if (!table || !Number.isFinite(wall)) return NaN;
  const steady = table.steadyOffset(wall);
  if (!Number.isNaN(steady)) return wall - steady;
  const before = table.offsetAt(wall - DAY_MS);
  const first = wall - before;
  if (table.offsetAt(first) === before) return first;
  const after = table.offsetAt(wall + DAY_MS);
  // In a gap neither offset fits, and the offset before it carries the clock forward by the gap.
  return table.offsetAt(wall - after) === after ? wall - after : first;
}

/** What a wall time is on its zone's clock: shown once, never (`gap`) or twice (`overlap`). */
export function wallKind(wall: number, zone: ZoneTable): 'once' | 'gap' | 'overlap' {
  const instant = wallToInstant(wall, zone);
  if (instant + zone.offsetAt(instant) !== wall) return 'gap';
  const second = wall - zone.offsetAt(wall + DAY_MS);
  return second !== instant && second + zone.offsetAt(second) === wall ? 'overlap' : 'once';
}
