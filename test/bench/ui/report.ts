import { barsOf } from './bars.js';
import { NOTHING, PRODUCTS } from './products.js';
import { figuresOf, floorOf, type Figures, type Run } from './results.js';
import { WORKLOADS, type Workload } from './workloads.js';

interface Column {
  head: string;
  cell: (figures: Figures) => string;
}

const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(2);
const kb = (bytes: number): string => (bytes / 1000).toFixed(1);

const DRAWING: readonly Column[] = [
  { head: 'main thread ms', cell: ({ work }) => ms(work) },
  { head: 'loading before it', cell: ({ loading }) => ms(loading) },
  { head: 'both', cell: ({ work, loading }) => ms(work + loading) },
  { head: 'code MB', cell: ({ codeHeap }) => mb(codeHeap) },
  { head: 'painted ms', cell: ({ painted }) => ms(painted) },
  { head: 'elements', cell: ({ elements }) => String(elements) },
  { head: 'nodes', cell: ({ nodes }) => String(nodes) },
  { head: 'bookings', cell: ({ bookings }) => String(bookings) },
  { head: 'heap MB', cell: ({ heap }) => mb(heap) },
];
const SCROLLING: readonly Column[] = [
  { head: 'main thread ms a step', cell: ({ step }) => ms(step) },
  { head: 'frame p50 ms', cell: ({ frame50 }) => ms(frame50) },
  { head: 'p95', cell: ({ frame95 }) => ms(frame95) },
  { head: 'longest', cell: ({ frameMax }) => ms(frameMax) },
  { head: 'painted after its time, p95', cell: ({ drawn95 }) => ms(drawn95) },
  { head: 'blank %', cell: ({ blank }) => (blank * 100).toFixed(1) },
  { head: 'fewest bookings in sight', cell: ({ fewest }) => String(fewest) },
];
const EXPANDING: readonly Column[] = [DRAWING[0]!, { head: 'call ms', cell: ({ call }) => ms(call) }];

function columnsOf({ act, kind }: Workload): readonly Column[] {
  if (act === 'scroll') return SCROLLING;
  return kind === 'recurrence' ? EXPANDING : DRAWING;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** One workload's table. */
function workloadTable(run: Run, workload: Workload): string | undefined {
  const results = run.results.filter((result) => result.workload === workload.id && result.product !== NOTHING.id);
  if (results.length === 0) return undefined;
  const columns = columnsOf(workload);
  const hasAxe = results.some(({ axe }) => axe);
  const rows = results.map(({ product, failure, axe }) => {
    const figures = figuresOf(run, workload.id, product);
    const cells = columns.map(({ cell }, i) => (figures ? cell(figures) : i === 0 ? (failure ?? '') : ''));
    return [PRODUCTS.find(({ id }) => id === product)?.name ?? product, ...cells, ...(hasAxe ? [axe ? axe.join(', ') || 'nothing' : ''] : [])];
  });
  const floor = floorOf(run, workload.id);
  const taken = floor.work > 0 ? `\n\nTaken off: ${ms(floor.loading)} ms for loading, ${ms(floor.work)} for drawing.` : '';
  return `### ${workload.id}: ${workload.title}\n\n${table(['', ...columns.map(({ head }) => head), ...(hasAxe ? ['axe: rule, places'] : [])], rows)}${taken}`;
}

/** The whole run in Markdown: where and when, a table for each workload, sizes, bars. */
export function reportOf(run: Run): string {
  const bars = barsOf(run);
  return [
    `${run.date}, ${run.machine}, ${run.browser}; medians of ${run.runs}. ${run.hint === 'all' ? 'Every page begins with the compile hint.' : 'Equipool is measured as it is published, with the compile hint, and without; the others as they are published, which is without.'} All take turns. What measuring itself costs is taken off: what a page with one word needs in the same turns.`,
    ...WORKLOADS.map((workload) => workloadTable(run, workload)),
    `### Bundles: kB, minified and gzipped\n\n${table(['', 'first load', 'fetched later', 'styles'], run.sizes.map(({ name, size }) => [name, ...(size ? [kb(size.first), kb(size.later), kb(size.styles)] : ['', '', ''])]))}`,
    `### Bars\n\n${table(['bar', 'met', 'measured'], bars.map(({ name, isMet, words }) => [name, isMet ? 'yes' : '**no**', words]))}`,
    `bench: ${bars.filter(({ isMet }) => isMet).length} bars met, ${bars.filter(({ isMet }) => !isMet).length} not met`,
  ].filter((part) => part !== undefined).join('\n\n');
}
