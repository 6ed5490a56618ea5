import { formatInstant } from '../../../src/core/time/index.js';
import { generateCluster } from '../../data/index.js';
import type { ClusterRecords } from './seed.js';

/** Any number: it decides which sample cluster everyone sees. */
const SEED = 2004;

/** The sample cluster as an empty demonstration database is filled with it; `now` in UTC milliseconds. */
export function sampleCluster(now: number): ClusterRecords {
  return generateCluster({ seed: SEED, now: formatInstant(now) });
}
