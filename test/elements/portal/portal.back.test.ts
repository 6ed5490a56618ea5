import { expect } from '@open-wc/testing';
import '../../../src/elements/portal/define.js';
import '../../../src/elements/detail/define.js';
import '../../../src/elements/request-form/define.js';
import { CalendarDriver } from '../calendar/calendar.driver.js';
import '../calendar/calendar.support.js';
import { RequestFormDriver } from '../request-form/request-form.driver.js';
import { mount, rendered, until } from '../support/fixture.js';
import { byRole, findByRole } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

const address = location.pathname + location.search;

/** The portal at a machine, with a free time chosen there. */
async function chosen() {
  history.replaceState(null, '', `${location.pathname}?equipment=sem-1`);
  const element = await mount('eq-portal', { client: worldAs('p-regular').client, now: NOW, timeZone: 'Asia/Tokyo', urlState: true });
  const calendar = async () => new CalendarDriver(await until('the calendar', () => element.shadowRoot!.querySelector('eq-detail')?.shadowRoot?.querySelector('eq-calendar')));
  const driver = await calendar();
  await until('the week', () => driver.hasButton('Type date and time'));
  await driver.press('Type date and time');
  await until('the fields', () => findByRole(element, 'textbox', 'Date'));
  await driver.type('Date', '2026-12-02');
  await driver.type('Start', '10:00');
  await driver.type('End', '12:00');
  await driver.verdictSays(/Checked with the host/);
  return { element, driver, calendar };
}

describe('eq-portal, the way back from a request', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => history.replaceState(null, '', address));

  for (const way of ['the link', 'the browser'] as const) {
    it(`leads by ${way} to the machine with the time still chosen, from where the form is a press away`, async () => {
      const { element, driver, calendar } = await chosen();
      await driver.press('Request this time');
      await until('the form', () => findByRole(element, 'heading', 'Request use'));
      if (way === 'the link') byRole(element, 'link', 'Back to the machine').click();
      else history.back();
      const back = await calendar();
      await rendered(back.element);
      expect(back.element.selection).to.deep.equal({ start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' });
      expect(back.verdict).to.contain('Wed, Dec 2, 10:00–12:00');
      await until('the way on', () => back.button('Request this time').getAttribute('aria-disabled') === 'false');
      await back.press('Request this time');
      await until('the form again', () => findByRole(element, 'heading', 'Request use'));
      expect(new URLSearchParams(location.search).get('start')).to.equal('2026-12-02T01:00:00Z');
    });
  }

  it('leads to nothing chosen once it was sent', async () => {
    const { element, driver, calendar } = await chosen();
    await driver.press('Request this time');
    const form = new RequestFormDriver(await until('the form', () => element.shadowRoot!.querySelector('eq-request-form')));
    await until('its fields', () => form.has('radio', /^Self-use/));
    await form.fillSelfUse();
    await form.press(/^Review request/);
    await form.press(/^(Send request|Book now)$/);
    await form.see('Reference number');
    byRole(element, 'link', 'Back to the machine').click();
    const back = await calendar();
    await until('the week', () => back.hasButton('Next free time'));
    expect(back.element.selection).to.equal(undefined);
  });

  it('shows nothing of one machine at another, which is known already', async () => {
    const { element, calendar } = await chosen();
    element.show('equipment', 'tensile-1');
    await until('the other', () => findByRole(element, 'heading', 'Universal tensile tester'));
    element.show('equipment', 'sem-1');
    await until('the first one', () => findByRole(element, 'heading', 'Scanning electron microscope'));
    const driver = await calendar();
    await until('the first again', () => driver.hasButton('Next free time'));
    driver.element.selection = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };
    await rendered(element);
    element.show('equipment', 'tensile-1');
    await until('the other', () => findByRole(element, 'heading', 'Universal tensile tester'));
    expect((await calendar()).element.selection).to.equal(undefined);
  });
});
