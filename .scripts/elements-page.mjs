/** The page that docs/elements.md is, from custom-elements.json: every attribute, property, event, part and custom property. */

/** Text for a table's cell. */
export const cell = (text = '') => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
const code = (text) => `\`${cell(text)}\``;

/** A table, or nothing where it would have no row. */
function table(head, rows) {
  if (rows.length === 0) return [];
  return [[`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')];
}

/** What a page can set: attributes with the properties behind them, then what is a property alone. */
function settings(element, isMeant) {
  const attributes = (element.attributes ?? []).filter(isMeant).map(({ name, fieldName, type, parsedType, default: standard, description }) => [
    code(name), fieldName && fieldName !== name ? code(fieldName) : '', code((parsedType ?? type)?.text ?? ''), standard && standard !== "''" ? code(standard) : '', cell(description),
  ]);
  const taken = new Set((element.attributes ?? []).map(({ fieldName }) => fieldName));
  const properties = (element.members ?? [])
    .filter((member) => member.kind === 'field' && !member.privacy && !member.static && !taken.has(member.name) && isMeant(member))
    .map(({ name, type, default: standard, description }) => ['', code(name), code(type?.text ?? ''), standard ? code(standard) : '', cell(description)]);
  return table(['Attribute', 'Property', 'Type', 'Default', ''], [...attributes, ...properties]);
}

const isOwn = ({ inheritedFrom }) => !inheritedFrom;
const named = (head, list) => table([head, ''], (list ?? []).filter(isOwn).map(({ name, default: standard, description }) => [code(name || '(standard)'), cell(description) + (standard ? ` Default: ${code(standard)}.` : '')]));
const methods = (element) => (element.members ?? []).filter((member) => member.kind === 'method' && !member.privacy && isOwn(member) && member.description)
  .map(({ name, static: isStatic, parameters = [], description }) => [code(`${isStatic ? `${element.name}.` : ''}${name}(${parameters.map((one) => one.name).join(', ')})`), cell(description)]);

function section(element) {
  return [
    `## \`<${element.tagName}>\``, (element.description ?? element.summary ?? '').trim(),
    ...settings(element, isOwn),
    ...table(['Event', ''], (element.events ?? []).map(({ name, type, description }) => [`[${code(name)}](#${type.text.toLowerCase()})`, cell(description)])),
    ...table(['Method', ''], methods(element)),
    ...named('Slot', element.slots), ...named('Part', element.cssParts), ...named('Custom property', element.cssProperties),
  ];
}

function eventSection({ name, description, members = [] }) {
  const rows = members.filter((member) => !member.static).map((member) => [code(member.name), code(member.type?.text ?? ''), cell(member.description)]);
  return [`### ${name}`, description ?? '', ...table(['Property', 'Type', ''], rows)];
}

/**
 * The page's text.
 * @param {object} manifest as the analyzer writes it
 * @returns {string}
 */
export function elementsPage(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []).sort((a, b) => (a.tagName ?? a.name).localeCompare(b.tagName ?? b.name, 'en'));
  const elements = declarations.filter((declaration) => declaration.customElement && declaration.tagName);
  const shared = elements.find((element) => element.attributes?.some(({ inheritedFrom }) => inheritedFrom));
  return [
    '<!-- Written by "npm run docs" from the class comments. -->', '# Elements',
    'What every element offers. How to embed them, and the keys of the calendar and the timeline, is in [embedding.md](embedding.md). '
      + 'A property without an attribute is set by a script, by a framework, or by a `<script type="application/json">` child whose keys are names of properties.',
    '## Every element', ...(shared ? settings(shared, (one) => !isOwn(one)) : []),
    'The part `root` is the box around everything. The custom properties `--eq-…` for colors, type and spacing are in `themes/default.css`, with their defaults.',
    ...elements.flatMap(section),
    '## Events', 'All bubble, and leave shadow roots. What they tell stands in their own properties.',
    ...declarations.filter(({ name }) => /^Eq\w+Event$/.test(name)).flatMap(eventSection),
  ].join('\n\n').concat('\n');
}
