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

  test('says nothing of a reservation that was let go again before it had come', async () => {
    let release = (): void => undefined;
    const isWanted = new Promise<void>((resolve) => (release = resolve));
    const { page } = await openPage(stage.browser);
    await page.route(/\/panel\.part-[^/]*\.js(?:\?|$)/, (route) => void isWanted.then(() => route.continue()));
    await page.goto(stage.host.origin);
    await page.evaluate(() => {
      const calendar = document.createElement('eq-calendar');
      Object.assign(calendar, {
        equipmentId: 'sem-1', now: Date.parse('2026-11-24T00:00:00Z'), date: '2026-11-25', reservations: [], selection: { start: '2026-11-27T00:00:00Z', end: '2026-11-27T02:00:00Z' },
        availability: {
          equipmentId: 'sem-1', revision: 1, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo', openings: [{ start: '2026-11-25T00:00:00Z', end: '2026-11-25T08:00:00Z' }], closures: [],
          busy: [{ start: '2026-11-25T00:00:00Z', end: '2026-11-25T02:00:00Z', status: 'pending', own: true, reservationId: 'r-1' }],
        },
      });
      document.querySelector('eq-client')!.replaceChildren(calendar);
    });
    const heard = async (): Promise<string> => page.evaluate(() => document.querySelector('[data-equipool-announcer]')?.shadowRoot?.textContent ?? '');
    await page.locator('.box.own-pending').click();
    await page.getByRole('gridcell', { name: /^Wednesday 25 November 09:00.*choosing/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => /given up/.test(document.querySelector('[data-equipool-announcer]')?.shadowRoot?.textContent ?? ''));
    release();
    await page.getByRole('region', { name: 'Your choice' }).getByText('Fri, Nov 27, 09:00–11:00').waitFor();
    // Whatever is to be said is said in a frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await heard(), 'Choice given up.');
    await page.context().close();
  });
});
