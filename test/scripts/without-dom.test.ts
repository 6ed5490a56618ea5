import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { entries } from '../../.scripts/entries.mjs';

/** Imports modules one after another, and names those that throw. */
const IMPORT_ALL = `
  for (const module of JSON.parse(process.argv[1])) await import(module).catch((error) => console.log(module + ': ' + error));
  console.log(typeof document);`;

it('every entry can be imported where there is no page, as by a server that renders a framework\'s pages', () => {
  // The autoloader first: what comes before it could bring in place of a page what it needs.
  const modules = entries().map(({ module }) => `./src/${module}.ts`).toSorted((a, b) => Number(b.includes('autoloader')) - Number(a.includes('autoloader')));
  assert.ok(modules.length > 40);
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', IMPORT_ALL, JSON.stringify(modules)], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(stdout, 'undefined\n');
});
