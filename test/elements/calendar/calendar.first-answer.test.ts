import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { rendered, until } from '../support/fixture.js';
import { nameOf } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import { AROUND_THE_CLOCK, asking, record, sem } from './calendar.support.js';

/** Friday evening in Tokyo: nothing that is open in this week, or in this month, is left. */
const FRIDAY_EVENING = Date.parse('2026-11-27T12:00:00Z');

/** A calendar whose host has not answered yet what is free. */
async function unanswered(properties: Partial<EqCalendar>) {
  const answers: (() => void)[] = [];
  const host = stubHost({ availability: () => new Promise((resolve) => answers.push(() => resolve([record()]))) });
  const { element, driver } = await asking(host, properties);
  await until('the question', () => answers.length > 0);
  await rendered(element);
  /** Answers what was asked, and whatever is asked for then. */
  const answer = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await until('what is free', () => {
        for (const one of answers.splice(0)) one();
        return element.shadowRoot!.querySelector('[role="grid"][aria-busy="false"]');
      });
      await rendered(element);
    }
  };
  return { element, driver, answer };
}

describe('eq-calendar, while the host is still answering', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('moves in the week by arrow keys', async () => {
    const { driver } = await unanswered({});
    driver.cursor.focus();
    const places: string[] = [nameOf(driver.cursor)];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await driver.key(key);
      places.push(driver.focusedName);
    }
    expect(places.map((name) => name.replace(/,.*/, ''))).to.deep.equal([
      'Tuesday 24 November 09:00', 'Tuesday 24 November 09:30', 'Tuesday 24 November 10:00', 'Wednesday 25 November 10:00', 'Wednesday 25 November 09:30',
    ]);
  });

  it('leaves whoever has begun to choose at the week where they are, though nothing of it is free', async () => {
    const { driver, answer } = await unanswered({ now: FRIDAY_EVENING });
    const { title } = driver;
    driver.cursor.focus();
    await driver.key('ArrowDown');
    await driver.key('Enter');
    const [place] = driver.focusedName.split(',');
    await answer();
    expect([driver.title, driver.focusedName.split(',')[0]]).to.deep.equal([title, place]);
    expect(driver.focusedName).to.contain('choosing');
  });

  it('leaves the cursor at the day of the month that the keyboard went to', async () => {
    const { driver, element, answer } = await unanswered({ now: FRIDAY_EVENING, view: 'month' });
    const { title } = driver;
    element.shadowRoot!.querySelector<HTMLElement>('.day[tabindex="0"]')!.focus();
    await driver.key('ArrowRight');
    await driver.key('ArrowRight');
    expect(driver.focusedName).to.contain('Sunday 29 November');
    await answer();
    expect([driver.title, driver.focusedName.split(',')[0]]).to.deep.equal([title, 'Sunday 29 November']);
  });

  it('opens at the next week for whoever has not moved', async () => {
    const { driver, answer } = await unanswered({ now: FRIDAY_EVENING });
    const { title } = driver;
    await answer();
    await until('the next week', () => driver.title !== title);
  });
});

describe('eq-calendar, what it asks the host for and says of the answer', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('knows the time kept free after a booking that ends before the week begins', async () => {
    const sunday = { start: '2026-11-22T20:00:00Z', end: '2026-11-22T23:50:00Z', status: 'busy' } as const;
    const host = stubHost({
      equipment: async () => ({ ...sem(), timeZone: 'UTC', rules: { ...sem().rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 60 } }),
      // A host tells what lies in the time that it is asked for, and no more.
      availability: async ({ from, to }) => [record({
        asOf: '2026-11-22T11:00:00Z', timeZone: 'UTC', openings: AROUND_THE_CLOCK, closures: [], busy: [sunday].filter(({ start, end }) => Date.parse(start) < Date.parse(to) && Date.parse(end) > Date.parse(from)),
      })],
    });
    const { driver } = await asking(host, { timeZone: 'UTC', date: '2026-11-23', now: Date.parse('2026-11-22T12:00:00Z') });
    await until('what is free', () => /free/.test(driver.dayNames[0] ?? ''));
    expect(driver.dayNames[0]).to.match(/^Monday 23 November, free 00:50 to midnight/);
    expect(driver.dayNames[1]).to.match(/^Tuesday 24 November, free all day/);
  });

  it('says of a search in vain nothing at another machine', async () => {
    const host = stubHost({ availability: async ({ equipmentIds: [equipmentId = ''] }) => [record({ equipmentId, openings: [], busy: [] })] });
    const { driver, element } = await asking(host);
    await driver.press('Next free time');
    await until('the end of the search', () => /No free time of .* was found/.test(driver.text));
    element.equipmentId = 'tensile-1';
    await rendered(element);
    expect(driver.text).not.to.contain('No free time of');
  });
});
