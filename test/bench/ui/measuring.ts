import { join } from 'node:path';
import type { Workshop } from './browser.js';
import type { Files } from './bundle.js';
import type { Result } from './results.js';
import { axeFindings, takePicture, takeSample } from './sample.js';
import { NOTHING } from './products.js';
import type { Workload } from './workloads.js';

/** A product with its page. */
export interface Job {
  product: string;
  files: Files;
}

interface Turn {
  files: Files;
  result: Result;
  /** Whether it is not asked for more samples: it failed, or takes too long. */
  isOver: boolean;
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

/** Measures products in one workload, one sample of each after the other: what else the machine does meets them alike. A failure is part of a result. */
export async function measureWorkload(workshop: Workshop, workload: Workload, jobs: readonly Job[], runs: number, pictures: string | undefined): Promise<Result[]> {
  const turns = jobs.map(({ product, files }): Turn => ({ files, isOver: false, result: { workload: workload.id, kind: workload.kind, product, samples: [] } }));
  for (let run = 0; run < runs; run += 1) {
    for (const turn of turns) {
      if (turn.isOver) continue;
      const began = Date.now();
      await attempt(workshop, turn, async () => void turn.result.samples.push(await inTime(takeSample(workshop, turn.files, workload), workload)));
      turn.isOver ||= Date.now() - began > LONG;
    }
  }
  for (const turn of turns) {
    const { result, files } = turn;
    if (result.failure || result.product === NOTHING.id) continue;
    if (isLookedAt(workload)) await attempt(workshop, turn, async () => void (result.axe = await inTime(axeFindings(workshop, files, workload), workload)));
    if (pictures) await attempt(workshop, turn, () => inTime(takePicture(workshop, files, workload, join(pictures, `${workload.id}-${result.product}.png`)), workload));
  }
  return turns.map(({ result }) => result);
}

async function attempt(workshop: Workshop, turn: Turn, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    turn.isOver = true;
    turn.result.failure = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    // A page that hangs holds its process, and the next one may be given the same.
    await workshop.restart();
  }
}
