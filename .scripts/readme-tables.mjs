// Writes the element table of README.md from custom-elements.json:  node .scripts/readme-tables.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { elementNames } from './entries.mjs';

const open = '<!-- elements: written by "npm run docs" from the class comments -->';
const close = '<!-- /elements -->';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((declaration) => declaration.customElement && declaration.tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));

const cell = (text) => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
const code = (names) => (names.length ? names.map((name) => `\`${name}\``).join(' ') : '');

const problems = [];
for (const name of elementNames()) {
  const element = elements.find((declaration) => declaration.tagName === `eq-${name}`);
  if (!element) problems.push(`eq-${name}: no class in src/elements/${name}/${name}.ts is known as this tag`);
  else if (!(element.summary ?? element.description)) problems.push(`eq-${name}: its class comment has no @summary`);
}

const rows = elements.map((element) => {
  const attributes = (element.attributes ?? []).filter((attribute) => !attribute.inheritedFrom).map((attribute) => attribute.name);
  const events = (element.events ?? []).filter((event) => event.name?.startsWith('eq-')).map((event) => event.name);
  return `| \`<${element.tagName}>\` | ${cell(element.summary ?? element.description ?? '')} | ${code(attributes)} | ${code([...new Set(events)])} |`;
});
const table = ['| Element | What it is | Attributes | Events |', '| --- | --- | --- | --- |', ...rows].join('\n');

const before = readFileSync('README.md', 'utf8');
const start = before.indexOf(open);
const end = before.indexOf(close);
if (start < 0 || end < start) problems.push('README.md: the markers of the element table are missing');
const after = problems.length ? before : `${before.slice(0, start)}${open}\n\n${table}\n\n${before.slice(end)}`;

if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
if (before === after) console.log(`README.md: table of ${elements.length} elements, as in the class comments`);
else if (process.argv.includes('--check')) {
  console.error('README.md: the element table is stale; run "npm run docs" and commit the result.');
  process.exit(1);
} else {
  writeFileSync('README.md', after);
  console.log(`README.md: wrote a table of ${elements.length} elements`);
}
