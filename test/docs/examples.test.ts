import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
after(() => rmSync(folder, { recursive: true }));

/** Each page's examples in TypeScript, in their order. */
const examples = ['README.md', 'docs/embedding.md'].flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(([, code = ''], at) => ({ name: `${page.replace(/\W/g, '-')}-${at + 1}.ts`, code })));

describe('the examples in README and in docs/embedding.md', () => {
  it('have the right types as they stand', () => {
    assert.ok(examples.length >= 5, 'there are examples');
    for (const { name, code } of examples) writeFileSync(join(folder, name), code);
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, { types?: string }> };
    const doors = Object.entries(exports).filter(([, { types }]) => types?.startsWith('./dist/'));
    // The sources in place of what is built from them.
    const paths = Object.fromEntries(doors.map(([door, { types = '' }]) => [`equipool${door.slice(1)}`, [resolve(types.replace('./dist/', 'src/').replace('.d.ts', '.ts'))]]));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      extends: resolve('tsconfig.browser.json'),
      // As the strictest of projects have it; the sources, which are checked elsewhere, are not so.
      compilerOptions: { paths, exactOptionalPropertyTypes: true, declaration: false, module: 'ESNext', moduleResolution: 'Bundler', pretty: false }, include: [`${folder}/*.ts`],
    }));
    const { stdout, status } = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', folder], { encoding: 'utf8' });
    assert.deepEqual(stdout.split('\n').filter((line) => line !== '' && !/^(src\/| )/.test(line)), []);
    assert.ok(status === 0 || stdout.startsWith('src/'), 'the compiler came to its end');
  });
});
