import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { parse } from 'yaml';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';

const OPENAPI = new URL('../../../src/adapters/rest/openapi.yaml', import.meta.url);

/** Whether the host is well, and what it offers in the words of OpenAPI 3.1. */
export function metaRoutes({ database }: Services): Hono<HostEnv> {
  let description: Promise<unknown> | undefined;
  return new Hono<HostEnv>()
    .get('/health', async (context) => {
      context.header('Cache-Control', 'no-store');
      await database.query('SELECT 1');
      return context.json({ status: 'ok', database: database.kind });
    })
    .get('/openapi.json', async (context) => {
      description ??= readFile(OPENAPI, 'utf8').then((text): unknown => parse(text));
      const document = await description.catch(() => {
        description = undefined;
        throw new Problem('not-found');
      });
      context.header('Cache-Control', 'no-cache');
      return context.json(document as Record<string, unknown>);
    });
}
