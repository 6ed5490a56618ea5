import { isPeer, OURS } from './products.js';
import { figuresOf, type Figures, type Run } from './results.js';

/** A bar with what was measured: whether it was met, in words that say by how much. */
export interface Bar {
  name: string;
  isMet: boolean;
  words: string;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The bars that a run has figures for. */
export function barsOf(run: Run): Bar[] {
  const ours = (workload: string): Figures | undefined => figuresOf(run, workload, OURS.id);
  const bars: Bar[] = [];
  const add = (name: string, isMet: boolean, words: string): void => void bars.push({ name, isMet, words });
  const atMost = (name: string, value: number | undefined, limit: number, words = ms): void => {
    if (value !== undefined && !Number.isNaN(value)) add(name, value <= limit, `${words(value)}, at most ${words(limit)}`);
  };
  const timesLess = (name: string, mine: number | undefined, peer: number | undefined, times: number, who: string): void => {
    if (mine !== undefined && peer !== undefined) add(`${name}: ${times} × less than ${who}`, mine * times <= peer, `${ms(mine)}, ${who} ${ms(peer)}: ${(peer / mine).toFixed(1)} ×`);
  };
  const fastest = (workload: string): { product: string; work: number } | undefined =>
    run.results.flatMap(({ workload: id, product }) => {
      const figures = id === workload && isPeer(product) ? figuresOf(run, id, product) : undefined;
      return figures ? [{ product, work: figures.work }] : [];
    }).sort((a, b) => a.work - b.work)[0];

  for (const id of ['W1', 'W2']) {
    const best = fastest(id);
    if (best) timesLess(`${id} work`, ours(id)?.work, best.work, 3, best.product);
  }
  const at400 = ours('W3-400');
  timesLess('W3 at 400', at400?.work, figuresOf(run, 'W3-400', 'daypilot')?.work, 4, 'daypilot');
  timesLess('W3 at 400', at400?.work, figuresOf(run, 'W3-400', 'fullcalendar')?.work, 8, 'fullcalendar');
  const at10000 = ours('W3-10000');
  if (at400) atMost('W3 at 10,000: within 2 × of 400', at10000?.work, at400.work * 2);
  timesLess('W3 at 10,000', at10000?.work, figuresOf(run, 'W3-10000', 'daypilot')?.work, 20, 'daypilot');
  for (const id of ['W3-50', 'W3-400', 'W3-2000', 'W3-10000']) {
    const figures = ours(id);
    if (!figures) continue;
    atMost(`${id} nodes`, figures.nodes, 2000, String);
    atMost(`${id} heap no more than the data`, figures.heap, figures.dataHeap, kb);
  }
  atMost('W4 one frame', ours('W4')?.work, 16);
  atMost('W5 one frame', ours('W5')?.work, 16);
  const scrolled = ours('W6');
  atMost('W6 p95 frame', scrolled?.frame95, 20);
  atMost('W6 longest frame', scrolled?.frameMax, 50);
  if (scrolled) add('W6 filled within one frame of a step', scrolled.blank < 0.01 && scrolled.fewest > 0, `${(scrolled.blank * 100).toFixed(1)} % blank, at least ${scrolled.fewest} bookings in sight`);
  atMost('W7 expansion', ours('W7')?.work, 10);
  const size = (id: string): number | undefined => run.sizes.find((row) => row.id === id)?.size?.first;
  atMost('calendar alone, first load', size('calendar'), 35_000, kb);
  atMost('timeline alone, first load', size('timeline'), 35_000, kb);
  atMost('catalog, calendar, timeline and request form, first load', size('all'), 90_000, kb);
  for (const { workload, product, axe } of run.results) {
    if (product === OURS.id && axe) add(`${workload} axe finds nothing`, axe.length === 0, axe.join(', ') || 'nothing');
  }
  return bars;
}
