// Opens every story of the built workshop in a browser: it renders, its elements are registered, nothing is logged as
// an error, and axe finds nothing.   node .scripts/check-stories.mjs [part of a story's id]
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const folder = resolve('storybook-static');
const wanted = process.argv[2] ?? '';
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

if (!existsSync(join(folder, 'index.json'))) {
  console.error('stories: there is no built workshop; run "npm run storybook:build" first.');
  process.exit(1);
}

const server = createServer((request, response) => {
  const path = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
  // The browser asks for it by itself; no story is the worse for it.
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    // Every story loads the same two megabytes of workshop.
    'cache-control': path.includes(`${sep}assets${sep}`) ? 'max-age=3600, immutable' : 'no-cache',
  });
  return createReadStream(path).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

/** Shows the story and waits for it, then says what is wrong with it. Runs in the page. */
async function inspect(id) {
  const deadline = Date.now() + 15_000;
  const renderOf = () => globalThis.__STORYBOOK_PREVIEW__?.currentRender;
  if (renderOf() && renderOf().id !== id) globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  const phaseOf = () => (renderOf()?.id === id ? renderOf().phase : undefined);
  while (!['completed', 'finished', 'errored', 'aborted'].includes(phaseOf()) && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 30));
  }
  const problems = [];
  if (!['completed', 'finished'].includes(phaseOf())) problems.push(`did not render (${phaseOf() ?? 'no preview'})`);
  const root = document.querySelector('#storybook-root');
  const walk = function* (node) {
    for (const element of node.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* walk(element.shadowRoot);
    }
  };
  // An element that nobody registered is an empty inline box: axe has nothing against it.
  const tags = [...walk(root)].map((element) => element.localName).filter((name) => name.startsWith('eq-'));
  if (tags.length === 0) problems.push('shows no eq- element');
  for (const tag of new Set(tags)) if (!customElements.get(tag)) problems.push(`<${tag}> is not registered`);
  const { violations } = await globalThis.axe.run(root, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  for (const { id, nodes } of violations) problems.push(`axe ${id}: ${nodes[0].target.flat().join(' ')} (${nodes.length})`);
  return problems;
}

const stories = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries)
  .filter((entry) => entry.type === 'story' && entry.id.includes(wanted));
/** The ids of each file's stories. One page shows them all: what it has loaded for one is what the others load. */
const files = [...new Set(stories.map(({ importPath }) => importPath))]
  .map((file) => stories.filter(({ importPath }) => importPath === file).map(({ id }) => id));
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const results = new Map();

async function visit(context, ids) {
  const page = await context.newPage();
  const errors = [];
  // A story may be about something that is not there; it says so by the name.
  page.on('console', (message) => message.type() === 'error' && !message.location().url?.includes('/no-such-') && errors.push(`console: ${message.text().slice(0, 200)} ${message.location().url ?? ''}`));
  page.on('pageerror', (error) => errors.push(`error: ${error.message.slice(0, 200)}`));
  try {
    // The workshop's own run of axe on each story is left to us.
    await page.goto(`${origin}/iframe.html?id=${encodeURIComponent(ids[0])}&viewMode=story&globals=a11y.manual:!true`);
    for (const id of ids) results.set(id, [...(await page.evaluate(inspect, id)), ...errors.splice(0)]);
  } catch (error) {
    for (const id of ids) if (!results.has(id)) results.set(id, [`could not be opened: ${error.message.split('\n')[0]}`]);
  }
  await page.close();
}

async function work(queue) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  await context.addInitScript({ path: axe });
  for (let ids = queue.shift(); ids; ids = queue.shift()) await visit(context, ids);
  await context.close();
}
const queue = [...files];
await Promise.all([work(queue), work(queue)]);
await browser.close();
server.close();

const bad = [...results].filter(([, problems]) => problems.length);
for (const [id, problems] of bad.sort()) console.log(`${id}\n  ${problems.join('\n  ')}`);
console.log(`stories: ${results.size - bad.length} passed, ${bad.length} failed`);
process.exit(bad.length || results.size === 0 ? 1 : 0);
