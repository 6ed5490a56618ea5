import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../.scripts/find-browser.mjs';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A real browser, whichever the machine has. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

/** A page whose console errors and exceptions are noted; a page of ours has none. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Tokyo', bypassCSP: false, ...options });
  // What the loader of these tests puts into functions that run in the page.
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, problems };
}

/**
 * What axe finds on the whole page at rest, a line for each. While an answer is on its way, and while a button changes its
 * color, what is on the screen is neither what was nor what will be.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await atRest(page);
  // The page's policy keeps scripts out; axe comes in through the debugger, as an auditor's extension would.
  const session = await page.context().newCDPSession(page);
  const { readFile } = await import('node:fs/promises');
  await session.send('Runtime.evaluate', { expression: await readFile(axePath, 'utf8') });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.flat().join(' >>> ') + ' ' + node.html.slice(0, 160)))))`,
    awaitPromise: true, returnByValue: true,
  });
  await session.detach();
  return JSON.parse(result.value as string) as string[];
}

/** Waits until nothing says that it is busy and nothing moves, in no shadow tree; fails where that does not come. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const rests = (root: Document | ShadowRoot): boolean => root.getAnimations().every(({ playState }) => playState !== 'running')
      && !root.querySelector('[aria-busy="true"]')
      && [...root.querySelectorAll('*')].every(({ shadowRoot }) => !shadowRoot || rests(shadowRoot));
    return rests(document);
  });
}
