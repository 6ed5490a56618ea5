/** The long fuzz run:  npm run fuzz [-- --runs 50000 --seed 7] */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '30000' }, seed: { type: 'string' } } });
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
console.log(`fuzz: ${values.runs} requests, seed ${seed}`);
const begun = performance.now();
const { requests, statuses, operations } = await fuzz({ runs: Number(values.runs), seed });
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(`fuzz: ${requests} requests to ${operations.size} operations in ${seconds} s: no server error, no answer that the description does not know`);
console.log(Object.entries(statuses).sort().map(([status, count]) => `${status}: ${count}`).join('  '));
