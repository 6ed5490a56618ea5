/** Words that come late, or never: an element shows what it has, in one language, and changes over when they come. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { openPage } from './support/browser.js';
import { paperStage } from './support/paper-host.js';

const stage = paperStage();

/** A page in Japanese whose words are dealt with by `onWords`. */
async function visit(onWords: (route: Route) => void | Promise<void>): Promise<{ page: Page; problems: string[] }> {
  const opened = await openPage(stage.browser);
  await opened.page.route(/\/ja-[^/]*\.js(?:\?|$)/, onWords);
  await opened.page.goto(`${stage.host.origin}/?lang=ja`);
  await opened.page.evaluate(() => void (document.querySelector('eq-client')!.innerHTML = '<eq-calendar equipment-id="sem-1" view="week" date="2026-11-25"></eq-calendar>'));
  return opened;
}

async function weekdays(page: Page): Promise<string[]> {
  const words = page.locator('eq-calendar .head-button .weekday');
  await words.first().waitFor({ state: 'attached' });
  return words.allTextContents();
}

describe('words of a language', () => {
  test('that keep a reader waiting leave the element in English, whole, and are taken up when they come', async () => {
    let come = (): void => undefined;
    const { page, problems } = await visit((route) => {
      come = () => void route.continue();
    });
    await page.getByRole('button', { name: 'Next free time' }).waitFor({ timeout: 15_000 });
    assert.deepEqual((await weekdays(page)).slice(0, 2), ['Mon', 'Tue'], 'dates in the language of the words');
    assert.equal(await page.locator('eq-calendar .root').first().getAttribute('lang'), 'en');
    come();
    await page.getByRole('button', { name: '次の空き時間' }).waitFor();
    assert.deepEqual((await weekdays(page)).slice(0, 2), ['月', '火']);
    assert.equal(await page.locator('eq-calendar .root').first().getAttribute('lang'), 'ja');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('that cannot be had leave it in English, and are asked for again once the network is back', async () => {
    let isDown = true;
    const { page, problems } = await visit((route) => (isDown ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'Next free time' }).waitFor();
    assert.deepEqual((await weekdays(page)).slice(0, 2), ['Mon', 'Tue']);
    assert.ok(problems.some((line) => line.includes('language-not-loaded')), problems.join('\n'));
    isDown = false;
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await page.getByRole('button', { name: '次の空き時間' }).waitFor();
    await page.context().close();
  });
});
