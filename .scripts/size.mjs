// What an entry costs a page: bundled with all that it imports (Lit too), minified, gzipped.
//   node .scripts/size.mjs [--json]
// "first" is what loads at once, "later" what is fetched on demand. The budget is on "first": what was reached when it was
// set, and about a twentieth. The goal is what was aimed at; a row above it says by how much. 1 kB = 1,000 bytes.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { entries } from './entries.mjs';
import { weigh } from './weigh.mjs';

const { budgets, defaults, files } = JSON.parse(readFileSync('.scripts/size-budgets.json', 'utf8'));
const doors = new Map(entries().map(({ subpath, module }) => [subpath, `./src/${module}.ts`]));

function measure({ imports, external }) {
  // Exporting everything keeps the bundler from dropping what this file itself does not use.
  const contents = imports.map((subpath, i) => `import '${doors.get(subpath)}'; export * as e${i} from '${doors.get(subpath)}';`).join('\n');
  return weigh(contents, { external });
}

/** Budgets by name first, then every other door by the default for its kind. */
function rows() {
  const named = new Set(budgets.filter((row) => row.imports.length === 1).map((row) => row.imports[0]));
  const others = [...doors.keys()]
    .filter((subpath) => !named.has(subpath) && !(subpath.startsWith('./elements/') && !subpath.endsWith('/define')))
    .map((subpath) => {
      const kind = Object.keys(defaults).find((prefix) => subpath.startsWith(prefix));
      return { name: subpath.slice(2), imports: [subpath], limit: kind ? defaults[kind] : undefined };
    });
  return [...budgets, ...others];
}

const kb = (bytes) => (bytes / 1000).toFixed(1);
const results = [];
for (const row of rows()) {
  const missing = row.imports.filter((subpath) => !doors.has(subpath));
  if (missing.length) results.push({ name: row.name, note: `no ${missing.join(', ')} yet`, limit: row.limit });
  else {
    try {
      results.push({ name: row.name, ...(await measure(row)), limit: row.limit, goal: row.goal });
    } catch (error) {
      results.push({ name: row.name, note: `does not bundle: ${error.errors?.[0]?.text ?? error.message}`, limit: row.limit, isBroken: true });
    }
  }
}
for (const [name, limit] of Object.entries(files)) {
  if (!existsSync(name)) continue;
  const bytes = readFileSync(name);
  results.push({ name, min: bytes.length, first: gzipSync(bytes, { level: 9 }).length, later: 0, limit });
}

if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else {
  const width = Math.max(...results.map((row) => row.name.length));
  console.log(`${'entry'.padEnd(width)}   min kB  first kB  later kB  budget`);
  for (const row of results) {
    const figures = row.note ?? `${kb(row.min).padStart(6)}  ${kb(row.first).padStart(8)}  ${kb(row.later).padStart(8)}`;
    const over = row.first > row.limit * 1000 ? '  OVER' : '';
    const gap = row.first > row.goal * 1000 ? `, ${kb(row.first - row.goal * 1000)} above` : '';
    console.log(`${row.name.padEnd(width)}   ${figures}  ${String(row.limit ?? '-').padStart(6)}${row.goal ? `  goal ${row.goal}${gap}` : ''}${over}`);
  }
}
const over = results.filter((row) => row.isBroken || row.first > row.limit * 1000);
const measured = results.filter((row) => row.first !== undefined);
// Beside the figures, which are read by programs.
const say = process.argv.includes('--json') ? console.error : console.log;
say(`size: ${measured.length - over.filter((row) => !row.isBroken).length} passed, ${over.length} failed`);
process.exit(over.length || measured.length === 0 ? 1 : 0);
