import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { HostError } from '../../../src/host/index.js';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { announced } from '../support/announced.js';
import { rendered, until } from '../support/fixture.js';
import { focused, nameOf, textIn } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import { asking, calendar, record } from './calendar.support.js';

const chosen = { start: '2026-11-26T01:10:00Z', end: '2026-11-26T02:30:00Z' };
const focusedText = (): string => textIn(focused()!);

/** Presses Enter on a button, as the keyboard does. */
async function enter(element: EqCalendar, button: HTMLElement): Promise<void> {
  button.focus();
  await sendKeys({ press: 'Enter' });
  await rendered(element);
}

describe('eq-calendar, where the keyboard is', () => {
  afterEach(() => scrollTo(0, 0));

  for (const [width, height] of [[320, 256], [1280, 360]] as const) {
    it(`takes the page along at ${width} × ${height} pixels, and never goes under the headings`, async () => {
      await setViewport({ width, height });
      const { driver, element } = await calendar({}, { width });
      driver.cursor.focus();
      for (const key of [...Array<string>(15).fill('ArrowDown'), ...Array<string>(15).fill('ArrowUp')]) {
        await sendKeys({ press: key });
        await rendered(element);
        const { top, bottom } = focused()!.getBoundingClientRect();
        expect(top, driver.focusedName).to.be.at.least(element.shadowRoot!.querySelector('.heads')!.getBoundingClientRect().bottom - 1);
        expect(bottom, driver.focusedName).to.be.at.most(height);
      }
    });
  }

  describe('when the button that it was at goes', () => {
    before(() => setViewport({ width: 1320, height: 1000 }));

    it('is at the choice that was suggested', async () => {
      const { driver, element } = await calendar({ selection: chosen });
      await driver.verdictSays(/cannot be requested/);
      await enter(element, driver.button('Thu, Nov 26, 12:30–14:00'));
      await driver.verdictSays(/This time can be requested/);
      expect(focusedText()).to.equal('Your choice');
    });

    it('is at the heading once the choice is given up, which is said', async () => {
      const { driver, element } = await calendar({ selection: chosen });
      await driver.verdictSays(/cannot be requested/);
      await enter(element, driver.button('Clear choice'));
      expect(focusedText()).to.equal('Your choice');
      await announced(/^Choice given up\.$/);
    });

    it('is at the week’s heading when what failed is asked for again', async () => {
      let isDown = true;
      const host = stubHost({ availability: () => (isDown ? Promise.reject(new HostError('network')) : Promise.resolve([record()])) });
      const { driver, element } = await asking(host);
      await until('the error', () => driver.hasButton('Try again'));
      isDown = false;
      await enter(element, driver.button('Try again'));
      await until('the week', () => element.shadowRoot!.querySelector('.box.busy'));
      expect(focusedText()).to.equal('Nov 23 – Nov 29, 2026');
    });

    it('goes from the month to the list of its day, and from there to the week, on a narrow page', async () => {
      const { driver, element } = await calendar({ view: 'month' }, { width: 320 });
      await until('a narrow month', () => driver.hasButton('Show this week'));
      await enter(element, driver.day('Friday 27 November'));
      expect(focusedText()).to.equal('Fri, Nov 27');
      await enter(element, driver.button('Show this week'));
      expect(driver.focusedName).to.match(/^Friday 27 November/);
    });
  });

  it('goes from a long list to the verdict on what was chosen there, when that is out of sight', async () => {
    await setViewport({ width: 320, height: 256 });
    const { driver, element } = await calendar({ view: 'agenda' }, { width: 320 });
    await enter(element, driver.button('Choose from 12:30 to 17:00'));
    await until('the verdict', () => focusedText() === 'Your choice');
    expect(focused()!.getBoundingClientRect().bottom).to.be.within(0, 256);
    await setViewport({ width: 1320, height: 1000 });
    const wide = await calendar({ view: 'agenda' });
    await enter(wide.element, wide.driver.button('Choose from 12:30 to 17:00'));
    await announced(/12:30–13:00, This time can be requested/);
    expect(nameOf(focused()!), 'beside the list, where it is seen').to.equal('Choose from 12:30 to 17:00');
  });

  it('begins and ends one choice with an Enter that is held down', async () => {
    const { driver, element } = await calendar();
    driver.cursor.focus();
    for (const repeat of [false, true, true, true]) await driver.key('Enter', { repeat });
    expect(driver.focusedName).to.contain('choosing');
    expect(element.selection?.start).to.equal('2026-11-24T01:00:00Z');
  });

  describe('in the typed fields', () => {
    before(() => setViewport({ width: 1320, height: 1000 }));

    it('says what is wrong with a field that was left, and goes back to it when asked for the time', async () => {
      const { driver, element } = await calendar();
      await driver.type('Date', '2026-11-25');
      await driver.type('Start', '99');
      await announced(/^“99” is not a time/);
      await enter(element, driver.button('Request this time'));
      expect(nameOf(focused()!)).to.equal('Start');
    });

    it('says a verdict that the mode of use turns', async () => {
      const { driver, element } = await calendar({ selection: { start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z' } });
      await driver.verdictSays(/This time can be requested/);
      element.mode = 'commissioned';
      await announced(/13:00–15:00, This time cannot be requested, for this reason: \w/);
    });
  });
});
