import type { Hinting } from './options.js';
import { NOTHING } from './products.js';
import type { Sample } from './sample.js';
import type { SizeResult } from './sizes.js';
import type { Kind } from './workloads.js';

/** What came of one product in one workload. */
export interface Result {
  workload: string;
  kind: Kind;
  product: string;
  samples: Sample[];
  /** Why there are no samples. */
  failure?: string;
  axe?: string[];
}

/** A whole run. */
export interface Run {
  date: string;
  machine: string;
  browser: string;
  runs: number;
  /** Whose pages begin with the compile hint. */
  hint: Hinting;
  results: Result[];
  sizes: SizeResult[];
}

/** The middle one of numbers, the lower of two; NaN for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/** The number that a share of the others does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
}

/** Figures of a result, medians over its samples, beyond what the page that draws a word needed in its turns. */
export interface Figures {
  /** Main-thread milliseconds. */
  work: number;
  /** The same of loading the code, before it is asked for anything. */
  loading: number;
  painted: number;
  call: number;
  elements: number;
  nodes: number;
  bookings: number;
  /** Bytes. */
  codeHeap: number;
  heap: number;
  dataHeap: number;
  /** Main-thread milliseconds of one step of scrolling, all in all. */
  step: number;
  frame50: number;
  frame95: number;
  frameMax: number;
  /** Milliseconds from a frame's time until it was painted: that which 95 of 100 do not exceed. */
  drawn95: number;
  /** Share of the height in sight without rows, on average and at worst. */
  blank: number;
  /** Fewest bookings in sight in any step. */
  fewest: number;
}

/** What measuring itself costs in a workload: main-thread milliseconds of loading a page and of drawing a word in it, or one word more, and bytes. */
export function floorOf(run: Run, workload: string): { loading: number; work: number; heap: number } {
  const samples = samplesOf(run, workload, NOTHING.id);
  const of = (pick: (sample: Sample) => number): number => (samples.length > 0 ? median(samples.map(pick)) : 0);
  return { loading: of(({ loading }) => loading.all), work: of(({ work }) => work.all), heap: of(({ heap }) => heap) };
}

function samplesOf(run: Run, workload: string, product: string): readonly Sample[] {
  return run.results.find((result) => result.workload === workload && result.product === product)?.samples ?? [];
}

/** Medians of a result; undefined when nothing was measured. */
export function figuresOf(run: Run, workload: string, product: string): Figures | undefined {
  const samples = samplesOf(run, workload, product);
  if (samples.length === 0) return undefined;
  const of = (pick: (sample: Sample) => number): number => median(samples.map(pick));
  const floor = floorOf(run, workload);
  const frames = samples.flatMap(({ scroll }) => scroll?.frames ?? []);
  const drawn = samples.flatMap(({ scroll }) => scroll?.drawn ?? []);
  const blank = samples.flatMap(({ scroll }) => scroll?.blank ?? []);
  return {
    work: Math.max(0, of((sample) => sample.work.all) - floor.work),
    loading: Math.max(0, of((sample) => sample.loading.all) - floor.loading),
    painted: of((sample) => sample.timing.painted), call: of((sample) => sample.timing.call),
    elements: of((sample) => sample.elements), nodes: of((sample) => sample.nodes), bookings: of((sample) => sample.bookings),
    codeHeap: of((sample) => sample.codeHeap), heap: of((sample) => sample.heap) - floor.heap, dataHeap: of((sample) => sample.dataHeap),
    step: of((sample) => sample.work.all / (sample.scroll?.frames.length ?? 1)),
    frame50: quantile(frames, 0.5), frame95: quantile(frames, 0.95), frameMax: Math.max(...frames), drawn95: quantile(drawn, 0.95),
    blank: blank.reduce((sum, share) => sum + share, 0) / blank.length,
    fewest: Math.min(...samples.flatMap(({ scroll }) => scroll?.bookings ?? [])),
  };
}
