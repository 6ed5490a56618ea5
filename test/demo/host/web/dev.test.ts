import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { createServer } from 'vite';
import { VITE_CONFIG } from '../../../../demo/host/web/build.js';

const PAGES = join(import.meta.dirname, '../../../../demo/pages');

it('the development server has every style sheet that a page links', async () => {
  const vite = await createServer({ configFile: VITE_CONFIG, mode: 'demo', logLevel: 'error', server: { port: 0, host: '127.0.0.1' }, optimizeDeps: { noDiscovery: true } });
  try {
    await vite.listen();
    const [origin] = vite.resolvedUrls!.local;
    const linked: string[] = [];
    for (const path of (await readdir(PAGES, { recursive: true })).filter((name) => name.endsWith('index.html'))) {
      const html = await readFile(join(PAGES, path), 'utf8');
      for (const [, href] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) linked.push(new URL(href!, `${origin}${path}`).href);
    }
    assert.ok(linked.some((href) => href.includes('/src/')), 'a page links a theme');
    for (const href of new Set(linked)) {
      const answer = await fetch(href, { headers: { accept: 'text/css,*/*;q=0.1' } });
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/css'], href);
    }
  } finally {
    await vite.close();
  }
});
