import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { HostError } from '../../../src/host/index.js';
import type { ActionRequest } from '../../../src/host/index.js';
import { mount, rendered, until } from '../support/fixture.js';
import { byRole, findByRole, textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import './calendar.support.js';

const said = (): string => document.querySelector('[data-equipool-announcer]')?.shadowRoot?.textContent ?? '';
const panel = (element: EqCalendar): string => textIn(byRole(element, 'region', 'New time for your reservation'));

/** The week with a request of one's own, Friday 27 November 13:00 to 15:00, and who else can act on it. */
async function ownWeek(properties: Partial<EqCalendar> = {}) {
  const world = worldAs('p-regular');
  world.client.connect();
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client: world.client, equipmentId: 'sem-1', ...properties });
  const driver = new CalendarDriver(element);
  await until('one’s own request', () => /13:00–15:00/.test(driver.text));
  await rendered(element);
  const elsewhere = async (request: ActionRequest): Promise<void> => {
    const { revision } = await world.adapter.reservation('r-sem-regular', {});
    await world.adapter.act('r-sem-regular', request, { revision, idempotencyKey: crypto.randomUUID() });
  };
  return { element, driver, elsewhere, ...world };
}

async function pickByPointer(element: EqCalendar, driver: CalendarDriver): Promise<void> {
  const { x, y } = driver.point(4, 14);
  await sendMouse({ type: 'click', position: [x, y] });
  await rendered(element);
}

describe('eq-calendar, a request that somebody acts on while it is being moved', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('says that it can be moved no more and what became of it, once, and offers no other time', async () => {
    const { element, driver, elsewhere } = await ownWeek();
    await pickByPointer(element, driver);
    await driver.press('Later');
    await until('the verdict', () => /Fri, Nov 27, 13:30–15:30, The reservation can be moved to this time/.test(said()));
    await elsewhere({ action: 'withdraw' });
    await until('what became of it', () => /can no longer be moved, for this reason: This is no longer possible in the present state\.$/.test(said()));
    expect(panel(element)).to.contain('You took the request back.');
    expect(panel(element)).not.to.match(/Choose (a|another) time|Nearest times/);
    expect(driver.field('Start').value, 'what was chosen stands').to.equal('13:30');
  });

  it('says so where the time would not do anyway, too', async () => {
    const { element, driver, elsewhere } = await ownWeek();
    await pickByPointer(element, driver);
    for (let i = 0; i < 5; i += 1) await driver.press('Later');
    await until('a refusal', () => /cannot be moved to this time, for/.test(said()));
    await elsewhere({ action: 'withdraw' });
    await until('that it is of no use', () => /can no longer be moved/.test(said()));
    expect(panel(element)).not.to.contain('outside the opening hours');
  });

  it('tells whoever sends it nevertheless every reason, not only how many there are', async () => {
    const { element, driver } = await ownWeek();
    await pickByPointer(element, driver);
    for (let i = 0; i < 5; i += 1) await driver.press('Later');
    await until('a refusal', () => /cannot be moved to this time, for/.test(panel(element)));
    await driver.press('Move to this time');
    await until('why not', () => /^Choose a time that it can be moved to first\. .*for this reason: Part of this time is outside the opening hours/.test(said()));
  });

  it('says no more than that another time is to be chosen where it is now', async () => {
    const { element, driver } = await ownWeek();
    await pickByPointer(element, driver);
    await until('the reservation', () => !/Loading/.test(panel(element)));
    await driver.press('Move to this time');
    await until('what to do', () => said() === 'Choose another time than the present one first.');
  });
});

describe('eq-calendar, a time that one has asked for oneself', () => {
  it('is not said to be somebody else’s', async () => {
    for (const [lang, words] of [['en', 'You have reserved or requested Fri, Nov 27, 13:00–15:00 yourself.'], ['ja', '11月27日(金) 13:00–15:00にはご自身の予約または申込があります。'], ['ko', '본인의 예약 또는 신청이 있습니다: 11월 27일 (금) 13:00–15:00.']] as const) {
      const { client } = worldAs('p-regular');
      const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1', selection: { start: '2026-11-27T05:00:00Z', end: '2026-11-27T07:00:00Z' } }, { lang });
      await until(words, () => textIn(element).includes(words));
      expect(textIn(element)).not.to.match(/[Ss]omeone else|ほかの方|다른 이용자/);
    }
  });
});

describe('eq-calendar, what is heard of a move', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('is that it was taken up again, and where it stands', async () => {
    const { element, driver } = await ownWeek();
    await pickByPointer(element, driver);
    await driver.key('ArrowDown');
    await driver.key('Enter');
    await until('the verdict', () => /13:30–15:30, The reservation can be moved/.test(said()));
    await driver.key('Enter');
    await until('that it was taken up', () => /^Changing the time of your reservation, Fri, Nov 27, 13:30–15:30\. Arrow keys/.test(said()));
  });

  it('is nothing of arrow keys in the list, where they move nothing', async () => {
    const { driver } = await ownWeek({ view: 'agenda' });
    await driver.press(/^Change time of your reservation/);
    await until('that it is being changed', () => said() === 'Changing the time of your reservation, Fri, Nov 27, 13:00–15:00.');
  });

  it('is why it cannot be left while nobody knows whether it arrived', async () => {
    const { element, driver, adapter } = await ownWeek();
    adapter.act = () => Promise.reject(new HostError('network'));
    await pickByPointer(element, driver);
    await driver.press('Later');
    await until('a way on', () => findByRole(element, 'button', 'Move to this time')?.getAttribute('aria-disabled') === 'false');
    await driver.press('Move to this time');
    await until('that it is not known', () => driver.hasButton('Check again'));
    await driver.press('Leave it as it was');
    await until('why not', () => /We do not know yet whether it arrived/.test(said()));
    expect(driver.hasButton('Check again')).to.equal(true);
  });
});
