/** Readers whose system sets the colors: what is no time of a day does not look free. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage } from './support/browser.js';
import { paperStage } from './support/paper-host.js';

const stage = paperStage();

describe("a calendar in a reader's own colors", () => {
  test('draws the hour that another day has twice as it draws what is closed', async () => {
    const { page } = await openPage(stage.browser, { forcedColors: 'active' });
    await page.goto(stage.host.origin);
    await page.evaluate(() => {
      const calendar = document.createElement('eq-calendar') as HTMLElement & { availability: unknown };
      calendar.setAttribute('date', '2026-11-01');
      calendar.availability = {
        equipmentId: 'scope', timeZone: 'America/New_York', revision: 1, asOf: '2026-10-20T00:00:00Z', source: 'live', busy: [], closures: [],
        openings: [{ start: '2026-10-26T04:00:00Z', end: '2026-11-02T05:00:00Z' }],
      };
      document.querySelector('eq-client')!.replaceChildren(calendar);
    });
    await page.getByText('Clocks go back by 1 h').waitFor();
    const images = await page.evaluate(() => [...document.querySelector('eq-calendar')!.shadowRoot!.querySelectorAll('.box.blank')].map((box) => getComputedStyle(box).backgroundImage));
    assert.equal(images.length, 6);
    for (const image of images) assert.match(image, /gradient/);
    await page.context().close();
  });
});
