import { clip, DAY_MS, EMPTY, instantToWall, type IntervalSet, normalize, parseLocalDateTime, wallToInstant, type ZoneTable } from '../time/index.js';
import { remember } from '../remember.js';
import { compileSeries, type RecurrenceProblem, type Series, seriesWalls } from '../recurrence/index.js';
import type { WallRecurrence } from '../equipment/types.js';

/** Expansions are kept in aligned blocks of four weeks, so that stepping from week to week expands nothing twice. */
const BLOCK_MS = 28 * DAY_MS;
const MAX_BLOCKS = 600;
/** A span may begin every five minutes; more than that in four weeks is a mistake or mischief. */
const BLOCK_LIMIT = 8064;

/** A recurring wall-time span of one zone, expanded on demand and kept. */
export class SpanSource {
  readonly problems: readonly RecurrenceProblem[];
  /** Whether the span has a start before its end; without it nothing is ever in it. */
  readonly isValid: boolean;
  readonly #series: Series | undefined;
  readonly #zone: ZoneTable;
  readonly #length: number;
  readonly #blocks = new Map<number, IntervalSet>();

  constructor(span: WallRecurrence, zone: ZoneTable) {
    const { start, end, rules, rdates, exdates } = span;
    const { series, problems } = compileSeries({
      start, timeZone: zone.timeZone, ...(rules && { rules }), ...(rdates && { rdates }), ...(exdates && { exdates }),
    }, { profile: 'feed' });
    this.#zone = zone;
    this.#length = series && typeof end === 'string' ? parseLocalDateTime(end) - series.start : NaN;
    this.isValid = this.#length > 0;
    this.#series = this.isValid ? series : undefined;
    this.problems = problems;
  }

  /** Stretches of the span inside `[from, to)`. Both edges are wall times, so a night shift ends on the hour on every night. */
  within(from: number, to: number): IntervalSet {
    if (!this.#series) return EMPTY;
    const first = Math.floor((instantToWall(from, this.#zone) - this.#length - DAY_MS) / BLOCK_MS);
    const last = Math.floor((instantToWall(to, this.#zone) + DAY_MS) / BLOCK_MS);
    if (first === last) return clip(this.#block(first), from, to);
    const pairs: number[] = [];
    for (let index = first; index <= last; index += 1) for (const time of this.#block(index)) pairs.push(time);
    return clip(normalize(pairs).set, from, to);
  }

  #block(index: number): IntervalSet {
    return remember(this.#blocks, index, MAX_BLOCKS, () => {
      const from = index * BLOCK_MS;
      const { walls } = seriesWalls(this.#series!, from, from + BLOCK_MS, { limit: BLOCK_LIMIT, written: true });
      return normalize(walls.flatMap((wall) => [wallToInstant(wall, this.#zone), wallToInstant(wall + this.#length, this.#zone)])).set;
    });
  }
}

const sources = new Map<string, SpanSource>();
const MAX_SOURCES = 5000;

/** The one source of all spans that are alike in a zone: machines share their opening patterns, and so their expansion. */
export function spanSource(span: WallRecurrence, zone: ZoneTable): SpanSource {
  return remember(sources, `${zone.timeZone}|${JSON.stringify(span)}`, MAX_SOURCES, () => new SpanSource(span, zone));
}
