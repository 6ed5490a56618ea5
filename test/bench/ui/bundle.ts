import { basename } from 'node:path';
import { build } from 'esbuild';
import { COMPILE_HINT } from '../../../.scripts/compile-hint.mjs';
import { minifiedStylesForEsbuild } from '../../../.scripts/minify-styles.mjs';

/** What a page loads: files by their address. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A product's page: the harness with the product in it; with our compile hint for who is measured with it. */
export async function bundlePage(entry: string, isHinted: boolean): Promise<Files> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { product } from ${JSON.stringify(entry)}; import { expose } from './page/harness.js'; expose(product);`,
      resolveDir: import.meta.dirname, loader: 'ts',
    },
    bundle: true, minify: true, format: 'esm', target: 'es2022', outdir: '/', write: false,
    ...(isHinted && { banner: { js: COMPILE_HINT } }),
    define: { 'process.env.NODE_ENV': '"production"' }, plugins: [minifiedStylesForEsbuild], logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [`/${basename(path).replace('stdin.', 'page.')}`, contents]));
}
