import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it, mock } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'readme-'));
after(() => rmSync(folder, { recursive: true }));

/** The block of README that imports the core. */
function example(): string {
  const blocks = readFileSync('README.md', 'utf8').match(/```ts\n[^]*?```/g) ?? [];
  return blocks.find((block) => block.includes('checkSlot'))?.replace(/^```ts\n|```$/g, '') ?? '';
}

describe('the example of README', () => {
  it('says what its comments say', async () => {
    const code = example();
    const expected = [...code.matchAll(/console\.log[^]*?\n\/\/ (.*)/g)].map(([, said]) => said);
    assert.ok(expected.length >= 4);
    const file = join(folder, 'example.mts');
    writeFileSync(file, code.replaceAll("'equipool/core'", JSON.stringify(pathToFileURL(resolve('src/core/index.ts')).href)));
    const log = mock.method(console, 'log', () => undefined);
    try {
      await import(pathToFileURL(file).href);
    } finally {
      log.mock.restore();
    }
    assert.deepEqual(log.mock.calls.map(({ arguments: said }) => (said as unknown[]).map((part) => JSON.stringify(part)).join(' ')), expected);
  });
});
