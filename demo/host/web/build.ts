import { createHash } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartFailure } from '../start/failure.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Beside the packages: never in the repository, gone with them, and shared by every start. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'equipool-demo');
const SOURCES = ['src', 'demo/pages', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** The library's own Vite configuration, whose mode `demo` builds the pages. */
export const VITE_CONFIG = join(ROOT, 'vite.config.ts');

/**
 * Builds the demo's pages, unless nothing they are made of has changed since; answers the folder they lie in. Each state
 * of the sources has a folder of its own, so that a start never takes the pages from under a host that is running.
 */
export async function buildPages(): Promise<string> {
  const folder = join(CACHE, (await fingerprintOf(SOURCES)).slice(0, 16));
  if (await stat(folder).catch(() => undefined)) return folder;
  const workshop = `${folder}.${process.pid}`;
  const given = process.env['NODE_ENV'];
  try {
    const { build } = await import('vite');
    // Pages are for people: never the libraries' development builds, wherever the host is started from.
    process.env['NODE_ENV'] = 'production';
    await build({
      configFile: VITE_CONFIG,
      mode: 'demo',
      logLevel: 'error',
      build: { outDir: workshop, emptyOutDir: true, reportCompressedSize: false },
    });
    // Another start may have been faster; its pages are the same.
    await rename(workshop, folder).catch(() => rm(workshop, { recursive: true, force: true }));
    await forgetOld(folder);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new StartFailure(`The demo pages cannot be built (${line}): mend what is named there, or run "npm run host" for the host alone.`, error);
  } finally {
    process.env['NODE_ENV'] = given;
    if (given === undefined) delete process.env['NODE_ENV'];
  }
  return folder;
}

/** Removes what nobody has built for a day. */
async function forgetOld(kept: string): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name);
    const found = await stat(path).catch(() => undefined);
    if (path !== kept && found && Date.now() - found.mtimeMs > 86_400_000) await rm(path, { recursive: true, force: true });
  }
}

/** Names, sizes and times of all files under these paths, as one hash. */
async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (path: string): Promise<void> => {
    const found = await stat(join(ROOT, path)).catch(() => undefined);
    if (!found) return;
    if (!found.isDirectory()) {
      hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
      return;
    }
    for (const name of (await readdir(join(ROOT, path))).sort()) await visit(`${path}/${name}`);
  };
  for (const path of paths) await visit(path);
  return hash.digest('hex');
}
