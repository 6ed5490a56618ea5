import { join } from 'node:path';
import type { Workshop } from './browser.js';
import { bundlePage, type Files } from './bundle.js';
import { median, type Floor, type Result } from './results.js';
import { axeFindings, takePicture, takeSample, type Sample } from './sample.js';
import { WORKLOADS, type Workload } from './workloads.js';

/** What is measured, and how often. */
export interface Job {
  workload: Workload;
  product: string;
  files: Files;
  runs: number;
  pictures: string | undefined;
}

/** Longest that one sample may take, minutes: who needs more has not finished. What is done to a drawing has it drawn first, which is not measured. */
const PATIENCE = { drawing: 1, acting: 3 };
/** A sample that takes longer than this is not taken again. */
const LONG = 15_000;

async function inTime<T>(work: Promise<T>, { act }: Workload): Promise<T> {
  const minutes = act ? PATIENCE.acting : PATIENCE.drawing;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`)), minutes * 60_000);
  });
  // What is given up on ends later, with an error that nobody waits for.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Whether axe and the camera look at a workload: one of each kind of view. */
function isLookedAt({ id }: Workload): boolean {
  return ['W1', 'W2', 'W3-50'].includes(id);
}

/** Measures one product in one workload; a failure is part of the result. */
export async function measureProduct(workshop: Workshop, { workload, product, files, runs, pictures }: Job): Promise<Result> {
  const samples: Sample[] = [];
  const result: Result = { workload: workload.id, kind: workload.kind, product, samples };
  try {
    for (let run = 0; run < runs; run += 1) {
      const began = Date.now();
      samples.push(await inTime(takeSample(workshop, files, workload), workload));
      if (Date.now() - began > LONG) break;
    }
    if (isLookedAt(workload)) result.axe = await inTime(axeFindings(workshop, files, workload), workload);
    if (pictures) await inTime(takePicture(workshop, files, workload, join(pictures, `${workload.id}-${product}.png`)), workload);
  } catch (error) {
    result.failure = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    // A page that hangs holds its process, and the next one may be given the same.
    await workshop.restart();
  }
  return result;
}

/** Main-thread work of a page that draws one word, and one word more, and of loading it, milliseconds: what measuring itself costs. */
export async function measureFloor(workshop: Workshop, runs: number): Promise<Floor> {
  const files = await bundlePage(join(import.meta.dirname, 'products/nothing.ts'), false);
  const samplesOf = async (id: string): Promise<Sample[]> => {
    const workload = WORKLOADS.find((one) => one.id === id)!;
    const samples: Sample[] = [];
    for (let run = 0; run < Math.max(3, runs); run += 1) samples.push(await takeSample(workshop, files, workload));
    return samples;
  };
  const [drawn, acted] = [await samplesOf('W1'), await samplesOf('W5')];
  return {
    loading: median(drawn.map(({ loading }) => loading.all)),
    drawing: median(drawn.map(({ work }) => work.all)),
    acting: median(acted.map(({ work }) => work.all)),
    heap: median(drawn.map(({ heap }) => heap)),
  };
}
