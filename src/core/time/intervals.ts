/**
 * Sets of time as flat arrays `[start0, end0, start1, end1, …]` of UTC milliseconds: half-open, ascending, disjoint,
 * never touching. Every operation answers a new set in that form and runs in one pass over its operands.
 */

/** A normalized set. Make one with {@link fromRanges} or {@link normalize}; the operations trust the form. */
export type IntervalSet = Float64Array;

/** The empty set. */
export const EMPTY: IntervalSet = new Float64Array(0);

/** A normalized set and how many of the given ranges were left out because they were not `start < end` in finite numbers. */
export interface Normalized {
  set: IntervalSet;
  dropped: number;
}

/** Whether pairs are in the normal form already, as what comes from a host mostly is. */
function isNormal(pairs: ArrayLike<number>): boolean {
  let last = -Infinity;
  for (let i = 0; i < pairs.length; i += 1) {
    if (!(pairs[i]! > last)) return false;
    last = pairs[i]!;
  }
  return pairs.length % 2 === 0 && last - (pairs[0] ?? last) < Infinity;
}

/** Normalizes flat pairs in any order, overlapping or not. Pairs that are no range are left out and counted. */
export function normalize(pairs: ArrayLike<number>): Normalized {
  if (isNormal(pairs)) return { set: new Float64Array(pairs), dropped: 0 };
  const count = pairs.length >> 1;
  const order: number[] = [];
  for (let i = 0; i < count; i += 1) if (pairs[2 * i]! < pairs[2 * i + 1]! && Number.isFinite(pairs[2 * i + 1]! - pairs[2 * i]!)) order.push(i);
  order.sort((a, b) => pairs[2 * a]! - pairs[2 * b]!);
  const out = new Float64Array(2 * order.length);
  let n = 0;
  for (const i of order) n = append(out, n, pairs[2 * i]!, pairs[2 * i + 1]!);
  return { set: n === out.length ? out : out.slice(0, n), dropped: Math.ceil(pairs.length / 2) - order.length };
}

/** Normalizes ranges with numeric `start` and `end`. */
export function fromRanges(ranges: Iterable<{ start: number; end: number }>): Normalized {
  const pairs: number[] = [];
  for (const range of ranges) pairs.push(range?.start, range?.end);
  return normalize(pairs);
}

/** Appends a range that starts no earlier than the last one; grows the last where they touch. */
function append(out: Float64Array, n: number, start: number, end: number): number {
  if (n && start <= out[n - 1]!) {
    if (end > out[n - 1]!) out[n - 1] = end;
    return n;
  }
  out[n] = start;
  out[n + 1] = end;
  return n + 2;
}

/** What lies in either. */
export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (!a.length) return b;
  if (!b.length) return a;
  const out = new Float64Array(a.length + b.length);
  let [i, j, n] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    if (j >= b.length || (i < a.length && a[i]! <= b[j]!)) {
      n = append(out, n, a[i]!, a[i + 1]!);
      i += 2;
    } else {
      n = append(out, n, b[j]!, b[j + 1]!);
      j += 2;
    }
  }
  return out.slice(0, n);
}

/** What lies in both. */
export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  return subtract(a, subtract(a, b));
}

/** What lies in `a` and not in `b`. */
export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (!a.length || !b.length) return a;
  const out = new Float64Array(a.length + b.length);
  const n = subtractInto(a, b, 0, out, 0);
  return n ? out.slice(0, n) : EMPTY;
}

/**
 * `a` less `b` widened by `gap` on either side, written to `out` from `n` on; answers the new end. Each range of either ends
 * one range of the answer at most, so `out` needs room for both.
 */
export function subtractInto(a: IntervalSet, b: IntervalSet, gap: number, out: Float64Array, n: number): number {
  const size = b.length;
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let start = a[i]!;
    const end = a[i + 1]!;
    while (j < size && b[j + 1]! + gap <= start) j += 2;
    for (let k = j; k < size && start < end; k += 2) {
      const from = b[k]! - gap;
      if (from >= end) break;
      if (from > start) {
        out[n] = start;
        out[n + 1] = from;
        n += 2;
      }
      const to = b[k + 1]! + gap;
      if (to > start) start = to;
    }
    if (start < end) {
      out[n] = start;
      out[n + 1] = end;
      n += 2;
    }
  }
  return n;
}

/** The set of one range; empty when it is not one. */
export function single(from: number, to: number): IntervalSet {
  return from < to && Number.isFinite(from) && Number.isFinite(to) ? Float64Array.of(from, to) : EMPTY;
}

/** What lies in `[from, to)` and not in `set`. */
export function complement(set: IntervalSet, from: number, to: number): IntervalSet {
  return subtract(single(from, to), set);
}

/** What of `set` lies in `[from, to)`. */
export function clip(set: IntervalSet, from: number, to: number): IntervalSet {
  if (!(from < to)) return EMPTY;
  const low = firstEndingAfter(set, from);
  let high = low;
  while (high < set.length && set[high]! < to) high += 2;
  if (low === high) return EMPTY;
  const out = set.slice(low, high);
  if (out[0]! < from) out[0] = from;
  if (out[out.length - 1]! > to) out[out.length - 1] = to;
  return out;
}

/** Index of the first range that ends after `time`: the range that holds it, or the next one. By halving. */
export function firstEndingAfter(set: IntervalSet, time: number): number {
  let low = 0;
  let high = set.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[2 * middle + 1]! > time) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

/** Whether the instant lies in the set. */
export function includesTime(set: IntervalSet, time: number): boolean {
  const i = firstEndingAfter(set, time);
  return i < set.length && set[i]! <= time;
}

/** Whether any of `[from, to)` lies in the set. */
export function overlaps(set: IntervalSet, from: number, to: number): boolean {
  const i = firstEndingAfter(set, from);
  return from < to && i < set.length && set[i]! < to;
}

/** Whether all of `[from, to)` lies in the set. */
export function covers(set: IntervalSet, from: number, to: number): boolean {
  const i = firstEndingAfter(set, from);
  return from < to && i < set.length && set[i]! <= from && set[i + 1]! >= to;
}

/** Milliseconds in the set. */
export function total(set: IntervalSet): number {
  let sum = 0;
  for (let i = 0; i < set.length; i += 2) sum += set[i + 1]! - set[i]!;
  return sum;
}

/** Every range begun `before` earlier and ended `after` later (milliseconds, not negative), merged where they then meet. */
export function widen(set: IntervalSet, before: number, after: number): IntervalSet {
  if (!(before > 0) && !(after > 0)) return set;
  const out = new Float64Array(set.length);
  let n = 0;
  for (let i = 0; i < set.length; i += 2) {
    n = append(out, n, set[i]! - Math.max(0, before || 0), set[i + 1]! + Math.max(0, after || 0));
  }
  return out.slice(0, n);
}

/** Whether two sets are the same stretches. */
export function sameSet(a: IntervalSet, b: IntervalSet): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** The set as ranges, for reading. */
export function toRanges(set: IntervalSet): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < set.length; i += 2) ranges.push({ start: set[i]!, end: set[i + 1]! });
  return ranges;
}
