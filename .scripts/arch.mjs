// Holds the walls of .dependency-cruiser.cjs. A cruise that saw no module proves nothing, and fails.
import { runNode } from './run.mjs';

const { code, output } = await runNode([
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  'src',
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err-long',
]);
const modules = Number(output.match(/(\d+) modules/)?.[1] ?? 0);
if (modules === 0) console.error('arch: no module was read, so nothing was checked.');
process.exit(code !== 0 || modules === 0 ? 1 : 0);
