// Writes package.json's `exports` from the tree:  node .scripts/exports-map.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { entries, themeFiles } from './entries.mjs';

const before = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(before);
manifest.exports = {
  ...Object.fromEntries(
    entries().map(({ subpath, module }) => [subpath, { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` }]),
  ),
  ...Object.fromEntries(themeFiles().map((name) => [`./themes/${name}`, `./dist/themes/${name}`])),
  './openapi.yaml': './dist/openapi.yaml',
  './cdn': { types: './dist/cdn.d.ts', default: './cdn/equipool.min.js' },
  './jsx': { types: './gen/jsx.d.ts' },
  './react': { types: './gen/react.d.ts' },
  './custom-elements.json': './custom-elements.json',
  './package.json': './package.json',
};
const after = `${JSON.stringify(manifest, null, 2)}\n`;

if (before === after) console.log(`exports: ${entries().length} entries, as in the tree`);
else if (process.argv.includes('--check')) {
  console.error('exports: package.json does not list what src has; run "npm run exports" and commit the result.');
  process.exit(1);
} else {
  writeFileSync('package.json', after);
  console.log(`exports: wrote ${entries().length} entries`);
}
