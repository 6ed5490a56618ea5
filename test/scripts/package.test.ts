import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const clone = mkdtempSync(join(tmpdir(), 'equipool-pack-'));
after(() => rmSync(clone, { recursive: true }));

/** What `npm pack` in a folder would put into the package, by path. */
function packed(folder: string, ...args: string[]): string[] {
  const { stdout, status } = spawnSync('npm', ['pack', '--dry-run', '--json', ...args], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(status, 0);
  const [{ files }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

describe('the package', () => {
  it('is built before it is packed, so that a fresh clone makes a whole one, also where something has grown over its budget', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    manifest.scripts['build:package'] = 'node build.cjs';
    manifest.scripts.size = 'node -e "process.exit(1)"';
    writeFileSync(join(clone, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(clone, 'build.cjs'), "require('node:fs').mkdirSync('dist'); require('node:fs').writeFileSync('dist/index.js', '');");
    assert.ok(packed(clone).includes('dist/index.js'));
  });

  it('has every page that README links to', () => {
    const links = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    const files = packed(root, '--ignore-scripts');
    assert.ok(links.length > 5);
    assert.deepEqual(links.filter((link) => !files.some((file) => file === link || file.startsWith(`${link}/`))), []);
  });
});
