import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EqActionRequestEvent } from '../../../src/elements/base/events/index.js';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { HostError, type CheckQuery } from '../../../src/host/index.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until } from '../support/fixture.js';
import { allByRole, byRole, nameOf, textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import './calendar.support.js';

type World = ReturnType<typeof worldAs>;

/** The week with a request of one's own, Friday 27 November 13:00 to 15:00. */
async function ownWeek(world: World = worldAs('p-regular'), properties: Partial<EqCalendar> = {}, options: Parameters<typeof mount>[2] = {}) {
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client: world.client, equipmentId: 'sem-1', ...properties }, options);
  const driver = new CalendarDriver(element);
  await until('one’s own request', () => /13:00–15:00/.test(driver.text));
  await rendered(element);
  const sent: EqActionRequestEvent[] = [];
  element.addEventListener('eq-action-request', (event) => sent.push(event));
  return { element, driver, sent, ...world };
}

const typed = (driver: CalendarDriver): string => [driver.field('Date').value, driver.field('Start').value, driver.field('End').value].join(' ');
const panel = (element: EqCalendar): string => textIn(byRole(element, 'region', 'New time for your reservation'));
const said = (): string => document.querySelector('[data-equipool-announcer]')?.shadowRoot?.textContent ?? '';

async function drag(element: EqCalendar, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const at = ({ x, y }: { x: number; y: number }): [number, number] => [Math.round(x), Math.round(y)];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at({ x: to.x, y: to.y - 12 }) });
  await sendMouse({ type: 'move', position: at(to) });
  await sendMouse({ type: 'up' });
  await rendered(element);
}

describe('eq-calendar, moving a request of one’s own', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('is dragged to another day and time, on the owner’s grid, with its length', async () => {
    const { element, driver } = await ownWeek();
    await drag(element, driver.point(4, 14), driver.point(2, 11.1));
    expect(typed(driver)).to.equal('2026-11-25 10:00 12:00');
    expect(element.selection, 'nothing is asked for').to.equal(undefined);
    await until('a verdict', () => /can be moved to this time/.test(panel(element)));
    expect(panel(element)).to.contain('Until now: Fri, Nov 27, 13:00–15:00');
  });

  it('is judged by the host, in whose eyes it is not in its own way', async () => {
    const world = worldAs('p-regular');
    const asked: CheckQuery[] = [];
    const { check } = world.adapter;
    world.adapter.check = (query, options) => (asked.push(query), check.call(world.adapter, query, options));
    const { element, driver } = await ownWeek(world);
    await drag(element, driver.point(4, 14), driver.point(4, 14.6));
    await until('the host’s verdict', () => /Checked with the host/.test(panel(element)));
    expect(panel(element)).to.contain('can be moved to this time');
    expect([asked.at(-1)?.start, asked.at(-1)?.editing]).to.deep.equal(['2026-11-27T04:30:00Z', 'r-sem-regular']);
  });

  it('is made longer and shorter by its ends', async () => {
    const { element, driver } = await ownWeek();
    const box = () => element.shadowRoot!.querySelector<HTMLElement>('.box[data-grip]')!.getBoundingClientRect();
    const x = box().left + box().width / 2;
    await drag(element, { x, y: box().bottom - 3 }, { x, y: driver.point(4, 15.6).y });
    expect(typed(driver)).to.equal('2026-11-27 13:00 16:00');
    const choice = () => element.shadowRoot!.querySelector<HTMLElement>('.choice')!.getBoundingClientRect();
    await drag(element, { x, y: choice().top + 3 }, { x, y: driver.point(4, 14.1).y });
    expect(typed(driver)).to.equal('2026-11-27 14:00 16:00');
  });

  it('is moved by two presses, without any dragging', async () => {
    const { element, driver } = await ownWeek();
    for (const [day, hours] of [[4, 14], [3, 13]] as const) {
      const { x, y } = driver.point(day, hours);
      await sendMouse({ type: 'click', position: [x, y] });
      await rendered(element);
    }
    expect(typed(driver)).to.equal('2026-11-26 13:00 15:00');
  });

  it('is moved, made longer and put down by keys, each step named, and left by Escape', async () => {
    const { element, driver } = await ownWeek();
    await driver.press(/^Friday 27 November/);
    driver.cursor.focus();
    for (let i = 0; i < 12 && !/November 13:00/.test(driver.focusedName); i += 1) await driver.key('ArrowDown');
    expect(driver.focusedName).to.match(/Friday 27 November 13:00, .*press Enter to change its time/);
    await driver.key('Enter');
    await until('the start of it', () => /Changing the time of your reservation, Fri, Nov 27, 13:00–15:00/.test(said()));
    await driver.key('ArrowDown');
    expect(driver.focusedName).to.match(/13:30, .*choosing 13:30 to 15:30, 2 h/);
    await driver.key('ArrowDown', { shiftKey: true });
    await until('its new length', () => said() === 'Fri, Nov 27, 13:30–16:00');
    await driver.key('Enter');
    expect(typed(driver)).to.equal('2026-11-27 13:30 16:00');
    await until('the verdict', () => /13:30–16:00, The reservation can be moved to this time/.test(said()));
    await driver.key('Enter');
    await driver.key('ArrowLeft');
    await driver.key('Escape');
    expect(typed(driver), 'the new time that was put down stands').to.equal('2026-11-27 13:30 16:00');
    await driver.press('Leave it as it was');
    expect(allByRole(element, 'region', 'New time for your reservation')).to.have.length(0);
  });

  it('is not shown in the list as a choice of the free time that it is moved to', async () => {
    const { element, driver } = await ownWeek(undefined, { view: 'agenda' });
    const pressed = () => [...element.shadowRoot!.querySelectorAll('.day-items [aria-pressed="true"]')].map(nameOf);
    await driver.press(/^Change time of your reservation/);
    for (let i = 0; i < 6; i += 1) await driver.press('Later');
    expect(typed(driver)).to.equal('2026-11-27 16:00 18:00');
    expect(pressed()).to.deep.equal([]);
  });

  it('gives up a move by Escape before it was put down: what was chosen before is chosen again', async () => {
    const { element, driver } = await ownWeek(undefined, { selection: { start: '2026-11-25T00:00:00Z', end: '2026-11-25T02:00:00Z' } });
    const { x, y } = driver.point(4, 14);
    await sendMouse({ type: 'click', position: [x, y] });
    await rendered(element);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Escape' });
    await rendered(element);
    expect(typed(driver)).to.equal('2026-11-25 09:00 11:00');
    expect(element.selection).to.deep.equal({ start: '2026-11-25T00:00:00Z', end: '2026-11-25T02:00:00Z' });
  });

  it('is moved by buttons and by typing, from the list too', async () => {
    const { element, driver } = await ownWeek(undefined, { view: 'agenda' });
    await driver.press('Change time of your reservation, 13:00 to 15:00');
    for (const name of ['Later', 'Longer', 'Longer', 'Shorter', 'Earlier', 'Later']) await driver.press(name);
    expect(typed(driver)).to.equal('2026-11-27 13:30 16:00');
    await driver.type('Start', '14');
    expect(typed(driver)).to.equal('2026-11-27 14:00 16:00');
    expect(panel(element)).to.contain('Fri, Nov 27, 14:00–16:00');
  });

  it('is sent as an action that the page may take over', async () => {
    const { element, driver, sent } = await ownWeek();
    element.addEventListener('eq-action-request', (event) => event.preventDefault());
    await drag(element, driver.point(4, 14), driver.point(2, 11.1));
    await until('a way on', () => driver.button('Move to this time').getAttribute('aria-disabled') === 'false');
    await driver.press('Move to this time');
    const [event] = sent;
    expect([sent.length, event!.request]).to.deep.equal([1, { action: 'reschedule', start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' }]);
    expect(event!.revision).to.be.a('number');
    expect(event!.key).to.have.length.greaterThan(15);
  });

  it('is moved at the host: the calendar shows it there, and says so once', async () => {
    const { element, driver } = await ownWeek();
    await drag(element, driver.point(4, 14), driver.point(2, 11.1));
    await until('a way on', () => driver.button('Move to this time').getAttribute('aria-disabled') === 'false');
    await driver.press('Move to this time');
    await until('the announcement', () => /is now at Wed, Nov 25, 10:00–12:00: Requested/.test(said()));
    await until('the new place', () => /10:00–12:00 Your request/.test(driver.text) && !/13:00–15:00 Your request/.test(driver.text));
    expect(allByRole(element, 'region', 'New time for your reservation')).to.have.length(0);
    const told = () => textIn(element.shadowRoot!.querySelector('.panel')!);
    expect(told(), 'for those who look').to.match(/is now at Wed, Nov 25, 10:00–12:00: Requested/);
    await driver.type('Date', '2026-11-26');
    await driver.type('Start', '14:00');
    await driver.type('End', '16:00');
    expect(told(), 'until something else is chosen').not.to.contain('is now at');
  });

  it('says every reason why it cannot be moved there, and near times that it can', async () => {
    const { element, driver } = await ownWeek();
    await drag(element, driver.point(4, 14), driver.point(3, 11.6));
    await until('the refusal', () => /cannot be moved to this time, for/.test(panel(element)));
    expect(panel(element)).to.match(/reserved by someone else/i);
    await driver.press('Move to this time');
    await until('why not', () => /Choose a time that it can be moved to first/.test(said()));
    const [near] = allByRole(element, 'button', /^Thu, Nov 26, /);
    near!.click();
    await until('a verdict', () => /can be moved to this time/.test(panel(element)));
  });

  it('keeps the new time when the host refuses, and says why', async () => {
    const world = worldAs('p-regular');
    world.adapter.act = () => Promise.reject(new HostError('stale', { status: 412 }));
    const { element, driver } = await ownWeek(world);
    await drag(element, driver.point(4, 14), driver.point(2, 11.1));
    await until('a way on', () => driver.button('Move to this time').getAttribute('aria-disabled') === 'false');
    await driver.press('Move to this time');
    await until('the refusal', () => /changed in the meantime/.test(panel(element)));
    expect(typed(driver)).to.equal('2026-11-25 10:00 12:00');
  });

  it('sends the very same again when nobody knows whether it arrived', async () => {
    const world = worldAs('p-regular');
    const act = world.adapter.act.bind(world.adapter);
    const heard: string[] = [];
    world.adapter.act = (id, request, options) => {
      heard.push(JSON.stringify([request, options.idempotencyKey]));
      return heard.length < 6 ? Promise.reject(new HostError('network')) : act(id, request, options);
    };
    const { element, driver } = await ownWeek(world);
    await drag(element, driver.point(4, 14), driver.point(2, 11.1));
    await until('a way on', () => driver.button('Move to this time').getAttribute('aria-disabled') === 'false');
    await driver.press('Move to this time');
    await until('that it is not known', () => /do not know yet/.test(panel(element)));
    while (heard.length < 6) {
      await driver.press('Check again');
      await until('an answer', () => !/Sending/.test(driver.text));
    }
    await until('the end of it', () => /is now at/.test(said()));
    expect(new Set(heard).size).to.equal(1);
  });

  it('offers nothing to move where the host does not, what is others’, and what has begun', async () => {
    const grips = (element: EqCalendar): number => element.shadowRoot!.querySelectorAll('.box[data-grip]').length;
    expect(grips((await ownWeek()).element)).to.equal(1);
    expect(grips((await ownWeek(undefined, { now: Date.parse('2026-11-27T05:00:00Z') })).element)).to.equal(0);
    const world = worldAs('p-regular');
    const session = world.adapter.session.bind(world.adapter);
    world.adapter.session = async (options) => {
      const { person, capabilities } = await session(options);
      return { person, capabilities: { ...capabilities, actions: ['withdraw'] } };
    };
    expect(grips((await ownWeek(world)).element)).to.equal(0);
  });

  for (const [lang, width, scheme] of [['en', 1280, 'light'], ['ja', 320, 'dark']] as const) {
    it(`is free of axe findings while it moves, in ${lang} at ${width} px`, async () => {
      const { element, driver } = await ownWeek(undefined, { view: 'agenda' }, { lang, width, scheme });
      await driver.press({ en: /^Change time of your/, ja: /の時間を変更$/ }[lang]);
      await driver.press({ en: 'Later', ja: '遅らせる' }[lang]);
      await until('a way on', () => element.shadowRoot!.querySelector('.primary[aria-disabled="false"]'));
      expect(element.scrollWidth).to.be.at.most(width);
      await expectNoAxeViolations(element);
    });
  }
});
