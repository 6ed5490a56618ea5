/**
 * Every element on one page, over real HTTP, against hosts that are down, slow, wrong, malicious or enormous: what
 * cannot be had is said where it would stand, with a way to try again; everything else goes on; nothing is thrown and
 * nothing that a host sent runs.
 */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Equipment } from '../../src/core/types.js';
import { fixtureCluster } from '../fixtures/cluster.js';
import { openBrowser, openPage } from './support/browser.js';
import { json, startPaperHost, type PaperHost, type Twist } from './support/paper-host.js';

let host: PaperHost;
let browser: Browser;
let open: { page: Page; problems: string[] } | undefined;

before(async () => {
  host = await startPaperHost();
  browser = await openBrowser();
});
afterEach(async () => {
  await open?.page.context().close();
  open = undefined;
  host.reset();
});
after(async () => {
  await browser.close();
  await host.close();
});

/** What the browser itself writes of an answer with an error's status; no page can keep it from that. */
const OWN_LINES = /^Failed to load resource: /;

/** Opens the page against a host that behaves like this. */
async function visit(twist: Twist | undefined, lang = 'en'): Promise<{ page: Page; problems: string[] }> {
  host.twist = twist;
  open = await openPage(browser);
  await open.page.addInitScript({ content: 'addEventListener("unhandledrejection", (event) => console.error("unhandled: " + event.reason));' });
  await open.page.goto(`${host.origin}/?lang=${lang}`);
  return open;
}

/** What the console said besides the browser's own lines. */
function said(problems: readonly string[]): string[] {
  return problems.filter((line) => !OWN_LINES.test(line));
}

/** Only warnings of ours, each once. */
function assertQuiet(problems: readonly string[]): void {
  const lines = said(problems);
  for (const line of lines) assert.match(line, /^(\[equipool\]|Equipool:) /, `the console said: ${line}`);
  assert.equal(new Set(lines).size, lines.length, `said twice: ${lines.join('\n')}`);
}

const retry = (page: Page, tag: string) => page.locator(tag).getByRole('button', { name: 'Try again' }).first();

/** Waits until each of these elements says that it cannot be shown and offers to try again. */
async function seeErrors(page: Page, tags: readonly string[], timeout = 15_000): Promise<void> {
  for (const tag of tags) await retry(page, tag).waitFor({ timeout });
}

/** The words by which each element is known to be well. */
const WELL = { 'eq-catalog': '6 of 6 shown', 'eq-detail': 'Shows surfaces of metals', 'eq-request-form': 'How do you want to use it?', 'eq-reservations': 'Sign in' } as const;
type Tag = keyof typeof WELL;
const TAGS = Object.keys(WELL) as Tag[];

async function seeWell(page: Page, tags: readonly Tag[] = TAGS): Promise<void> {
  for (const tag of tags) await page.locator(tag).getByText(WELL[tag]).first().waitFor({ timeout: 15_000 });
}

const raw = (status: number, type: string, body: string, headers: Record<string, string> = {}): Twist => (_path, response) => {
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
  return true;
};
const truncated: Twist = (_path, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' }).write('{"items":[{"id":"sem');
  setTimeout(() => response.destroy(), 20);
  return true;
};

test('a host that is well: everything is shown and the console is silent', async () => {
  const { page, problems } = await visit(undefined);
  await seeWell(page);
  assert.deepEqual(problems, []);
});

describe('a host that fails at everything', { concurrency: false }, () => {
  const failing: [string, Twist][] = [
    ['is down', (_path, response) => { response.destroy(); return true; }],
    ['answers a page of HTML', raw(200, 'text/html', '<!doctype html><title>Login</title><script>window.pwned = 1</script>')],
    ['answers HTML and calls it JSON', raw(200, 'application/json', '<!doctype html>')],
    ['answers nothing, 204', (_path, response) => { response.writeHead(204).end(); return true; }],
    ['sends everybody elsewhere, 301, without end', (path, response) => { response.writeHead(301, { Location: `/api/v1${path}?again`, 'Cache-Control': 'no-store' }).end(); return true; }],
    ['sends everybody to a page of another origin', (_path, response) => { response.writeHead(302, { Location: 'http://127.0.0.1:9/login' }).end(); return true; }],
    ['is a teapot, 418', raw(418, 'application/json', '{}')],
    ['breaks, 500, with a page of HTML', raw(500, 'text/html', '<h1>Internal</h1>')],
    ['breaks off in the middle', truncated],
    ['calls JSON a picture', raw(200, 'image/png', '{"items":[]}')],
    ['answers null', raw(200, 'application/json', 'null')],
    ['answers a number', raw(200, 'application/json', '7')],
    ['answers a text of ten million letters', raw(200, 'application/json', JSON.stringify('x'.repeat(10_000_000)))],
    ['answers an object of something else', raw(200, 'application/json', '{"__proto__":{"items":[1]},"constructor":{"prototype":{"x":1}}}')],
    ['answers lists of nothing', raw(200, 'application/json', '{"items":[null,0,"",[],{}]}')],
  ];
  for (const [what, twist] of failing) {
    test(`that ${what}`, async () => {
      const { page, problems } = await visit(twist);
      await seeErrors(page, ['eq-detail', 'eq-request-form', 'eq-reservations']);
      // A list of which no record can be read is a list, and says how many were left out.
      await page.locator('eq-catalog').getByText(/Try again|could not be read/).first().waitFor();
      assert.equal(await page.evaluate('window.pwned'), undefined);
      assertQuiet(problems);
      host.twist = undefined;
      for (const tag of TAGS) if (await retry(page, tag).isVisible()) await retry(page, tag).click();
      await seeWell(page, ['eq-detail', 'eq-request-form', 'eq-reservations']);
    });
  }

  test('that takes ten seconds: said within twelve, and the page stays usable meanwhile', async () => {
    const { page, problems } = await visit((_path, response) => { setTimeout(() => json(response, {}), 10_500); return true; });
    await page.locator('eq-catalog').getByRole('searchbox').fill('microscope');
    await seeErrors(page, ['eq-catalog', 'eq-detail', 'eq-request-form', 'eq-reservations'], 12_000);
    assertQuiet(problems);
  });
});

describe('a host that fails at one thing', () => {
  const one: [Tag, string, RegExp][] = [
    ['eq-catalog', 'list', /^\/equipment$/], ['eq-detail', 'machine', /^\/equipment\/sem-1$/], ['eq-request-form', 'other machine', /^\/equipment\/tensile-1$/],
  ];
  for (const [tag, what, path] of one) {
    test(`the ${what}: ${tag} says so, the others go on`, async () => {
      const { page, problems } = await visit((asked, response, request) => path.test(asked) && raw(200, 'application/json', '{"id":7}')(asked, response, request));
      await seeErrors(page, [tag]);
      await seeWell(page, TAGS.filter((other) => other !== tag));
      assertQuiet(problems);
      host.twist = undefined;
      await retry(page, tag).click();
      await seeWell(page, [tag]);
    });
  }

  test('the session: what needs nobody is shown', async () => {
    const { page, problems } = await visit((path, response, request) => path === '/session' && raw(500, 'text/plain', 'no')(path, response, request));
    await seeErrors(page, ['eq-reservations']);
    await seeWell(page, ['eq-catalog', 'eq-detail', 'eq-request-form']);
    assertQuiet(problems);
  });

  test('the availability: the machine is shown, its calendar says why it is empty', async () => {
    const { page, problems } = await visit((path, response, request) => path === '/availability' && raw(200, 'application/json', '{"items":{}}')(path, response, request));
    await seeWell(page);
    await seeErrors(page, ['eq-calendar']);
    assertQuiet(problems);
  });
});

describe('records that are not as they should be', () => {
  const machines = fixtureCluster().equipment.filter(({ visibility }) => (visibility ?? 'public') === 'public');
  const many = (count: number): Equipment[] => Array.from({ length: count }, (_, index) => ({ ...machines[index % machines.length]!, id: `m-${index}` }));
  const list = (items: unknown[]): Twist => (path, response: ServerResponse) => path === '/equipment' && json(response, { items, total: items.length, facets: {} });

  test('one of 407 is left out, counted, and named in the console once', async () => {
    const items: unknown[] = many(407);
    items[200] = { id: 'half-a-record', name: { en: 'Half', source: 'en' } };
    const { page, problems } = await visit(list(items));
    await page.locator('eq-catalog').getByText('1 record could not be read').waitFor();
    await page.locator('eq-catalog').getByRole('searchbox').fill('mic');
    await page.waitForTimeout(500);
    const lines = said(problems);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0]!, /half-a-record/);
  });

  test('the same one 407 times over is one', async () => {
    const { page, problems } = await visit(list(Array.from({ length: 407 }, () => machines[0])));
    await page.locator('eq-card').first().waitFor();
    assert.equal(await page.locator('eq-card').count(), 1);
    assertQuiet(problems);
  });

  test('100,000 are survived, and the page answers within two seconds after', async () => {
    const { kind, status, region, confirmation } = machines[0]!;
    const least = { name: { en: 'M', source: 'en' }, institutionId: 'i', category: 'c', kind, status, region, timeZone: 'UTC', confirmation, pictures: [], specifications: [], modes: [], revision: 1 };
    const { page, problems } = await visit(list(Array.from({ length: 100_000 }, (_, index) => ({ ...least, id: `m-${index}` }))));
    await page.locator('eq-card').first().waitFor({ timeout: 60_000 });
    assert.ok(await page.locator('eq-card').count() <= 200, 'no more cards than a page of the catalog has');
    const began = Date.now();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.ok(Date.now() - began < 2000);
    assertQuiet(problems);
  });

  const wrong: [string, Partial<Record<keyof Equipment, unknown>>][] = [
    ['negative money', { tariffs: [{ id: 't', mode: 'self-use', currency: 'JPY', components: [{ kind: 'setup', amount: -1000 }] }] }],
    ['numbers in words', { revision: 'NaN', capacity: 'Infinity' }],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['rules that contradict themselves', { rules: { stepMinutes: 0, minMinutes: 90, maxMinutes: -1 } }],
    ['no languages', { name: {}, description: {} }],
    ['a recurrence without end', { schedule: { layers: [{ kind: 'site', openings: [{ start: '2024-01-01T00:00', end: '2024-01-01T00:01', rules: ['FREQ=SECONDLY'] }] }] } }],
    ['prototypes for names', { id: '__proto__', category: 'constructor/toString', keywords: ['__proto__'] }],
  ];
  for (const [what, change] of wrong) {
    test(`${what}: said in words or left out, never thrown`, async () => {
      const { page, problems } = await visit((path, response) => /^\/equipment\/./.test(path) && json(response, { ...machines.find(({ id }) => path.endsWith(id)), ...change }));
      await seeWell(page, ['eq-catalog', 'eq-reservations']);
      for (const tag of ['eq-detail', 'eq-request-form']) await page.locator(tag).getByText(/Try again|About this machine|How do you want/).first().waitFor();
      assertQuiet(problems);
    });
  }
});

describe('hosts that mean harm', () => {
  const HTML = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><svg onload="window.pwned=1">"\'`--></style>{{7*7}}${7*7}';
  const OVERRIDE = 'Microscope \u202Egnp.exe\u202C\u2066\u0007\u0000';

  /** A copy of a value in which every text that people read is another. */
  function poisoned<T>(value: T, text: string): T {
    if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, text)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) =>
      [key, ['ja', 'en', 'ko', 'maker', 'model', 'unit'].includes(key) && typeof inner === 'string' ? text : poisoned(inner, text)])) as T;
  }

  const all = (change: (value: unknown) => unknown): Twist => (path, response) => {
    const { institutions, categories, qualifications, equipment } = fixtureCluster();
    const items: Record<string, unknown> = { '/institutions': institutions, '/categories': categories, '/qualifications': qualifications, '/equipment': equipment };
    const one = equipment.find(({ id }) => path === `/equipment/${id}`);
    if (one) return json(response, change(one));
    return path in items && json(response, change({ items: items[path], total: equipment.length, facets: {} }));
  };

  for (const [what, text] of [['markup', HTML], ['characters that turn the text around', OVERRIDE]] as const) {
    test(`${what} in every name and text is text`, async () => {
      const { page, problems } = await visit(all((value) => poisoned(value, text)));
      await page.locator('eq-card').first().waitFor();
      await page.locator('eq-detail').getByText('Last confirmed').first().waitFor();
      await page.waitForTimeout(500);
      const found = await page.evaluate(() => {
        const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
        const elements = inside(document.body);
        return {
          foreign: elements.filter((element) => ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'META'].includes(element.tagName)).length,
          handlers: elements.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length,
          pwned: 'pwned' in window,
          turned: elements.some((element) => [...element.childNodes].some((node) => node instanceof Text && /[\u202A-\u202E\u2066-\u2069]/.test(node.data))),
        };
      });
      assert.deepEqual(found, { foreign: 0, handlers: 0, pwned: false, turned: false });
      assertQuiet(problems);
    });
  }

  test('scripts as links, pictures and contacts are left out; the records stay', async () => {
    const address = 'javascript:window.pwned=1';
    const { page, problems } = await visit(all((value) => JSON.parse(JSON.stringify(value, (key, inner: unknown) => {
      if (key === 'pictures') return [{ src: address, alt: { en: 'x', source: 'en' } }];
      if (key === 'url') return address;
      return key === 'email' ? `a@b.example\r\nBcc: c@d.example` : inner;
    }))));
    await page.locator('eq-catalog').getByText('8 of 8 shown').waitFor();
    await seeWell(page, ['eq-detail', 'eq-request-form']);
    const links = await page.evaluate(() => {
      const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
      return inside(document.body).flatMap((element) => ['href', 'src', 'action', 'formaction', 'srcset', 'xlink:href'].map((name) => element.getAttribute(name) ?? '')).filter((value) => /script:|Bcc/i.test(value));
    });
    assert.deepEqual(links, []);
    assertQuiet(problems);
  });

  test('a script as the address to sign in at is not gone to', async () => {
    const { page, problems } = await visit((path, response) => path === '/session'
      && json(response, { person: null, capabilities: { search: true, availability: true, checks: true, request: true, actions: [], signIn: 'redirect', signInUrl: 'javascript:window.pwned=1', events: false, calendarFiles: false } }));
    await seeWell(page, ['eq-catalog']);
    const button = page.locator('eq-account').getByRole('button', { name: 'Sign in' });
    if (await button.isVisible()) await button.click();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate('window.pwned'), undefined);
    assertQuiet(problems);
  });
});
