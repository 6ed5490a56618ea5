// Type-checks every project with TypeScript 7, and goes on after an error so that one run shows all.
import { existsSync } from 'node:fs';
import { runNode } from './run.mjs';

const projects = ['tsconfig.pure.json', 'tsconfig.browser.json', 'tsconfig.json'];
// The workshop's preview imports the manifest, which is built and not kept.
if (!existsSync('custom-elements.json')) {
  await runNode(['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
}
let failed = 0;
for (const project of projects) {
  const { code } = await runNode(['node_modules/typescript7/bin/tsc', '-p', project, '--pretty', 'false']);
  console.log(`${project}: ${code === 0 ? 'ok' : 'has errors'}`);
  if (code !== 0) failed++;
}
console.log(`typecheck: ${projects.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
