import { statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import type { HostEnv } from '../services.js';
import type { AddPages } from '../start/launch.js';
import { findPicture } from '../store/directory.js';

/** Serves the built pages and the pictures of machines beside the API. */
export function addPages(folder: string): AddPages {
  return (app, database) => {
    addPictures(app, database);
    app.use('/*', compress(), etag(), async (context, next) => {
      await next();
      // A built file's name holds a hash of its content; a page's name does not.
      const isHashed = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(context.req.path);
      if (context.res.ok) context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    });
    app.get('/*', async (context, next) => {
      // Pages link their files relative to themselves, so `/portal` has to become `/portal/`.
      if (context.req.path.endsWith('/') || !isFolder(folder, context.req.path)) return next();
      const { search } = new URL(context.req.url);
      return context.redirect(`${context.req.path}/${search}`, 308);
    });
    app.get('/*', serveStatic({ root: folder }));
  };
}

/** Serves the pictures that records of the sample cluster name. */
export function addPictures(app: Hono<HostEnv>, database: Database): void {
  app.get('/pictures/:file{[\\w-]+\\.svg}', compress(), etag(), async (context) => {
    const svg = await findPicture(database, context.req.param('file').slice(0, -'.svg'.length));
    if (svg === undefined) throw new Problem('not-found');
    return context.body(svg, 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    });
  });
}

function isFolder(root: string, path: string): boolean {
  try {
    const full = normalize(join(root, decodeURIComponent(path)));
    return full.startsWith(root + sep) && statSync(full).isDirectory();
  } catch {
    return false;
  }
}
