import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minifiedStylesForEsbuild } from './minify-styles.mjs';

const ENTRY = 'entry.ts';

/**
 * What a module costs a page: bundled with all that it imports, minified, gzipped. Bytes.
 * @param {string} contents the module's source
 * @param {{resolveDir?: string, external?: string[]}} [options] the folder that its imports are seen from; packages left out
 * @returns {Promise<{min: number, first: number, later: number, styles: number}>} scripts that load at once (`min` before
 *   gzip), scripts that are fetched on demand, style sheets
 */
export async function weigh(contents, { resolveDir = process.cwd(), external = [] } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, sourcefile: ENTRY, loader: 'ts' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    outdir: '.size',
    write: false,
    metafile: true,
    external,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [minifiedStylesForEsbuild],
    logLevel: 'silent',
  });
  const chunks = new Map(outputFiles.map((file) => [resolve(file.path), file.contents]));
  const { outputs } = metafile;
  // What is fetched on demand is an entry of its own, too.
  const name = Object.keys(outputs).find((key) => outputs[key].entryPoint?.endsWith(ENTRY));
  const first = new Set();
  const follow = (key) => {
    if (first.has(key)) return;
    first.add(key);
    for (const link of outputs[key].imports) if (link.kind !== 'dynamic-import' && !link.external) follow(link.path);
  };
  follow(name);
  const sum = { min: 0, first: 0, later: 0, styles: 0 };
  for (const key of Object.keys(outputs)) {
    const bytes = chunks.get(resolve(key));
    const zipped = gzipSync(bytes, { level: 9 }).length;
    if (first.has(key)) sum.min += bytes.length;
    sum[key.endsWith('.css') ? 'styles' : first.has(key) ? 'first' : 'later'] += zipped;
  }
  return sum;
}
