// Writes the element table of README.md and docs/elements.md from custom-elements.json:  node .scripts/readme-tables.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cell, elementsPage } from './elements-page.mjs';
import { elementNames } from './entries.mjs';

const open = '<!-- elements: written by "npm run docs" from the class comments -->';
const close = '<!-- /elements -->';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((declaration) => declaration.customElement && declaration.tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));

const code = (names) => (names.length ? names.map((name) => `\`${name}\``).join(' ') : '');

const problems = [];
for (const name of elementNames()) {
  const element = elements.find((declaration) => declaration.tagName === `eq-${name}`);
  if (!element) problems.push(`eq-${name}: no class in src/elements/${name}/${name}.ts is known as this tag`);
  else if (!(element.summary ?? element.description)) problems.push(`eq-${name}: its class comment has no @summary`);
}

const rows = elements.map((element) => {
  const attributes = (element.attributes ?? []).filter((attribute) => !attribute.inheritedFrom).map((attribute) => attribute.name);
  const events = (element.events ?? []).map((event) => event.name);
  return `| [\`<${element.tagName}>\`](docs/elements.md#${element.tagName}) | ${cell(element.summary ?? element.description ?? '')} | ${code(attributes)} | ${code(events)} |`;
});
const table = ['| Element | What it is | Attributes | Events |', '| --- | --- | --- | --- |', ...rows].join('\n');

const readme = readFileSync('README.md', 'utf8');
const start = readme.indexOf(open);
const end = readme.indexOf(close);
if (start < 0 || end < start) problems.push('README.md: the markers of the element table are missing');

if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const pages = {
  'README.md': `${readme.slice(0, start)}${open}\n\n${table}\n\n${readme.slice(end)}`,
  'docs/elements.md': elementsPage(manifest),
};
for (const [file, text] of Object.entries(pages)) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === text) console.log(`${file}: ${elements.length} elements, as in the class comments`);
  else if (process.argv.includes('--check')) {
    console.error(`${file} is stale; run "npm run docs" and commit the result.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`${file}: wrote ${elements.length} elements`);
  }
}
