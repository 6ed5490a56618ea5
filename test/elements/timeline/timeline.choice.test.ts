import { expect } from '@open-wc/testing';
import { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import type { EqTimeline } from '../../../src/elements/timeline/timeline.js';
import { rendered, until } from '../support/fixture.js';
import { byRole, findByRole } from '../support/queries.js';
import { booking, machines, record, timeline } from './timeline.support.js';

/** A timeline in whose first row a time is being looked at closer. */
async function choosing(properties: Partial<EqTimeline> = {}) {
  const { element, driver } = await timeline({ items: machines(5), groupBy: 'none', ...properties });
  driver.focus();
  await driver.keys('Enter');
  const dialog = await until('the dialog', () => findByRole(element, 'dialog', /^Choose a time/));
  const calendar = await until('its calendar', () => dialog.querySelector('eq-calendar'));
  await until('its verdict', () => findByRole(calendar, 'button', 'Clear choice'));
  return { element, driver, dialog, calendar, head: () => dialog.querySelector(`#${dialog.getAttribute('aria-describedby')!}`)!.textContent };
}

describe('the dialog of eq-timeline', () => {
  it('says that nothing is chosen any more once the choice was cleared in its calendar', async () => {
    const { element, dialog, calendar, head } = await choosing();
    expect(head()).to.match(/^Tue, Nov 24/);
    byRole(calendar, 'button', 'Clear choice').click();
    await rendered(element);
    expect(head()).to.equal('No time chosen yet');
    expect(dialog.matches(':modal'), 'it stays').to.equal(true);
    expect(element.shadowRoot!.querySelector('.picked'), 'nor is it in the row').to.equal(null);
  });

  it('lets what is being chosen in its calendar alone when something else changes', async () => {
    const { element, calendar } = await choosing();
    byRole(calendar, 'button', 'Clear choice').click();
    element.requestUpdate();
    await rendered(element);
    expect(calendar.selection).to.equal(undefined);
    const end = byRole<HTMLInputElement>(calendar, 'textbox', 'End');
    end.value = '';
    end.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    element.now = element.now! + 60_000;
    await rendered(element);
    expect(end.value).to.equal('');
  });

  it('takes what is chosen next in its calendar', async () => {
    const { element, calendar, head } = await choosing();
    byRole(calendar, 'button', 'Clear choice').click();
    await rendered(element);
    byRole(calendar, 'button', 'Next free time').click();
    await until('a time', () => /^\w{3}, Nov 2\d, \d\d:\d\d–\d\d:\d\d$/.test(head()));
    expect(element.shadowRoot!.querySelectorAll('.picked')).to.have.length(1);
  });

  it('opens at the chosen hour, however late it is on a long day', async () => {
    const always = { openings: [{ start: '2026-11-01T00:00:00Z', end: '2026-12-20T00:00:00Z' }], closures: [] };
    const { calendar } = await choosing({ items: machines(1), availability: [record('m-0', [booking(24, 0, 22)], always)] });
    const place = await until('the chosen hour', () => findByRole(calendar, 'gridcell', /Tuesday 24 November 22:00.*chosen/));
    await until('it in sight', () => place.getBoundingClientRect().top > 0 && place.getBoundingClientRect().bottom <= innerHeight);
    expect(byRole(calendar, 'grid').scrollHeight).to.be.above(innerHeight);
  });

  it('goes on naming a machine that has gone from the rows', async () => {
    const { element, dialog } = await choosing();
    element.items = machines(5).slice(2);
    await rendered(element);
    expect(byRole(dialog, 'heading', /^Choose a time/).textContent).to.equal('Choose a time: Machine 1');
  });
});

describe('what is chosen in eq-timeline', () => {
  it('is chosen no more once it was asked for and has become one’s own, and is kept where it was only looked at', async () => {
    for (const isAsked of [true, false]) {
      const { element, driver, dialog, calendar } = await choosing();
      const { start, end } = calendar.selection as { start: string; end: string };
      if (isAsked) calendar.dispatchEvent(new EqSlotSelectEvent({ equipmentId: 'm-0', start, end, final: true }));
      else byRole(dialog, 'button', 'Close').click();
      await until('the rows', () => !dialog.isConnected);
      expect(driver.heard).to.include('chosen');
      element.availability = machines(5).map(({ id }) => record(id, [booking(25, 9, 17)]));
      await rendered(element);
      expect(driver.heard, 'still free').to.include('chosen');
      element.availability = machines(5).map(({ id }) => record(id, [{ start, end, status: 'pending', own: true }]));
      await rendered(element);
      expect(driver.heard).to.include('yours');
      expect(driver.heard.includes('chosen')).to.equal(!isAsked);
      expect(element.shadowRoot!.querySelectorAll('.picked')).to.have.length(isAsked ? 0 : 1);
    }
  });
});
