import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartFailure } from '../start/failure.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Beside the packages: never in the repository, gone with them, and shared by every start. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'equipool-demo');
const SOURCES = ['src', 'demo/pages', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** The library's own Vite configuration, whose mode `demo` builds the pages. */
export const VITE_CONFIG = join(ROOT, 'vite.config.ts');

/** Builds the demo's pages, unless nothing they are made of has changed since; answers the folder they lie in. */
export async function buildPages(): Promise<string> {
  const folder = join(CACHE, 'pages');
  const stamp = join(CACHE, 'built-from');
  const fingerprint = await fingerprintOf(SOURCES);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) return folder;
  try {
    const { build } = await import('vite');
    await build({
      configFile: VITE_CONFIG,
      mode: 'demo',
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
    });
    await writeFile(stamp, fingerprint);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new StartFailure(`The demo pages cannot be built (${line}): mend what is named there, or run "npm run host" for the host alone.`, error);
  }
  return folder;
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
