import type { AvailabilityItem, AvailabilityRecord, InstantRange } from '../core/types.js';
import { HostError } from '../host/index.js';

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** 1970-01-05 was a Monday: blocks are weeks from Monday 00:00 UTC, the same for every reader, so hosts can cache them. */
const FIRST_MONDAY = 4 * 24 * 60 * 60 * 1000;
/** Longest window that is asked for at once: a window of a thousand years is answered with its first two. */
const MOST_BLOCKS = 106;

/** One aligned week, UTC milliseconds. */
export interface Block {
  start: number;
  end: number;
}

/** The aligned weeks that cover `[from, to)`, at most two years of them. */
export function blocksFor(from: number, to: number): Block[] {
  if (!(to > from)) return [];
  const blocks: Block[] = [];
  let start = Math.floor((from - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
  while (start < to && blocks.length < MOST_BLOCKS) {
    blocks.push({ start, end: start + WEEK });
    start += WEEK;
  }
  return blocks;
}

/** Neighboring blocks joined into the fewest requests. */
export function joinBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && last.end === block.start) last.end = block.end;
    else joined.push({ ...block });
  }
  return joined;
}

/**
 * The part of a record that lies inside a block, stretches clipped to it. What cannot be read may lie anywhere: it stays,
 * so that the time core makes unknown what it would have taken.
 */
export function cutToBlock(record: AvailabilityRecord, block: Block): AvailabilityRecord {
  const cut = <T extends InstantRange>(ranges: T[]): T[] => {
    if (!Array.isArray(ranges)) return ranges;
    return ranges.flatMap((range) => {
      const { start, end } = timesOf(range);
      if (!(start <= end)) return [range];
      if (!(end > block.start && start < block.end)) return [];
      if (start >= block.start && end <= block.end) return [range];
      return [{ ...range, start: iso(Math.max(start, block.start)), end: iso(Math.min(end, block.end)) }];
    });
  };
  return {
    ...record,
    openings: cut(record.openings),
    closures: cut(record.closures),
    busy: cut(record.busy),
    ...(record.unknown ? { unknown: cut(record.unknown) } : {}),
  };
}

/** Blocks of one machine put together again; stretches that a block's edge had cut are whole again. */
export function joinRecords(records: readonly AvailabilityRecord[]): AvailabilityRecord {
  const [first] = records;
  if (!first) throw new RangeError('joinRecords needs at least one record');
  const oldest = records.reduce((a, b) => (a.asOf < b.asOf ? a : b));
  return {
    ...first,
    revision: Math.max(...records.map((record) => record.revision)),
    asOf: oldest.asOf,
    openings: mend(records.flatMap((record) => record.openings)),
    closures: mend(records.flatMap((record) => record.closures)),
    busy: mend(records.flatMap((record) => record.busy)),
    unknown: mend(records.flatMap((record) => record.unknown ?? [])),
  };
}

/** An instant as hosts write it. Whatever else the time core reads is left to it, uncut. */
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** When an entry begins and ends, UTC milliseconds; NaN of what a host answered that is no instant. */
function timesOf(range: InstantRange | null | undefined): Block {
  const read = (text: unknown): number => (INSTANT.test(String(text)) ? Date.parse(String(text)) : NaN);
  return { start: read(range?.start), end: read(range?.end) };
}

function isReadable(range: InstantRange): boolean {
  const { start, end } = timesOf(range);
  return start <= end;
}

/** Joins stretches that touch and are alike in everything but time; what cannot be read is named once, not once for each block. */
function mend<T extends InstantRange>(ranges: readonly T[]): T[] {
  const joined = [...new Map(ranges.filter((range) => !isReadable(range)).map((range) => [JSON.stringify(range), range])).values()];
  const byKind = new Map<string, T>();
  for (const range of ranges.filter(isReadable).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const kind = JSON.stringify({ ...range, start: undefined, end: undefined });
    const last = byKind.get(kind);
    if (last && last.end === range.start && isBlockEdge(range.start)) last.end = range.end;
    else {
      const copy = { ...range };
      byKind.set(kind, copy);
      joined.push(copy);
    }
  }
  return joined;
}

/** Two neighbors that meet elsewhere are two facts, not one that we cut. */
function isBlockEdge(instant: string): boolean {
  return (Date.parse(instant) - FIRST_MONDAY) % WEEK === 0;
}

/** A record, or the failure that a host gave for one machine as an error. */
export function recordOrThrow(item: AvailabilityItem | undefined, equipmentId: string): AvailabilityRecord {
  if (!item) throw new HostError('malformed', { detail: `The host left "${equipmentId}" out of its answer.` });
  if ('error' in item) {
    const code = item.error.code === 'not-found' ? 'not-found' : 'unavailable';
    throw new HostError(code, { detail: item.error.detail });
  }
  return item;
}

/** UTC milliseconds as the contract's instant text, without fractions. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
