import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BenchPage, Work, Workshop } from './browser.js';
import type { Files } from './bundle.js';
import type { Timing } from './page/harness.js';
import type { ScrollRun } from './page/scrolling.js';
import type { Workload } from './workloads.js';

/** One product once through one workload, in a fresh page. */
export interface Sample {
  /** Main-thread work of loading the page with the product's code in it, until it is asked for anything. */
  loading: Work;
  timing: Timing;
  work: Work;
  elements: number;
  nodes: number;
  bookings: number;
  /** Bytes of the script's heap: the page with the product's code, the data as they were made, and what the product added. */
  codeHeap: number;
  dataHeap: number;
  heap: number;
  scroll?: ScrollRun;
  /** What the page threw. */
  errors: string[];
}

function difference(after: Work, before: Work): Work {
  return { all: after.all - before.all, script: after.script - before.script, style: after.style - before.style, layout: after.layout - before.layout };
}

/** Takes one sample. */
export async function takeSample(workshop: Workshop, files: Files, workload: Workload): Promise<Sample> {
  const bench = await workshop.page(files);
  const { page } = bench;
  const loading = await bench.rest();
  const empty = await bench.heap();
  await page.evaluate((given) => window.bench.prepare(given), workload);
  const withData = await bench.heap();
  const before = await bench.rest();
  let timing = await page.evaluate(() => window.bench.mount());
  let work = difference(await bench.rest(), before);
  if (workload.act === 'next' || workload.act === 'add') {
    const standing = await bench.rest();
    timing = await page.evaluate(() => window.bench.act());
    work = difference(await bench.rest(), standing);
  }
  let scroll: ScrollRun | undefined;
  if (workload.act === 'scroll') ({ scroll, work } = await scrollTwice(bench));
  const counts = await page.evaluate(() => window.bench.count());
  const heap = (await bench.heap()) - withData;
  await bench.close();
  return { loading, timing, work, ...counts, codeHeap: empty, dataHeap: withData - empty, heap, ...(scroll && { scroll }), errors: bench.errors };
}

/** Times and work of an undisturbed run, and what was to be seen in another. */
async function scrollTwice(bench: BenchPage): Promise<{ scroll: ScrollRun; work: Work }> {
  const before = await bench.rest();
  const { frames, drawn } = await bench.page.evaluate(() => window.bench.scroll(false));
  const work = difference(await bench.rest(), before);
  const seen = await bench.page.evaluate(() => window.bench.scroll(true));
  return { scroll: { ...seen, frames, drawn }, work };
}

async function drawn(workshop: Workshop, files: Files, workload: Workload): Promise<BenchPage> {
  const bench = await workshop.page(files);
  await bench.page.evaluate((given) => window.bench.prepare(given), workload);
  await bench.page.evaluate(() => window.bench.mount());
  await bench.rest();
  return bench;
}

/** What axe finds in a product's drawing: rule and number of places. */
export async function axeFindings(workshop: Workshop, files: Files, workload: Workload): Promise<string[]> {
  const bench = await drawn(workshop, files, workload);
  await bench.page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await bench.page.evaluate<string[]>(
    `axe.run('#host', { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.length))`,
  );
  await bench.close();
  return found;
}

/** Takes a picture of a product's drawing. */
export async function takePicture(workshop: Workshop, files: Files, workload: Workload, path: string): Promise<void> {
  const bench = await drawn(workshop, files, workload);
  await bench.page.screenshot({ path });
  await bench.close();
}
