/** A row's picture: one SVG path for everything of one kind, so that a row costs the same with two bookings or two hundred. */
import type { TimeWindow } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import { digits } from '../base/digits.js';
import { firstSegmentAfter, freeAround } from '../base/availability/stretch.model.js';

/** What a stretch is drawn as, in the order of drawing. `fit` is free for as long as is looked for; of `loading` nothing has come yet. */
export const BAR_KINDS = ['loading', 'closed', 'unknown', 'buffer', 'free', 'fit', 'busy', 'pending', 'own', 'own-pending'] as const;
/** Kind of a bar. */
export type BarKind = (typeof BAR_KINDS)[number];

/** Where bars are drawn: a part of the axis and a row's height, CSS pixels. */
export interface BarFrame {
  from: number;
  to: number;
  density: number;
  height: number;
  /** Milliseconds of free time on end that are looked for; 0 for none. What is past does not count. */
  least: number;
  now: number;
  /** The time that is known. */
  window: TimeWindow;
}

/** Top and bottom of a kind, as parts of the row's height: shapes differ where colors may not be seen. */
const PLACES: Record<BarKind, readonly [number, number]> = {
  loading: [0.42, 0.58], closed: [0, 1], unknown: [0, 1], buffer: [0.3, 0.7], free: [0.86, 0.94], fit: [0.14, 0.94],
  busy: [0.16, 0.84], pending: [0.2, 0.8], own: [0.16, 0.84], 'own-pending': [0.2, 0.8],
};
/** Kinds whose neighbors are one bar where they touch: they differ in their reasons only, which a bar does not tell. */
const JOINED = new Set<BarKind>(['closed', 'free', 'fit']);
/** Narrower bars would not be seen, CSS pixels. */
const THINNEST = 2;

/** Kind of a segment. */
export function barKind({ state, reason: { code } }: Segment): BarKind {
  if (state === 'busy') return code === 'reserved-own' ? 'own' : code === 'buffer' ? 'buffer' : 'busy';
  if (state === 'pending') return code === 'requested-own' ? 'own-pending' : 'pending';
  return state;
}

/** Path data by kind, in the order of {@link BAR_KINDS}; empty where a kind does not occur. */
export function barPaths(segments: readonly Segment[], frame: BarFrame): string[] {
  const { from, to, density, window } = frame;
  // Joined in the end: each text that is put together on the way would be garbage, thousands of them in a step of scrolling.
  const pieces: string[][] = BAR_KINDS.map(() => []);
  const sides: (readonly [string, string] | undefined)[] = [];
  const ends = BAR_KINDS.map(() => -1);
  for (let i = firstSegmentAfter(segments, from); i < segments.length && segments[i]!.start < to; i += 1) {
    const segment = segments[i]!;
    const kind = barKind(segment);
    const at = Math.round((Math.max(segment.start, from) - from) * density);
    const end = Math.max(Math.round((Math.min(segment.end, to) - from) * density), at + (kind === 'closed' || kind === 'free' ? 0 : THINNEST));
    add(kind, at, end);
    if (kind === 'free' && frame.least > 0 && freeAround(segments, i, frame.now) >= frame.least) add('fit', Math.max(at, Math.round((frame.now - from) * density)), end);
  }
  const place = (time: number): number => Math.round((Math.min(to, Math.max(from, time)) - from) * density);
  add('loading', 0, place(window.from));
  add('loading', place(window.to), place(to));
  return pieces.map((of) => of.join(''));

  function add(kind: BarKind, at: number, end: number): void {
    const index = BAR_KINDS.indexOf(kind);
    // Of bars that lie on the same pixels one is enough.
    const start = Math.max(at, ends[index]!);
    if (end <= start) return;
    const of = pieces[index]!;
    if (start === ends[index] && JOINED.has(kind)) of[of.length - 4] = digits(end);
    else {
      const [across, back] = (sides[index] ??= sidesOf(kind, frame.height));
      const left = digits(start);
      of.push('M', left, across, digits(end), back, left, 'z');
    }
    ends[index] = end;
  }
}

/** What of a bar's path is the same for all of its kind: from its start on to its upper edge, and down from there and back. */
function sidesOf(kind: BarKind, height: number): readonly [string, string] {
  const [top, bottom] = PLACES[kind];
  const y = Math.round(top * height);
  return [` ${digits(y)}H`, `V${digits(Math.round(bottom * height))}H`];
}
