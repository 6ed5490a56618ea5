// Runs the tests that need no browser:  node .scripts/test-node.mjs [--e2e] [file or folder …]
import { testFiles, nodeRooms } from './find-tests.mjs';
import { runNode } from './run.mjs';
import { statSync } from 'node:fs';

/** Zones that break naive date code: no summer time, summer time, half-hour summer time, half-hour offset. */
const otherZones = ['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns'];

const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const isE2e = process.argv.includes('--e2e');
const label = isE2e ? 'e2e' : 'node';

const files = named.length
  ? named.flatMap((path) => (statSync(path).isDirectory() ? testFiles(path) : [path]))
  : isE2e
    ? testFiles('test/e2e')
    : nodeRooms.flatMap((room) => testFiles(`test/${room}`));

const total = { pass: 0, fail: 0, skipped: 0, todo: 0 };
let isBroken = false;

async function pass(paths, zone) {
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=2', ...paths];
  const { code, output } = await runNode(args, { env: { TZ: zone, NODE_ENV: 'test' } });
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  for (const key of Object.keys(total)) total[key] += Number(plain.match(new RegExp(`^ℹ ${key} (\\d+)$`, 'm'))?.[1] ?? 0);
  if (code !== 0) isBroken = true;
}

if (files.length === 0) {
  console.error(`${label}: no test files were found.`);
  process.exit(1);
}

if (!isE2e && !named.length) {
  const zoned = testFiles('test/core/time').concat(testFiles('test/core/recurrence'));
  for (const zone of zoned.length ? otherZones : []) {
    console.log(`\ntest/core/time and test/core/recurrence with TZ=${zone}`);
    await pass(zoned, zone);
  }
}
await pass(files, 'UTC');

// A crash before any test leaves no count: it still is one failure.
if (isBroken && total.fail === 0) total.fail = 1;
console.log(`${label}: ${total.pass} passed, ${total.fail} failed, ${total.skipped + total.todo} skipped`);
process.exit(isBroken ? 1 : 0);
