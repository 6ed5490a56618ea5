// Loads what was built, as pages do, in a browser: the one-file build by a script tag, and `equipool/define`,
// `equipool/autoloader` and `equipool` through a bundler. A build that lost its registrations ends well and says nothing.
// Every entry is imported without a page, too, as by a server that renders a framework's pages.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { COMPILE_HINT } from './compile-hint.mjs';
import { elementNames, entries } from './entries.mjs';
import { findBrowser } from './find-browser.mjs';

const tags = elementNames().map((name) => `eq-${name}`);

/** A page's own bundle, resolved by the exports map: the package names itself. */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), sourcefile: 'page.js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

const files = { '/cdn.js': readFileSync('cdn/equipool.min.js', 'utf8') };
const page = (script, body = '') => `<!doctype html><html lang="en"><title>built</title><body>${body}<script type="module" src="${script}"></script>`;
const everyTag = tags.map((tag) => `<${tag}></${tag}>`).join('');

const checks = [
  {
    name: 'cdn/equipool.min.js begins with the compile hint and registers every element', html: page('/cdn.js', everyTag), expected: tags,
    problem: files['/cdn.js'].startsWith(`${COMPILE_HINT}\n`) ? undefined : 'a minifier took the hint away',
  },
  { name: 'equipool/define registers every element', source: "import 'equipool/define';", body: everyTag, expected: tags },
  { name: 'equipool/autoloader registers the element in the page', source: "import 'equipool/autoloader';", body: '<eq-client></eq-client>', expected: ['eq-client'] },
  { name: 'one class of equipool registers nothing', source: "import { EqCard } from 'equipool'; globalThis.used = EqCard;", body: everyTag, expected: [], isIdle: true },
];
for (const [i, check] of checks.entries()) {
  if (!check.source) continue;
  try {
    files[`/bundle${i}.js`] = await bundle(check.source);
    check.html = page(`/bundle${i}.js`, check.body);
  } catch (error) {
    check.problem = error.errors?.[0]?.text ?? error.message;
  }
}
const problems = [];
for (const { subpath } of entries()) {
  await bundle(`import * as all from 'equipool${subpath.slice(1)}'; console.log(all);`).catch((error) => {
    problems.push(`equipool${subpath.slice(1)} cannot be imported: ${error.errors?.[0]?.text ?? error.message}`);
  });
  await import(`equipool${subpath.slice(1)}`).catch((error) => {
    problems.push(`equipool${subpath.slice(1)} cannot be imported without a page: ${error}`);
  });
}

const server = createServer((request, response) => {
  const script = files[request.url];
  if (script !== undefined) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  const check = checks[Number(request.url.slice(1))];
  return check?.html ? response.writeHead(200, { 'content-type': 'text/html' }).end(check.html) : response.writeHead(404).end();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });

/** The tags that are registered, once the expected ones are or three seconds have gone. Runs in the page. */
async function registered({ tags, expected }) {
  const deadline = Date.now() + 3000;
  while (!expected.every((tag) => customElements.get(tag)) && Date.now() < deadline) await new Promise((done) => setTimeout(done, 20));
  return tags.filter((tag) => customElements.get(tag));
}

for (const [i, check] of checks.entries()) {
  if (!check.problem) {
    const view = await browser.newPage();
    const errors = [];
    view.on('pageerror', (error) => errors.push(error.message));
    await view.goto(`http://127.0.0.1:${server.address().port}/${i}`);
    const found = await view.evaluate(registered, { tags, expected: check.expected });
    const missing = check.expected.filter((tag) => !found.includes(tag));
    if (errors.length) check.problem = errors[0];
    else if (missing.length) check.problem = `not registered: ${missing.join(', ')}`;
    else if (check.isIdle && found.length) check.problem = `registered ${found.join(', ')}`;
    await view.close();
  }
  console.log(`${check.problem ? 'not ok' : 'ok'} - ${check.name}${check.problem ? `: ${check.problem}` : ''}`);
  if (check.problem) problems.push(check.name);
}
await browser.close();
server.close();
for (const problem of problems.filter((text) => text.includes('cannot be imported'))) console.log(`not ok - ${problem}`);
const total = checks.length + 2 * entries().length;
console.log(`built: ${total - problems.length} passed, ${problems.length} failed`);
process.exit(problems.length || tags.length === 0 ? 1 : 0);
