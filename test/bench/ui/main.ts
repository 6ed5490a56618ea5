/**
 * The calendar and the timeline beside the field, in a real browser:
 *   npm run bench:ui -- [--quick] [--runs 5] [--only equipool,daypilot] [--workloads W1,W3-400] [--hint all] [--pictures FOLDER]
 * Prints tables and keeps everything that was measured in test/bench/ui/results.json.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bundlePage } from './bundle.js';
import { Workshop } from './browser.js';
import { installPeers } from './install.js';
import { readOptions, type Options } from './options.js';
import { entryOf, NOTHING } from './products.js';
import { reportOf } from './report.js';
import type { Result, Run } from './results.js';
import { measureWorkload, type Job } from './measuring.js';
import { weighAll } from './sizes.js';
import { WORKLOADS } from './workloads.js';

function sizeOf(id: string): number {
  return WORKLOADS.find((workload) => workload.id === id)?.size ?? 0;
}

async function measureAll(workshop: Workshop, { workloads, products, runs, pictures, hint }: Options): Promise<Result[]> {
  const results: Result[] = [];
  for (const workload of workloads) {
    const jobs: Job[] = [];
    const passed: Result[] = [];
    // Frames cost nobody anything but what is drawn in them.
    for (const product of workload.act === 'scroll' ? products : [NOTHING, ...products]) {
      const entry = entryOf(product, workload.kind);
      if (!entry) continue;
      // What did not finish with fewer will not with more.
      const failed = results.find((result) => result.product === product.id && result.failure && result.kind === workload.kind && sizeOf(result.workload) <= workload.size);
      if (failed) passed.push({ workload: workload.id, kind: workload.kind, product: product.id, samples: [], failure: `not tried after ${failed.workload}` });
      else jobs.push({ product: product.id, files: await bundlePage(entry, hint === 'all' || Boolean(product.isHinted)) });
    }
    process.stderr.write(`${workload.id}: ${jobs.map(({ product }) => product).join(', ')}\n`);
    results.push(...(await measureWorkload(workshop, workload, jobs, runs, pictures)), ...passed);
  }
  return results;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  installPeers();
  const workshop = await Workshop.open();
  try {
    const results = await measureAll(workshop, options);
    const run: Run = {
      date: new Date().toISOString().slice(0, 10),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? process.arch}, Node ${process.versions.node}`,
      browser: workshop.browserName,
      runs: options.runs, hint: options.hint, results, sizes: await weighAll(),
    };
    writeFileSync(join(import.meta.dirname, 'results.json'), JSON.stringify(run, null, 1));
    console.log(reportOf(run));
  } finally {
    await workshop.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
