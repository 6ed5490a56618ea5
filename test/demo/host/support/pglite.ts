import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../../demo/host/database/database.js';
import { asDatabase, createPglite } from '../../../../demo/host/database/pglite.js';

const PACKAGES = join(import.meta.dirname, '../../../../node_modules');
const CACHE = join(PACKAGES, '.cache/equipool');

/**
 * An empty database in memory. PGlite needs seconds of work to set itself up from nothing, so that it is done once for
 * each version of it and every test file begins with a copy.
 */
export async function freshPglite(): Promise<Database> {
  return asDatabase(await createPglite({ loadDataDir: await emptyCluster() }));
}

/** Makes the folder one that a host can be started on at once, `DATA_DIR`: its database is there and empty. */
export async function prepareDataDir(folder: string): Promise<void> {
  await mkdir(join(folder, 'pglite'), { recursive: true });
  await (await createPglite({ dataDir: join(folder, 'pglite'), loadDataDir: await emptyCluster() })).close();
}

async function emptyCluster(): Promise<Blob> {
  const { version } = JSON.parse(await readFile(join(PACKAGES, '@electric-sql/pglite/package.json'), 'utf8')) as { version: string };
  const path = join(CACHE, `pglite-${version}.tar`);
  const copy = await readFile(path).catch(() => undefined);
  return copy ? new Blob([copy]) : prepare(path);
}

async function prepare(path: string): Promise<Blob> {
  const pglite = await createPglite();
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(CACHE, { recursive: true });
  // Renamed into place, so that a file that is there is whole even where two test files prepare it at once.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, path);
  return dump;
}
