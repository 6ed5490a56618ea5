/** Readers who have set a larger text in their browser: every element keeps to it, whatever the page around sets, and nothing is cut or covered. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage } from './support/browser.js';
import { paperStage } from './support/paper-host.js';

const stage = paperStage();

/** A page that sets sizes of its own, in a browser whose reader has set a size of text. */
async function visit(text: number, lang = 'en'): Promise<Page> {
  const { page } = await openPage(stage.browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
  await page.goto(`${stage.host.origin}/?lang=${lang}`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '62.5%';
    document.body.style.font = '9px monospace';
  });
  return page;
}

/** Puts one element into the page in place of what was there. */
function show(page: Page, markup: string): Promise<void> {
  return page.evaluate((html) => void (document.querySelector('eq-client')!.innerHTML = html), markup);
}

const TIMELINE = '<eq-timeline layout="grid" date="2026-11-25"></eq-timeline>';
const calendar = (view: string): string => `<eq-calendar equipment-id="sem-1" view="${view}" date="2026-11-25"></eq-calendar>`;

/** Size of an element's text, CSS pixels. */
function textSize(page: Page, tag: string): Promise<number> {
  return page.evaluate((name) => parseFloat(getComputedStyle(document.querySelector(name)!.shadowRoot!.querySelector('.root')!).fontSize), tag);
}

/** Boxes of the texts that stand in these elements, as they are painted. */
function textBoxes(page: Page, tag: string, selector: string): Promise<{ words: string; left: number; right: number; top: number; bottom: number; lines: number }[]> {
  return page.evaluate(([name, inner]) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll(inner)].flatMap((element) => {
    if (element.classList.contains('visually-hidden') || !element.textContent?.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return right > left ? [{ words: element.textContent, left, right, top, bottom, lines: range.getClientRects().length }] : [];
  }), [tag, selector] as const);
}

/** As a part of their height, how much boxes of texts may overlap: a font's box is higher than its lines are apart, its letters are not. */
const LEADING = 0.15;

/** Nothing that is written lies on something else. */
function assertApart(boxes: Awaited<ReturnType<typeof textBoxes>>): void {
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      assert.ok(across < 1 || down < LEADING * (a.bottom - a.top), `"${a.words}" and "${b.words}" overlap by ${across.toFixed(0)} × ${down.toFixed(0)}`);
    }
  }
}

describe("the reader's own text size", () => {
  test('is the size of the text, and a size that the page gives to its root is not', async () => {
    const page = await visit(20);
    await show(page, calendar('month'));
    await page.getByRole('grid').waitFor();
    assert.equal(await textSize(page, 'eq-calendar'), 20);
    await page.evaluate(() => document.querySelector('eq-client')!.style.setProperty('--eq-font-size', '18px'));
    assert.equal(await textSize(page, 'eq-calendar'), 18);
    await page.context().close();
  });

  for (const lang of ['en', 'ja', 'ko']) {
    test(`may be twice as large: days stand apart, names are whole, and a narrow window holds all (${lang})`, async () => {
      const page = await visit(32, lang);
      await show(page, TIMELINE);
      await page.getByRole('columnheader').nth(2).waitFor();
      const heads = await textBoxes(page, 'eq-timeline', '.tick > span:not(.hours), .super > span');
      assert.ok(heads.length >= 7, `${heads.length} headings`);
      assertApart(heads);
      const names = await page.evaluate(() => [...document.querySelector('eq-timeline')!.shadowRoot!.querySelectorAll('.name')].map((name) => [name.scrollHeight, name.clientHeight]));
      assert.ok(names.length > 0);
      for (const [needed, given] of names) assert.ok(needed! <= given!, `a name needs ${needed} of ${given}`);

      await show(page, calendar('week'));
      await page.getByRole('columnheader').nth(2).waitFor();
      const days = await textBoxes(page, 'eq-calendar', '.head-button .weekday, .head-button .number, .head-button .words');
      assert.ok(days.length >= 14, `${days.length} headings`);
      assertApart(days);
      for (const { words, lines } of await textBoxes(page, 'eq-calendar', '.head-button .weekday')) assert.equal(lines, 1, `"${words}" in ${lines} lines`);

      await page.setViewportSize({ width: 320, height: 900 });
      for (const markup of ['<eq-timeline date="2026-11-25"></eq-timeline>', calendar('month'), calendar('week')]) {
        await show(page, markup);
        await page.locator('eq-timeline, eq-calendar').getByRole('heading').first().waitFor();
        assert.deepEqual(await page.evaluate(() => [...document.querySelector('eq-client')!.firstElementChild!.shadowRoot!.querySelectorAll('button, a, summary, h3')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth).map(({ textContent }) => textContent)), [], markup);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${markup} is wider than the window`);
      }
      await page.context().close();
    });
  }

  test('a timeline is no taller than a window at 400 %', async () => {
    const page = await visit(16);
    await page.setViewportSize({ width: 320, height: 256 });
    await show(page, TIMELINE);
    await page.locator('.row.machine').first().waitFor();
    const height = await page.evaluate(() => document.querySelector('eq-timeline')!.shadowRoot!.querySelector<HTMLElement>('.scroller')!.offsetHeight);
    assert.ok(height <= 256 && height >= 180, `${height} px`);
    await page.context().close();
  });
});
