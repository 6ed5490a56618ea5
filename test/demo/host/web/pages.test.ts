import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import type { Database } from '../../../../demo/host/database/database.js';
import { migrate } from '../../../../demo/host/database/migrate.js';
import { createHost, type Host } from '../../../../demo/host/host.js';
import type { HostEnv } from '../../../../demo/host/services.js';
import { addPages } from '../../../../demo/host/web/pages.js';
import { freshPglite } from '../support/pglite.js';

let folder: string;
let database: Database;
let host: Host;
let app: Hono<HostEnv>;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'equipool-pages-'));
  const pages = join(folder, 'pages');
  await mkdir(join(pages, 'portal'), { recursive: true });
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Scenes</title>');
  await writeFile(join(pages, 'portal/index.html'), '<!doctype html><title>ポータル</title>');
  await writeFile(join(pages, 'assets/portal-Ab12Cd34.js'), `export const long = '${'x'.repeat(4_000)}';`);
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  database = await freshPglite();
  await migrate(database);
  await database.query(`INSERT INTO picture VALUES ('sem', '<svg xmlns="http://www.w3.org/2000/svg"/>')`);
  host = await createHost({ database });
  app = host.app;
  await addPages(pages)(app, database);
});
after(async () => {
  await host.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => app.request(`http://host${path}`, { headers });

describe('pages beside the API', () => {
  it('are served with their type and the headers that every answer has', async () => {
    for (const [path, title] of [['/', 'Scenes'], ['/portal/', 'ポータル'], ['/portal/?q=SEM', 'ポータル']]) {
      const response = await get(path!);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /script-src 'self'/);
      assert.equal(response.headers.get('Cache-Control'), 'no-cache');
      assert.ok((await response.text()).includes(title!));
    }
  });

  it('are found without the closing slash too, and keep what is asked', async () => {
    const response = await get('/portal?q=SEM');
    assert.deepEqual([response.status, response.headers.get('Location')], [308, '/portal/?q=SEM']);
  });

  it('need not be sent twice, and their files are kept for good', async () => {
    const page = await get('/portal/');
    const again = await get('/portal/', { 'If-None-Match': page.headers.get('ETag') ?? '' });
    assert.equal(again.status, 304);
    const file = await get('/assets/portal-Ab12Cd34.js', { 'Accept-Encoding': 'gzip' });
    assert.equal(file.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(file.headers.get('Content-Encoding'), 'gzip');
  });

  it('end at their folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/portal/..%2f..%2fsecret.txt', '/portal/%5c..%5c..%5csecret.txt', '/%00', '/%']) {
      const response = await get(path);
      assert.notEqual(response.status, 500, path);
      assert.doesNotMatch(await response.text(), /not for anybody/, path);
    }
    assert.equal((await get('/nowhere/')).status, 404);
  });

  it('leave the API its own answers', async () => {
    const response = await get('/api/v1/nothing');
    assert.deepEqual([response.status, response.headers.get('Content-Type')], [404, 'application/problem+json; charset=utf-8']);
    assert.equal((await get('/api/v1/health')).status, 200);
  });
});

describe('pictures', () => {
  it('are served by name, and nothing else is', async () => {
    const response = await get('/pictures/sem.svg');
    assert.deepEqual([response.status, response.headers.get('Content-Type')], [200, 'image/svg+xml; charset=utf-8']);
    for (const path of ['/pictures/none.svg', '/pictures/sem', '/pictures/sem.png', `/pictures/${encodeURIComponent("x' OR 1=1")}.svg`]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });
});
