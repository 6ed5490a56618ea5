/**
 * What core costs: `npm run bench:core [-- recurrence fleet …]`. Medians, warm, each file of figures in its own process; beside
 * our own the same by other libraries, with how often ours fits into it. Ends with code 1 when a bar is missed.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { Figure } from './measure.js';

const FILES = ['recurrence', 'corpus', 'fleet', 'large-fleet', 'series', 'catalog'];
/** Below the packages that are imported as they are installed. */
const outdir = resolve('node_modules/.cache/equipool-bench');

/** Bundled as for a page: run from its sources, every function would be wrapped in order to keep its name. */
function bundle(): void {
  const entryPoints = ['worker', ...FILES].map((name) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url)));
  buildSync({ entryPoints, outdir, bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm', outExtension: { '.js': '.mjs' } });
}

function measured(file: string): Figure[] {
  const run = spawnSync(process.execPath, ['--expose-gc', resolve(outdir, 'worker.mjs'), pathToFileURL(resolve(outdir, `${file}.mjs`)).href], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) throw new Error(`${file} ended with ${run.status ?? run.signal}`);
  return JSON.parse(run.stdout) as Figure[];
}

function time(microseconds: number): string {
  if (microseconds < 1) return `${(microseconds * 1000).toFixed(0)} ns`;
  return microseconds < 1000 ? `${microseconds.toFixed(microseconds < 10 ? 2 : 0)} µs` : `${(microseconds / 1000).toFixed(2)} ms`;
}

/** Others may use the machine meanwhile; the processor's time is then nearer to the truth than the clock. */
function isMet({ median, cpu, bar = Infinity }: Figure): boolean {
  return Math.min(median, cpu) <= bar;
}

/** Whether a bar is met; for others' figures, which have none, how many of ours fit into one of theirs. */
function verdict(figure: Figure, ours: Figure): string {
  if (figure.bar !== undefined) return isMet(figure) ? 'met' : 'MISSED';
  return ours.bar === undefined ? '' : `${(figure.cpu / ours.cpu).toFixed(figure.cpu < 10 * ours.cpu ? 1 : 0)} × ours`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((file) => !FILES.includes(file));
if (unknown.length) throw new Error(`no figures called ${unknown.join(', ')}; there are ${FILES.join(', ')}`);
bundle();
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}\n`);
console.log(`${'figure'.padEnd(72)}${'median'.padStart(11)}${'p95'.padStart(11)}${'cpu'.padStart(11)}${'bar'.padStart(11)}`);
const bars = { met: 0, missed: 0 };
for (const file of asked.length ? asked : FILES) {
  let ours: Figure | undefined;
  for (const figure of measured(file)) {
    if (figure.bar !== undefined) {
      ours = figure;
      bars[isMet(figure) ? 'met' : 'missed'] += 1;
    }
    const bar = figure.bar === undefined ? '' : time(figure.bar);
    console.log(`${figure.name.padEnd(72)}${time(figure.median).padStart(11)}${time(figure.p95).padStart(11)}${time(figure.cpu).padStart(11)}${bar.padStart(11)}  ${verdict(figure, ours ?? figure)}`);
  }
}
console.log(`\nbench: ${bars.met} bars met, ${bars.missed} missed`);
process.exit(bars.missed ? 1 : 0);
