// Takes the white space and comments out of style sheets that stand in the code as css`…`, which no minifier of
// scripts touches. Only sheets without ${…} are taken: what an expression stands for is not known here.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const SHEET = /\bcss`([^`$\\]*)`/g;

/**
 * The same module with its style sheets minified, or undefined when it has none.
 * @param {string} code
 */
export async function minifyStyles(code) {
  const sheets = [...code.matchAll(SHEET)];
  if (sheets.length === 0) return undefined;
  let result = '';
  let end = 0;
  for (const sheet of sheets) {
    // No target: what is written is what is shipped, only shorter.
    const { code: short, warnings } = await transform(sheet[1], { loader: 'css', minify: true, target: 'esnext' });
    if (warnings.length > 0) throw new Error(`in a css\`…\`: ${warnings[0].text}`);
    if (/[`\\]|\$\{/.test(short)) throw new Error('a minified style sheet has characters that mean something else inside css`…`');
    result += `${code.slice(end, sheet.index)}css\`${short.trim()}\``;
    end = sheet.index + sheet[0].length;
  }
  return result + code.slice(end);
}

const isOwn = (path) => /[\\/]src[\\/].*\.ts$/.test(path) && !/[\\/]node_modules[\\/]/.test(path);

/** For vite. */
export function minifiedStyles() {
  return {
    name: 'equipool-minified-styles',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      const short = isOwn(id) ? await minifyStyles(code) : undefined;
      // Lines move only inside a style sheet; the sources beside the map stay as written.
      return short === undefined ? null : { code: short, map: null };
    },
  };
}

/** For esbuild. */
export const minifiedStylesForEsbuild = {
  name: 'equipool-minified-styles',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const short = isOwn(path) ? await minifyStyles(await readFile(path, 'utf8')) : undefined;
      return short === undefined ? undefined : { contents: short, loader: 'ts' };
    });
  },
};
