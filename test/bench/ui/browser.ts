import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findBrowser } from '../../../.scripts/find-browser.mjs';
import type { Files } from './bundle.js';

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/page.css">
<style>body { margin: 0; font: 14px/1.4 sans-serif } #host { width: 1240px; height: 860px; margin: 20px } .bench-scroller { height: 100%; overflow: auto }</style></head>
<body><main id="host"></main><script type="module" src="/page.js"></script></body></html>`;

const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript' };

/** What the main thread has done since the page began, in milliseconds of processor time. */
export interface Work {
  all: number;
  script: number;
  style: number;
  layout: number;
}

async function launch(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

/** A browser and a server for one page after another. */
export class Workshop {
  #files: Files = new Map();
  #browser: Browser;
  readonly #server: Server;

  private constructor(browser: Browser) {
    this.#browser = browser;
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      const file = this.#files.get(path);
      const isShell = path === '/';
      response.writeHead(isShell || file ? 200 : 404, { 'content-type': isShell ? 'text/html' : (TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain') });
      response.end(isShell ? SHELL : file);
    });
  }

  /** Opens both. */
  static async open(): Promise<Workshop> {
    const workshop = new Workshop(await launch());
    await new Promise<void>((done) => workshop.#server.listen(0, '127.0.0.1', done));
    return workshop;
  }

  /** Name and number of the browser. */
  get browserName(): string {
    return `${this.#browser.browserType().name()} ${this.#browser.version()}`;
  }

  /** A new browser for the old one, which may hang. */
  async restart(): Promise<void> {
    await this.#browser.close();
    this.#browser = await launch();
  }

  /** A fresh page with these files in it, loaded and come to rest. */
  async page(files: Files): Promise<BenchPage> {
    this.#files = files;
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Tokyo', locale: 'en-US' });
    // What the loader of these files puts into functions that run in the page.
    await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const bench = new BenchPage(page, session);
    page.on('pageerror', (error) => bench.errors.push(error.message));
    await page.goto(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`);
    await page.waitForFunction('Boolean(window.bench)', undefined, { timeout: 15_000 }).catch(() => {
      throw new Error(`the page did not start: ${bench.errors.join('; ')}`);
    });
    return bench;
  }

  /** Ends both. */
  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/** One page of the bench, seen through the debugger. */
export class BenchPage {
  readonly errors: string[] = [];
  constructor(readonly page: Page, readonly session: CDPSession) {}

  /** The main thread's work up to now. */
  async work(): Promise<Work> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return { all: of('TaskDuration'), script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
  }

  /** Waits until the main thread has next to nothing to do, and tells its work up to then. */
  async rest(): Promise<Work> {
    let before = await this.work();
    for (let quiet = 0; quiet < 2; ) {
      await this.page.waitForTimeout(100);
      const now = await this.work();
      quiet = now.all - before.all < 3 ? quiet + 1 : 0;
      before = now;
    }
    return before;
  }

  /** Bytes of the script's heap that are in use, after tidying up. */
  async heap(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return usedSize;
  }

  /** Closes the page and what belongs to it. */
  async close(): Promise<void> {
    await this.page.context().close();
  }
}
