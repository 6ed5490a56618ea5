import { clip, DAY_MS, EMPTY, instantToWall, type IntervalSet, normalize, parseLocalDateTime, single, subtract, wallToInstant, type ZoneTable } from '../time/index.js';
import { remember, rememberAlike } from '../remember.js';
import { compileSeries, type RecurrenceProblem, type Series, seriesWalls } from '../recurrence/index.js';
import type { WallRecurrence } from '../equipment/types.js';

/** Expansions are kept in aligned blocks of four weeks, so that stepping from week to week expands nothing twice. */
const BLOCK_MS = 28 * DAY_MS;
const MAX_BLOCKS = 600;
/** A span may begin every five minutes; more than that in four weeks is a mistake or mischief. */
const BLOCK_LIMIT = 8064;
/** Most times gathered for one answer. A span of years that begins every few minutes would gather them by the million. */
const MOST_TIMES = 250_000;

/** Stretches of a span in a window, and where it may have more of them that were not worked out. */
export interface SpanAnswer {
  set: IntervalSet;
  unknown: IntervalSet;
  /** What ended the working out. */
  problem?: RecurrenceProblem | undefined;
}

interface Block {
  set: IntervalSet;
  /** How many times were looked at for it. */
  times: number;
  problem: RecurrenceProblem | undefined;
}

/** A recurring wall-time span of one zone, expanded on demand and kept. */
export class SpanSource {
  readonly problems: readonly RecurrenceProblem[];
  /** Whether the span has a start before its end; without it nobody knows when it is. */
  readonly isValid: boolean;
  readonly #series: Series | undefined;
  readonly #zone: ZoneTable;
  readonly #length: number;
  readonly #blocks = new Map<number, Block>();

  constructor(span: WallRecurrence, zone: ZoneTable) {
    const { series, problems } = compileSeries({ ...span, timeZone: zone.timeZone }, { profile: 'feed' });
    this.#zone = zone;
    this.#length = series ? parseLocalDateTime(span.end) - series.start : NaN;
    this.isValid = this.#length > 0;
    this.#series = this.isValid ? series : undefined;
    this.problems = problems;
  }

  /** Stretches of the span inside `[from, to)`. Both edges are wall times, so a night shift ends on the hour on every night. */
  within(from: number, to: number): SpanAnswer {
    const everything = single(from, to);
    if (!this.#series) return { set: EMPTY, unknown: everything };
    const { start, singles } = this.#series;
    const earliest = Math.max(instantToWall(from, this.#zone) - this.#length - DAY_MS, Math.min(start, singles[0] ?? Infinity));
    const first = Math.floor(earliest / BLOCK_MS);
    const last = Math.floor((instantToWall(to, this.#zone) + DAY_MS) / BLOCK_MS);
    const pairs: number[] = [];
    let problem: RecurrenceProblem | undefined;
    let left = MOST_TIMES;
    for (let index = last; index >= first && !problem; index -= 1) {
      const block = this.#block(index);
      // With one block that is not whole none of them tells where the span is not.
      problem = block.problem;
      if ((left -= block.times + 100) <= 0) problem ??= { code: 'too-many-occurrences', severity: 'warning', params: { limit: MOST_TIMES }, place: { input: 'window' } };
      for (const time of block.set) pairs.push(time);
    }
    const set = clip(normalize(pairs).set, from, to);
    // A part of a rule that is wrong, and times beyond a limit, may lie anywhere.
    const isWhole = !problem && this.problems.every(({ severity }) => severity !== 'error');
    return { set, unknown: isWhole ? EMPTY : subtract(everything, set), problem };
  }

  #block(index: number): Block {
    return remember(this.#blocks, index, MAX_BLOCKS, () => {
      const from = index * BLOCK_MS;
      const { walls, problems, truncated } = seriesWalls(this.#series!, from, from + BLOCK_MS, { limit: BLOCK_LIMIT, written: true });
      const { set } = normalize(walls.flatMap((wall) => [wallToInstant(wall, this.#zone), wallToInstant(wall + this.#length, this.#zone)]));
      return { set, times: walls.length, problem: truncated ? problems.at(-1) : undefined };
    });
  }
}

const sources = new Map<string, SpanSource>();
const MAX_SOURCES = 5000;

/** The one source of all spans that are alike in a zone: machines share their opening patterns, and so their expansion. */
export function spanSource(span: WallRecurrence, zone: ZoneTable): SpanSource {
  return rememberAlike(sources, zone.timeZone, span, MAX_SOURCES, () => new SpanSource(span, zone));
}
