// Runs every test: in Node, in a browser, and end to end. A failure in one part does not hide the others.
import { runNode } from './run.mjs';

const parts = [
  ['.scripts/test-node.mjs'],
  ['node_modules/@web/test-runner/dist/bin.js'],
  ['.scripts/test-node.mjs', '--e2e'],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const failures = [];
for (const args of parts) {
  const { code, output } = await runNode(args);
  const line = output.match(/^(?:node|browser|e2e): (\d+) passed, (\d+) failed, (\d+) skipped$/m);
  total.passed += Number(line?.[1] ?? 0);
  total.skipped += Number(line?.[3] ?? 0);
  // A part that ends badly without counting a failure still failed.
  total.failed += Math.max(Number(line?.[2] ?? 0), code === 0 ? 0 : 1);
  failures.push(...(output.match(/^✖ failing tests:[\s\S]*?(?=^(?:✖ failing tests:|▶ |test\/core\/time and |(?:node|browser|e2e): \d))/gm) ?? []));
  lines.push(line?.[0] ?? `${args.join(' ')}: ended with code ${code} and no result`);
}
// Said again at the end: a long log is often read from there only.
if (failures.length) console.log(`\n${failures.join('\n')}`);
console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
// A run that counted nothing proved nothing.
process.exit(total.failed || !total.passed ? 1 : 0);
