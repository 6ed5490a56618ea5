import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { announced } from '../support/announced.js';
import { mount, rendered, until } from '../support/fixture.js';
import { findByRole, focused } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import { asking, calendar, record, sem, slots } from './calendar.support.js';

const AROUND_THE_CLOCK = [{ start: '2026-11-22T15:00:00Z', end: '2026-12-06T15:00:00Z' }];
const fields = (driver: CalendarDriver): string => ['Date', 'Start', 'End'].map((name) => driver.field(name).value).join(' ');

/** Presses the mouse in a column and draws it down, without letting go. */
async function beginDrag(driver: CalendarDriver): Promise<void> {
  const [from, to] = [driver.point(2, 10), driver.point(2, 12)];
  await sendMouse({ type: 'move', position: [from.x, from.y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [to.x, to.y - 20] });
  await sendMouse({ type: 'move', position: [to.x, to.y] });
}

describe('eq-calendar, surprised while somebody chooses', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('means what was typed before the machine was known on the machine’s clock', async () => {
    let answer: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (answer = resolve));
    const host = stubHost({ availability: async () => [record()], equipment: () => gate.then(sem) });
    const { driver, element } = await asking(host, { timeZone: 'Europe/Paris' });
    await driver.type('Date', '2026-11-25');
    await driver.type('Start', '13');
    await driver.type('End', '15');
    expect(element.selection?.start, 'the reader’s clock').to.equal('2026-11-25T12:00:00Z');
    answer();
    await until('the machine’s clock', () => element.selection?.start === '2026-11-25T04:00:00Z');
    expect(fields(driver)).to.equal('2026-11-25 13:00 15:00');
  });

  it('writes a page’s own choice anew when the machine’s zone is known', async () => {
    let answer: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (answer = resolve));
    const host = stubHost({ availability: async () => [record()], equipment: () => gate.then(sem) });
    const { driver, element } = await asking(host, { timeZone: 'Europe/Paris', selection: { start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z' } });
    expect(fields(driver)).to.equal('2026-11-25 05:00 07:00');
    answer();
    await until('the machine’s clock', () => fields(driver) === '2026-11-25 13:00 15:00');
    expect(element.selection?.start).to.equal('2026-11-25T04:00:00Z');
  });

  it('leaves an end at midnight where it was typed, however often a field is left', async () => {
    const { driver, element } = await calendar({ equipment: { ...sem(), rules: { ...sem().rules, mayCrossDays: true } }, availability: record({ openings: AROUND_THE_CLOCK }) });
    await driver.type('Date', '2026-11-25');
    await driver.type('Start', '20:00');
    await driver.type('End date', '11/26');
    await driver.type('End', '0:00');
    await driver.type('Start', '21:00');
    expect([fields(driver), driver.field('End date').value]).to.deep.equal(['2026-11-25 21:00 00:00', '2026-11-26']);
    expect(element.selection).to.deep.equal({ start: '2026-11-25T12:00:00Z', end: '2026-11-25T15:00:00Z' });
  });

  it('tells of choices again after it was taken out of the page in the middle of a drag', async () => {
    const { driver, element } = await calendar();
    const heard = slots(element);
    await beginDrag(driver);
    const holder = element.parentElement!;
    element.remove();
    await sendMouse({ type: 'up' });
    holder.append(element);
    await rendered(element);
    expect(element.shadowRoot!.querySelector('.choice'), 'no half of a choice').to.equal(null);
    await driver.press('Next free time');
    await until('the choice', () => heard.length === 1);
  });

  it('gives up a drag by Escape, whatever has the focus', async () => {
    const { driver, element } = await calendar();
    await beginDrag(driver);
    await rendered(element);
    expect(element.shadowRoot!.querySelector('.choice')).not.to.equal(null);
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(element.shadowRoot!.querySelector('.choice')).to.equal(null);
    await announced(/^Choice given up\.$/);
  });

  for (const [view, now, midnight] of [['day', NOW, '2026-11-24T15:05:00Z'], ['week', Date.parse('2026-11-29T13:00:00Z'), '2026-11-29T15:05:00Z']] as const) {
    it(`does not turn the ${view} over at midnight under somebody’s hands, but does when nobody is there`, async () => {
      const { driver, element } = await calendar({ view, now, availability: record({ openings: AROUND_THE_CLOCK }) });
      const { title } = driver;
      driver.cursor.focus();
      element.now = Date.parse(midnight);
      await rendered(element);
      expect([driver.title, focused()], 'while it is used').to.deep.equal([title, driver.cursor]);
      driver.cursor.blur();
      element.requestUpdate();
      await rendered(element);
      expect(driver.title, 'when nobody is there').not.to.equal(title);
    });
  }

  it('lets go of a reservation that is being moved when the page shows another machine', async () => {
    const { client } = worldAs('p-regular');
    const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1', view: 'agenda' });
    const driver = new CalendarDriver(element);
    await until('the list', () => driver.hasButton(/^Change time of your reservation/));
    await driver.press(/^Change time of your reservation/);
    element.equipmentId = 'edm-1';
    await rendered(element);
    expect(findByRole(element, 'region', 'New time for your reservation')).to.equal(undefined);
  });

  it('leaves a move that is on its way as it was sent, whatever is drawn or typed', async () => {
    const world = worldAs('p-regular');
    world.adapter.act = () => new Promise(() => undefined);
    const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client: world.client, equipmentId: 'sem-1' });
    const driver = new CalendarDriver(element);
    await until('one’s own request', () => /13:00–15:00/.test(driver.text));
    for (const [day, hours] of [[4, 14], [3, 13]] as const) {
      const { x, y } = driver.point(day, hours);
      await sendMouse({ type: 'click', position: [x, y] });
      await rendered(element);
    }
    await until('a way on', () => driver.button('Move to this time').getAttribute('aria-disabled') === 'false');
    await driver.press('Move to this time');
    await beginDrag(driver);
    await sendMouse({ type: 'up' });
    const { x, y } = driver.point(1, 14);
    await sendMouse({ type: 'click', position: [x, y] });
    await rendered(element);
    expect(fields(driver)).to.equal('2026-11-26 13:00 15:00');
    expect(driver.field('Start').readOnly).to.equal(true);
  });

  it('turns its verdict, and says so once, when somebody else takes the time that was chosen', async () => {
    const { adapter, client } = worldAs('p-regular');
    client.connect();
    try {
      const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'tensile-1' });
      const driver = new CalendarDriver(element);
      await driver.type('Date', '2026-11-26');
      await driver.type('Start', '10');
      await driver.type('End', '12');
      await driver.verdictSays(/This time can be requested/);
      await announced(/This time can be requested/);
      await adapter.as('p-associate').createReservation(
        { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', purpose: 'Tape', answers: {}, termsAccepted: true }, { idempotencyKey: 'somebody-else-is-faster-01' },
      );
      await driver.verdictSays(/This time cannot be requested/);
      await announced(/10:00–12:00, This time cannot be requested/);
    } finally {
      client.disconnect();
    }
  });

  it('says so when the host refuses what the page would have allowed', async () => {
    const host = stubHost({
      availability: async () => [record()],
      check: async () => ({ decision: { ok: false, reasons: [{ code: 'quota-count', severity: 'block', params: { maxCount: 2, per: 'week', scope: 'person' } }] } }),
    });
    const { driver } = await asking(host);
    await until('the week', () => /Reserved/.test(driver.text));
    driver.cursor.focus();
    for (const key of ['ArrowRight', 'Enter', 'Enter']) await driver.key(key);
    await announced(/This time can be requested/);
    await announced(/This time cannot be requested/);
  });

  for (const view of ['week', 'month'] as const) {
    it(`says what is at a place of the ${view} that the keyboard reached before it was known`, async () => {
      let answer: () => void = () => undefined;
      let gate = Promise.resolve();
      const host = stubHost({ availability: ({ from, to }) => gate.then(() => [record({ openings: [{ start: from, end: to }], busy: [], closures: [] })]) });
      const { driver, element } = await asking(host, { view });
      await until('what is there', () => element.shadowRoot!.querySelector('[role="grid"][aria-busy="false"]'));
      gate = new Promise((resolve) => (answer = resolve));
      element.shadowRoot!.querySelector<HTMLElement>('.cursor[tabindex="0"], .day[tabindex="0"]')!.focus();
      await driver.key('PageDown');
      await driver.key('PageDown');
      expect(driver.focusedName).to.match(/loading/i);
      const { focusedName } = driver;
      answer();
      await announced(new RegExp(`^${focusedName.split(',')[0]!}, free`));
    });
  }

  it('takes no free time that is found after somebody has chosen another, or a page another machine', async () => {
    let answers: (() => void)[] = [];
    let isSlow = false;
    const host = stubHost({ availability: ({ from, to }) => (isSlow ? new Promise((resolve) => answers.push(() => resolve([record({ openings: [{ start: from, end: to }] })]))) : Promise.resolve([record({ openings: [] })])) });
    const { driver, element } = await asking(host);
    await until('the week', () => element.shadowRoot!.querySelector('[role="grid"][aria-busy="false"]'));
    isSlow = true;
    await driver.press('Next free time');
    await until('the question', () => answers.length > 0);
    for (const [name, text] of [['Date', '2026-11-25'], ['Start', '13'], ['End', '15']] as const) await driver.type(name, text);
    for (const answer of answers) answer();
    answers = [];
    await until('the end of the search', () => driver.hasButton('Next free time'));
    expect(fields(driver)).to.equal('2026-11-25 13:00 15:00');
  });

  it('leaves who has turned a page while free time was looked for at that page', async () => {
    const answers: (() => void)[] = [];
    let isSlow = false;
    const host = stubHost({ availability: ({ from, to }) => (isSlow ? new Promise((resolve) => answers.push(() => resolve([record({ openings: [{ start: from, end: to }] })]))) : Promise.resolve([record()])) });
    const { driver, element } = await asking(host);
    await until('the week', () => element.shadowRoot!.querySelector('[role="grid"][aria-busy="false"]'));
    isSlow = true;
    await driver.press('Next free time');
    await until('the question', () => answers.length > 0);
    await driver.press('Next week');
    const { title } = driver;
    await until('the end of the search', () => {
      for (const answer of answers.splice(0)) answer();
      return driver.hasButton('Next free time');
    });
    await rendered(element);
    expect([driver.title, element.selection]).to.deep.equal([title, undefined]);
  });

  it('shows the first free time when it is shown itself after it was drawn out of sight', async () => {
    const { element } = await calendar({ now: Date.parse('2026-11-24T08:00:00Z'), availability: record({ openings: AROUND_THE_CLOCK }) });
    const holder = element.parentElement!;
    holder.style.display = 'none';
    element.remove();
    holder.append(element);
    await rendered(element);
    holder.style.display = '';
    await until('the afternoon', () => element.shadowRoot!.querySelector('.scroller')!.scrollTop > 0);
  });
});
