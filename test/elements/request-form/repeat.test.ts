import { expect } from '@open-wc/testing';
import '../../../src/elements/request-form/define.js';
import type { EqRequestForm } from '../../../src/elements/request-form/request-form.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { byRole, focused } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

/** Wednesday 2 December 2026, 10:00 to 12:00 in Tokyo: free on sem-1, and on the Wednesdays after it until the year ends. */
const FIRST = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };

async function formOf(world: ReturnType<typeof worldAs>, properties: Partial<EqRequestForm> = {}) {
  const element = await mount('eq-request-form', { client: world.client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', mode: 'self-use', ...FIRST, ...properties });
  const driver = new RequestFormDriver(element);
  await until('the form', () => driver.has('button', 'Repeat this') || driver.has('heading', 'Repetition'));
  return { element, driver };
}

/** The same, repeating weekly, so many times. */
async function weekly(world: ReturnType<typeof worldAs>, count: string) {
  const form = await formOf(world);
  await form.driver.press('Repeat this');
  await until('the editor', () => form.driver.has('textbox', 'Number of dates'));
  await form.driver.type('Number of dates', count);
  return form;
}

/** Somebody else's reservation on sem-1. */
async function taken(world: ReturnType<typeof worldAs>, start: string, end: string): Promise<void> {
  await world.adapter.as('p-associate').createReservation(
    { equipmentId: 'sem-1', mode: 'commissioned', start, end, purpose: 'x', answers: { material: 'x', samples: 1 }, termsAccepted: true },
    { idempotencyKey: 'a-key-of-the-rival-0001' },
  );
}

describe('eq-request-form, repeating', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps one time the short way, and offers more in a word', async () => {
    const { driver } = await formOf(worldAs('p-regular'));
    expect(driver.has('heading', 'Repetition')).to.equal(false);
    await driver.press('Repeat this');
    await until('the editor', () => driver.has('heading', 'Repetition'));
    await until('the focus', () => focused()?.id === 'repeat');
    await driver.press('Do not repeat');
    expect(driver.has('heading', 'Repetition')).to.equal(false);
    await until('the focus', () => focused()?.textContent?.includes('Repeat this') ?? false);
  });

  it('says the rule in words and the verdict on each date', async () => {
    const { driver } = await weekly(worldAs('p-regular'), '3');
    expect(driver.text).to.contain('every week on Wednesday, 3 times');
    await driver.see('All 3 dates can be requested.');
    for (const date of ['Dec 2', 'Dec 9', 'Dec 16']) expect(driver.text).to.contain(`Wed, ${date}, 2026, 10:00–12:00`);
    expect(driver.text).to.contain('3 dates are requested.');
  });

  it('sends the rule, and the host reserves every date', async () => {
    const world = worldAs('p-regular');
    const { driver } = await weekly(world, '3');
    await driver.see('All 3 dates');
    await driver.fillSelfUse();
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('every week on Wednesday, 3 times');
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    expect((await event).draft.recurrence).to.deep.equal({ rules: ['FREQ=WEEKLY;COUNT=3;BYDAY=WE'] });
    await driver.see('Reference number');
    const mine = await world.adapter.reservations({ role: 'asker', from: FIRST.start });
    expect(mine.items.filter(({ seriesId }) => seriesId)).to.have.length(3);
  });

  it('names the dates that will not do, and lets each be moved, left out and taken back', async () => {
    const world = worldAs('p-regular');
    await taken(world, '2026-12-09T01:00:00Z', '2026-12-09T03:00:00Z');
    const { driver, element } = await weekly(world, '3');
    await driver.see('1 of 3 dates cannot be requested.');
    await expectNoAxeViolations(element);
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('Some dates cannot be requested.');
    await driver.press(/^Leave out Wed, Dec 9/);
    await driver.see('2 dates will be requested, 1 left out.');
    await driver.press(/^Take back in: Wed, Dec 9/);
    await driver.see('1 of 3 dates cannot be requested.');
    await driver.press(/^Move to .* instead of Wed, Dec 9/);
    await driver.see('All 3 dates can be requested.');
    expect(driver.text).to.contain('Moved from Wed, Dec 9, 2026, 10:00–12:00');
    await driver.fillSelfUse();
    await driver.press(/^Review request/);
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    const { recurrence } = (await event).draft;
    expect(recurrence!.exdates).to.deep.equal(['2026-12-09T10:00:00']);
    expect(recurrence!.rdates).to.have.length(1);
    await driver.see('Reference number');
  });

  it('asks for as many as possible where that is wished, and sends what was shown', async () => {
    const world = worldAs('p-regular');
    await taken(world, '2026-12-09T01:00:00Z', '2026-12-09T03:00:00Z');
    const { driver } = await weekly(world, '3');
    await driver.see('1 of 3 dates cannot be requested.');
    await driver.choose('radio', /^As many as possible/);
    await driver.see('2 dates will be requested, 1 left out.');
    await driver.fillSelfUse();
    await driver.press(/^Review request/);
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    expect((await event).draft.recurrence!.exdates).to.deep.equal(['2026-12-09T10:00:00']);
    await driver.see('Reference number');
  });

  it('understands a rule in words, and says when it does not', async () => {
    const { driver, element } = await weekly(worldAs('p-regular'), '3');
    const pattern = byRole<HTMLSelectElement>(element, 'combobox', 'Repeats');
    pattern.value = 'words';
    pattern.dispatchEvent(new Event('change', { bubbles: true }));
    await rendered(element);
    const write = async (words: string): Promise<void> => {
      const field = driver.field('In English words');
      field.value = words;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await rendered(element);
    };
    await write('whenever it rains');
    await driver.see('These words were not understood.');
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('Please complete how the request repeats.');
    await write('every 2 weeks on Wednesday for 2 times');
    await driver.see('every 2 weeks on Wednesday, 2 times');
    await driver.see('All 2 dates can be requested.');
  });

  it('stays usable with the dates of a year: what will do is folded away', async () => {
    const { driver, element } = await weekly(worldAs('p-regular'), '52');
    await until('the dates', () => element.shadowRoot!.querySelector('details.fold'));
    expect(driver.text).to.match(/dates that will do/);
    expect(element.shadowRoot!.querySelectorAll('.dates > li')).to.have.length(52);
  });

  it('keeps what was chosen over a reload', async () => {
    const world = worldAs('p-regular');
    const { element } = await weekly(world, '4');
    element.remove();
    const { driver } = await formOf(world);
    await driver.see('every week on Wednesday, 4 times');
  });

  it('says what is wrong with a number, and has nothing that axe finds', async () => {
    const { driver, element } = await weekly(worldAs('p-regular'), 'many');
    expect(driver.text).to.contain('Please write a whole number from 1 to 500.');
    expect(driver.field('Number of dates').getAttribute('aria-invalid')).to.equal('true');
    await driver.type('Number of dates', '10');
    await driver.see('dates can');
    await expectNoAxeViolations(element);
  });
});
