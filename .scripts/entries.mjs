import { existsSync, readdirSync } from 'node:fs';

/** Folders under a folder, sorted; none when it is not there. */
function folders(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Every element that can be registered, by the name of its folder: those with a `define.ts`. */
export function elementNames() {
  return folders('src/elements').filter((name) => existsSync(`src/elements/${name}/define.ts`));
}

/** The style sheets of src/themes, by file name. */
export function themeFiles() {
  return existsSync('src/themes') ? readdirSync('src/themes').filter((name) => name.endsWith('.css')).sort() : [];
}

/**
 * The library's doors: what a page may import, in the order of the exports map.
 * @returns {{subpath: string, module: string}[]} subpath as in package.json's `exports`; module under src, without `.ts`
 */
export function entries() {
  const list = [
    { subpath: '.', module: 'index' },
    { subpath: './core', module: 'core/index' },
    { subpath: './host', module: 'host/index' },
    { subpath: './client', module: 'client/index' },
    { subpath: './i18n', module: 'i18n/index' },
    { subpath: './define', module: 'define' },
    { subpath: './autoloader', module: 'autoloader' },
    ...folders('src/core').map((name) => ({ subpath: `./core/${name}`, module: `core/${name}/index` })),
    ...folders('src/exchange').map((name) => ({ subpath: `./exchange/${name}`, module: `exchange/${name}/index` })),
    ...folders('src/adapters')
      .filter((name) => name !== 'shared')
      .map((name) => ({ subpath: `./adapters/${name}`, module: `adapters/${name}/index` })),
    ...elementNames().flatMap((name) => [
      { subpath: `./elements/${name}`, module: `elements/${name}/${name}` },
      { subpath: `./elements/${name}/define`, module: `elements/${name}/define` },
    ]),
  ];
  return list.filter(({ module }) => existsSync(`src/${module}.ts`));
}
