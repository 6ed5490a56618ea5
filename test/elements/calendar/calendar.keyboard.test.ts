import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import '../../../src/elements/calendar/define.js';
import type { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import { mount, rendered, until } from '../support/fixture.js';
import { allByRole, focused, nameOf } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';

/** The fixture's electron microscope, once its week or month is there. */
async function calendar(properties: Partial<EqCalendar> = {}, options: Parameters<typeof mount>[2] = {}) {
  const { client } = worldAs('p-regular');
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1', ...properties }, options);
  const driver = new CalendarDriver(element);
  await until('availability', () => element.shadowRoot!.querySelector('[role="grid"][aria-busy="false"] .free'));
  await rendered(element);
  return { element, driver };
}

async function press(element: EqCalendar, ...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const [key, ...held] = combination.split('+').reverse() as [string, ...string[]];
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of held) await sendKeys({ up: modifier });
    await rendered(element);
  }
}

describe('eq-calendar by keyboard', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  describe('the week', () => {
    it('has one tab stop, at the first free time that can still be asked for', async () => {
      const { driver } = await calendar();
      // The owner wants an hour’s notice.
      expect(nameOf(driver.cursor)).to.equal('Tuesday 24 November 10:00, free until 17:00');
    });

    it('moves by the owner’s step and by day, each place with its name and its state', async () => {
      const { driver, element } = await calendar();
      driver.cursor.focus();
      await press(element, 'ArrowDown');
      expect(driver.focusedName).to.equal('Tuesday 24 November 10:30, free until 17:00');
      await press(element, 'ArrowRight', 'ArrowRight', 'ArrowUp');
      expect(driver.focusedName).to.equal('Thursday 26 November 10:00, reserved until 12:00');
      await press(element, 'End');
      expect(driver.focusedName).to.equal('Thursday 26 November 17:30, outside opening hours until 24:00'.replace('24:00', 'Fri, Nov 27, 09:00'));
      await press(element, 'Home', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      expect(driver.focusedName).to.equal('Monday 23 November 08:00, past');
    });

    it('reaches closed time and says why it is closed', async () => {
      const { driver, element } = await calendar({ date: '2027-01-11' });
      driver.cursor.focus();
      await press(element, 'Home');
      expect(driver.focusedName).to.match(/^Monday 11 January 08:00, public holiday: Coming of Age Day until/i);
    });

    it('pages by week and keeps the clock time', async () => {
      const { driver, element } = await calendar();
      driver.cursor.focus();
      await press(element, 'ArrowDown', 'PageDown');
      await until('next week', () => /^Tuesday 1 December 10:30, free until 17:00/.test(driver.focusedName));
      expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
      await press(element, 'PageUp');
      await until('this week', () => /^Tuesday 24 November 10:30/.test(driver.focusedName));
    });

    it('goes on to the next week at the last day', async () => {
      const { driver, element } = await calendar();
      driver.cursor.focus();
      await press(element, 'Control+End', 'ArrowRight');
      expect(driver.focusedName).to.match(/^Monday 30 November/);
    });

    it('starts a choice with Enter, extends it with arrows, ends it with Enter', async () => {
      const { driver, element } = await calendar();
      const heard: EqSlotSelectEvent[] = [];
      element.addEventListener('eq-slot-select', (event) => heard.push(event));
      driver.cursor.focus();
      await press(element, 'ArrowRight', 'Enter', 'ArrowDown', 'ArrowDown');
      expect(driver.focusedName).to.equal('Wednesday 25 November 11:00, free until 17:00, choosing 10:00 to 11:30, 1 h 30 min');
      expect(driver.cursor.getAttribute('aria-selected')).to.equal('true');
      await press(element, 'Enter');
      expect(driver.focusedName).to.contain('chosen 10:00 to 11:30, 1 h 30 min');
      expect(element.selection).to.deep.equal({ start: '2026-11-25T01:00:00Z', end: '2026-11-25T02:30:00Z' });
      expect(heard.every(({ final }) => !final)).to.equal(true);
      await driver.verdictSays(/This time can be requested/);
    });

    it('gives up a choice with Escape, and what was chosen before is back', async () => {
      const { driver, element } = await calendar();
      driver.cursor.focus();
      await press(element, 'ArrowRight', 'Enter', 'Enter', 'ArrowRight', 'Space', 'ArrowDown', 'Escape');
      expect(element.selection).to.deep.equal({ start: '2026-11-25T01:00:00Z', end: '2026-11-25T01:30:00Z' });
    });

    it('follows the reading direction', async () => {
      const { driver, element } = await calendar({}, { dir: 'rtl' });
      driver.cursor.focus();
      await press(element, 'ArrowLeft');
      expect(driver.focusedName).to.match(/^Wednesday 25 November 10:00/);
    });

    it('says each step once, politely', async () => {
      const { driver, element } = await calendar();
      const said = (): string => document.querySelector('[data-equipool-announcer]')?.shadowRoot?.textContent ?? '';
      driver.cursor.focus();
      await press(element, 'ArrowRight', 'Enter');
      await until('the start', () => said() === 'Start 10:00. Now choose the end.');
      await press(element, 'ArrowDown', 'Enter');
      await until('the verdict', () => said() === 'Wed, Nov 25, 10:00–11:00, This time can be requested.');
      await press(element, 'Enter', 'Escape');
      await until('the end of it', () => said() === 'Choice given up.');
    });
  });

  describe('the month', () => {
    it('has one tab stop and moves as a date grid does', async () => {
      const { driver, element } = await calendar({ view: 'month' });
      const stops = allByRole(element, 'button').filter((button) => button.classList.contains('day') && button.tabIndex === 0);
      expect(stops.map(nameOf)).to.deep.equal(['Tuesday 24 November, today, free 09:00 to 17:00']);
      stops[0]!.focus();
      await press(element, 'ArrowRight');
      expect(driver.focusedName).to.match(/^Wednesday 25 November/);
      await press(element, 'Home', 'ArrowUp');
      expect(driver.focusedName).to.match(/^Monday 16 November/);
      await press(element, 'PageDown');
      expect(driver.focusedName).to.match(/^Wednesday 16 December/);
      await press(element, 'Shift+PageDown');
      expect(driver.focusedName).to.match(/^Thursday 16 December/);
      expect(driver.title).to.equal('December 2027');
    });

    it('opens a day with Enter, ready to choose', async () => {
      const { driver, element } = await calendar({ view: 'month' });
      allByRole(element, 'button').find((button) => button.tabIndex === 0 && button.classList.contains('day'))!.focus();
      await press(element, 'ArrowRight', 'Enter');
      await until('the week', () => /^Wednesday 25 November 09:00, free until/.test(driver.focusedName));
    });
  });

  it('can be done from end to end with keys alone', async () => {
    const { driver, element } = await calendar();
    const heard: EqSlotSelectEvent[] = [];
    element.addEventListener('eq-slot-select', (event) => heard.push(event));
    driver.button('Type date and time').focus();
    await press(element, 'Enter');
    await until('the first field', () => driver.focusedName === 'Date');
    await sendKeys({ type: '2026-11-25' });
    await press(element, 'Tab');
    await sendKeys({ type: '13' });
    await press(element, 'Tab');
    await sendKeys({ type: '1500' });
    await press(element, 'Tab');
    await driver.verdictSays(/This time can be requested/);
    for (let i = 0; i < 6 && nameOf(focused()!) !== 'Request this time'; i += 1) await press(element, 'Tab');
    await press(element, 'Enter');
    const [last] = heard.slice(-1);
    expect([last!.start, last!.end, last!.final]).to.deep.equal(['2026-11-25T04:00:00Z', '2026-11-25T06:00:00Z', true]);
  });
});
