import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { COMPILE_HINT } from './.scripts/compile-hint.mjs';
import { entries, themeFiles } from './.scripts/entries.mjs';
import { minifiedStyles } from './.scripts/minify-styles.mjs';

const root = import.meta.dirname;

/** What a page's own bundler brings, once for all packages. */
const external = [/^lit($|\/)/, /^@lit\//, /^date-fns($|\/)/, /^rrule$/, /^minisearch$/, /^valibot$/];

/** Puts beside the modules what code never imports: the CSS files that pages link, the description of the REST contract. */
function plainFiles(): Plugin {
  return {
    name: 'equipool-plain-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'openapi.yaml', source: readFileSync(join(root, 'src/adapters/rest/openapi.yaml')) });
      for (const name of themeFiles()) {
        this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(join(root, 'src/themes', name)) });
      }
    },
  };
}

/** One file per module, as in src, so that a page loads only what it names. */
const library: UserConfig = {
  publicDir: false,
  plugins: [minifiedStyles(), plainFiles()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    lib: {
      entry: Object.fromEntries(entries().map(({ module }) => [module, `src/${module}.ts`])),
      formats: ['es'],
    },
    rolldownOptions: {
      external,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The bundler's helper folder has its version in its name, which is nobody's business.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\/helpers\/esm\//, '_helpers/')}.js`,
      },
    },
  },
};

/** Everything in one minified file, for a plain script tag. */
const cdn: UserConfig = {
  publicDir: false,
  plugins: [minifiedStyles()],
  build: {
    target: 'es2022',
    outDir: 'cdn',
    emptyOutDir: true,
    minify: true,
    sourcemap: true,
    lib: {
      entry: existsSync('src/cdn.ts') ? 'src/cdn.ts' : 'src/autoloader.ts',
      formats: ['es'],
      fileName: () => 'equipool.min.js',
    },
    // Said after minifying, which takes comments out.
    rolldownOptions: { output: { codeSplitting: false, minify: true, postBanner: COMPILE_HINT } },
  },
};

/** Has the development server find what pages link from beside their folder, which is its root: the themes. */
function sourcesBesidePages(): Plugin {
  return {
    name: 'equipool-sources-beside-pages',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/src/')) request.url = `/@fs${root}${request.url}`;
        next();
      });
    },
  };
}

/** The demo's pages, each a folder with an index.html: one embedding scenario. */
function demo(): UserConfig {
  const pages = join(root, 'demo/pages');
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => existsSync(join(pages, name, 'index.html'))) : [];
  const input = Object.fromEntries(names.map((name) => [name, join(pages, name, 'index.html')]));
  if (existsSync(join(pages, 'index.html'))) input.index = join(pages, 'index.html');
  return {
    root: pages,
    base: './',
    appType: 'mpa',
    plugins: [minifiedStyles(), sourcesBesidePages()],
    build: {
      target: 'es2022',
      outDir: join(root, 'dist-demo'),
      emptyOutDir: true,
      // A data: URL would need a hole in the pages' Content-Security-Policy, and so would the preload helper's script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input },
    },
  };
}

export default defineConfig(({ mode, command }) => {
  if (mode === 'demo' || command === 'serve') return demo();
  return mode === 'cdn' ? cdn : library;
});
