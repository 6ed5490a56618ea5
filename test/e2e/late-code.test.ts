/** Code that cannot be fetched when it is wanted: a person is told, and "Try again" fetches it once the network is back. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage } from './support/browser.js';
import { paperStage } from './support/paper-host.js';

const stage = paperStage();

describe('a part of the page that could not be fetched', () => {
  test('is fetched at "Try again" once the network is back, though browsers keep a module that failed', async () => {
    let isDown = true;
    const { page } = await openPage(stage.browser);
    await page.route(/\/week\.part-[^/]*\.js(?:\?|$)/, (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(stage.host.origin);
    await page.evaluate(() => void (document.querySelector('eq-client')!.innerHTML = '<eq-calendar equipment-id="sem-1" view="week" date="2026-11-25"></eq-calendar>'));
    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    await again.waitFor();
    assert.equal(await page.getByRole('columnheader').count(), 0);
    isDown = false;
    await again.click();
    await page.getByRole('columnheader', { name: /^Wednesday 25 November/ }).waitFor();
    await page.context().close();
  });

  test('is fetched by itself when the network is back, as what the host was asked for', async () => {
    const { page } = await openPage(stage.browser);
    await page.goto(stage.host.origin);
    await page.evaluate(() => void (document.querySelector('eq-client')!.innerHTML = '<eq-calendar equipment-id="sem-1" view="week" date="2026-11-25"></eq-calendar>'));
    await page.getByRole('columnheader', { name: /^Wednesday 25 November/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: /^Tuesday 8 December, free/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0);
    await page.context().close();
  });

  test('does not make a timeline forget what the address of its page says', async () => {
    let isDown = true;
    const { page } = await openPage(stage.browser);
    await page.route(/\/canvas\.part-[^/]*\.js(?:\?|$)/, (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(`${stage.host.origin}?zoom=day&date=2026-11-25`);
    await page.evaluate(() => void (document.querySelector('eq-client')!.innerHTML = '<eq-timeline url-state></eq-timeline>'));
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    isDown = false;
    await again.click();
    await page.getByRole('heading', { name: /^Wednesday, November 25/ }).waitFor();
    await page.context().close();
  });

  test('leaves a way out of the dialog that lacks it, which says for what it was opened', async () => {
    let isDown = true;
    const { page } = await openPage(stage.browser);
    await page.route(/\/choice\.part-[^/]*\.js(?:\?|$)/, (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(`${stage.host.origin}?date=2026-11-25`);
    await page.evaluate(() => void (document.querySelector('eq-client')!.innerHTML = '<eq-timeline url-state group-by="none" layout="grid"></eq-timeline>'));
    const choose = async (): Promise<void> => {
      await page.getByRole('grid').press('ArrowRight');
      await page.getByRole('gridcell', { name: /November/ }).press('Enter');
      await page.getByRole('dialog', { name: /^Choose a time: / }).getByText('The service cannot be reached').waitFor();
    };
    await choose();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.getByRole('gridcell', { name: /November/ }).press('Enter');
    isDown = false;
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('dialog').getByRole('columnheader', { name: /November/ }).waitFor();
    await page.context().close();
  });
});
