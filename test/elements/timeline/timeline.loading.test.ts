import { expect } from '@open-wc/testing';
import type { AvailabilityItem } from '../../../src/core/types.js';
import { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import '../../../src/elements/timeline/define.js';
import type { LiveEvent } from '../../../src/host/index.js';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, nextFrame, rendered, until } from '../support/fixture.js';
import { byRole } from '../support/queries.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';

/** For how long the microscope is reserved at least, which a list of machines does not tell. Minutes. */
const LEAST = 90;

type Answer = () => Promise<AvailabilityItem[]>;

/** A timeline that asks a host; what the host answers about availability from an instant on goes through `later`. */
async function asking(later: (answer: Answer) => Promise<AvailabilityItem[]>, from = '2026-12-07T00:00:00Z') {
  const cluster = fixtureCluster();
  cluster.equipment.find(({ id }) => id === 'sem-1')!.rules.minMinutes = LEAST;
  const { adapter } = worldAs(null, { cluster });
  const answer = adapter.availability.bind(adapter);
  Object.assign(adapter, {
    availability: (...[query, signal]: Parameters<typeof answer>) => (query.from >= from ? later(() => answer(query, signal)) : answer(query, signal)),
  });
  let tell: (event: LiveEvent) => void = () => undefined;
  Object.assign(adapter, { subscribe: (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  } });
  const client = clientOver(adapter, 60_000);
  client.connect();
  const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client, layout: 'grid' });
  const driver = new TimelineDriver(element);
  await until('free time of the microscope', () => driver.rows.some((row) => row.textContent.includes('Scanning electron')) && driver.bars('Scanning electron', 'free').length > 0);
  return { element, driver, tell };
}

/** Width of a week in the grid, CSS pixels. */
function weekOf(driver: TimelineDriver): number {
  return driver.grid.clientWidth - byRole(driver.element, 'columnheader', 'Machine').offsetWidth;
}

describe('eq-timeline while something is on its way', () => {
  it('opens at the present of the machines where the reader’s day, which is told first, is another', async () => {
    for (const width of [700, 1280]) {
      const { client } = worldAs(null);
      // Sunday evening in New York, Monday afternoon in Tokyo.
      const element = await mount('eq-timeline', { now: Date.parse('2026-11-23T04:50:00Z'), timeZone: 'America/New_York', client, layout: 'grid' }, { width });
      const driver = new TimelineDriver(element);
      await until('the machines', () => driver.rows.some((row) => row.textContent.includes('Scanning electron')));
      expect(driver.title, `${width}`).to.match(/^Nov 23 – /);
    }
  });

  it('tells the part that is still loading from what is free or closed, and its row from one of which nothing has come', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { driver } = await asking((answer) => held.then(answer));
    const week = weekOf(driver);
    driver.grid.scrollLeft += 1.3 * week;
    await until('the part that is coming', () => driver.bars('Scanning electron', 'loading').length === 1);
    const [loading] = driver.bars('Scanning electron', 'loading');
    const known = ['free', 'busy', 'closed'].flatMap((kind) => driver.bars('Scanning electron', kind));
    expect(loading!.at).to.be.at.least(Math.max(...known.map(({ at, size }) => at + size)));
    expect(driver.row('Scanning electron').textContent).not.to.include('Loading');
    driver.grid.scrollLeft += week * 2;
    await until('the word for a row of which nothing is known', () => driver.row('Scanning electron').textContent.includes('Loading'));
    release();
    await until('all of it', () => driver.bars('Scanning electron', 'loading').length === 0);
    expect(driver.row('Scanning electron').textContent).not.to.include('Loading');
  });

  it('has its grid where it stays, from the first drawing on, whatever the search finds', async () => {
    const { adapter, client } = worldAs(null);
    const search = adapter.searchEquipment.bind(adapter);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    Object.assign(adapter, { searchEquipment: (...asked: Parameters<typeof search>) => held.then(() => search(...asked)) });
    const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client, layout: 'grid' });
    const driver = new TimelineDriver(element);
    expect(driver.text).to.include('Loading machines');
    const { top } = driver.grid.getBoundingClientRect();
    release();
    await until('rows', () => driver.rows.length > 3);
    expect(driver.grid.getBoundingClientRect().top).to.equal(top);
    element.query = { q: 'nothing is called so' };
    await until('words for nothing', () => driver.text.includes('No machine matches'));
    expect(driver.grid.getBoundingClientRect().top).to.equal(top);
  });

  it('explains in its legend what is still loading where it asks, and only there', async () => {
    const { driver } = await asking((answer) => answer());
    expect(driver.text).to.include('Still loading');
    const given = await mount('eq-timeline', { now: NOW, items: [], availability: [], directory: fixtureCluster(), person: null });
    expect(new TimelineDriver(given).text).not.to.include('Still loading');
  });

  it('says in words that what is shown is being asked again', async () => {
    let release = (): void => undefined;
    let isHeld = false;
    const { driver, tell, element } = await asking((answer) => (isHeld ? new Promise<void>((resolve) => (release = resolve)).then(answer) : answer()), '2026-01-01T00:00:00Z');
    const words = (): Element | undefined => [...driver.grid.querySelectorAll('span')].find((one) => one.textContent === 'Updating…' && one.checkVisibility());
    expect(words()).to.equal(undefined);
    isHeld = true;
    tell({ type: 'availability', equipmentId: 'sem-1' });
    await until('the words', words);
    isHeld = false;
    release();
    await until('the words to go', () => !words());
    await rendered(element);
  });
});

describe('eq-timeline when a part could not be loaded', () => {
  const fail = (): Promise<AvailabilityItem[]> => Promise.reject(new HostError('network'));

  it('says so of a row whose part is in sight, and of no other', async () => {
    const { driver, element } = await asking(fail);
    driver.grid.scrollLeft += 0.9 * weekOf(driver);
    await until('the part that failed beside what is in sight', () => driver.bars('Scanning electron', 'unknown').length === 1);
    await rendered(element);
    expect(driver.row('Scanning electron').textContent).not.to.include('Not loaded in full');
    expect(driver.findButton('Try again') === undefined, 'no notice').to.equal(true);
    driver.grid.scrollLeft += 0.5 * weekOf(driver);
    await until('the note', () => driver.row('Scanning electron').textContent.includes('Not loaded in full'));
    await until('the notice', () => driver.findButton('Try again'));
    driver.grid.scrollLeft = 0;
    await until('no notice about another time', () => !driver.findButton('Try again'));
  });

  it('leaves the rows where they are', async () => {
    const { driver, element } = await asking(fail);
    const { top } = driver.grid.getBoundingClientRect();
    await driver.press('Next week');
    await driver.press('Next week');
    await until('the notice', () => driver.findButton('Try again'));
    expect(driver.grid.getBoundingClientRect().top).to.equal(top);
    // What is focused is not hidden below it, and it does not move when it is focused itself.
    const margin = (one: Element): string => getComputedStyle(one).scrollMarginBlockEnd;
    expect([margin(byRole(driver.row('Scanning electron'), 'rowheader')), margin(driver.button('Try again'))]).to.deep.equal(['80px', '0px']);
    element.layout = 'list';
    const list = await until('the list', () => element.shadowRoot!.querySelector('.listing'));
    await driver.press('Next week');
    await until('the notice below the list', () => driver.findButton('Try again'));
    expect(list.compareDocumentPosition(driver.button('Try again'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('counts no machine that is no longer among those that are searched', async () => {
    const { driver, element } = await asking(fail);
    await driver.press('Next week');
    await driver.press('Next week');
    const told = (): number => Number(/availability of (\d+) machine/.exec(driver.text)?.[1] ?? 0);
    await until('all of them to be told of', () => told() > 2);
    element.query = { q: 'scanning electron' };
    await until('fewer machines', () => driver.names.length < 4);
    await rendered(element);
    expect(told()).to.equal(1);
  });
});

describe('eq-timeline with a host that tells a machine’s rules later', () => {
  it('chooses as long as the machine’s rules ask for, once they have come', async () => {
    const { driver, element } = await asking((answer) => answer());
    const told: number[] = [];
    element.addEventListener('eq-slot-select', (event) => {
      if (event instanceof EqSlotSelectEvent) told.push((Date.parse(event.end) - Date.parse(event.start)) / 60_000);
    });
    driver.grid.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the place in the grid', () => element.shadowRoot!.querySelector('.rows [tabindex="0"]'));
    driver.focus();
    while (!driver.heard.startsWith('Scanning electron')) await driver.keys('ArrowDown');
    await driver.keys('ArrowRight', 'Enter');
    await until('a time that may be asked for', () => told.at(-1) === LEAST);
    await nextFrame();
    expect(told.at(-1)).to.equal(LEAST);
  });
});
