// Type-checks every project with TypeScript 7, and goes on after an error so that one run shows all.
import { runNode } from './run.mjs';

const projects = ['tsconfig.pure.json', 'tsconfig.browser.json', 'tsconfig.json'];
let failed = 0;
for (const project of projects) {
  const { code } = await runNode(['node_modules/typescript7/bin/tsc', '-p', project, '--pretty', 'false']);
  console.log(`${project}: ${code === 0 ? 'ok' : 'has errors'}`);
  if (code !== 0) failed++;
}
console.log(`typecheck: ${projects.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
