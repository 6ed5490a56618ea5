import { expect } from '@open-wc/testing';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { announced } from '../support/announced.js';
import { rendered, until, wait } from '../support/fixture.js';
import { byRole, findByRole, nameOf } from '../support/queries.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import type { TimelineDriver } from './timeline.driver.js';
import { machines, timeline } from './timeline.support.js';

/** Name of what has the focus. */
function focused({ element }: TimelineDriver): string {
  const active = element.shadowRoot!.activeElement;
  return active ? nameOf(active) : 'nothing';
}

/** A host that answers no question for availability until it is well again. */
function failing(): { adapter: MemoryAdapter; mend: () => void } {
  const cluster = fixtureCluster();
  const equipment = machines(120).map((machine) => ({ ...cluster.equipment[0]!, ...machine }));
  const options = { cluster: { ...cluster, equipment }, now: () => NOW, person: null };
  const adapter = new MemoryAdapter({ ...options, failures: { availability: 'unavailable' } });
  const well = new MemoryAdapter(options);
  return { adapter, mend: () => Object.assign(adapter, { availability: well.availability.bind(well) }) };
}

describe('eq-timeline keeps the focus', () => {
  it('goes on in the rows when the chosen machines are forgotten, and says so', async () => {
    const { driver } = await timeline({ groupBy: 'none', compare: ['m-1', 'm-2'] });
    driver.button('Clear chosen machines').focus();
    await driver.press('Clear chosen machines');
    expect(focused(driver)).to.match(/^Machine 1, Tuesday 24 November/);
    expect(await announced(/chosen/)).to.equal('No machine is chosen any more.');
  });

  it('goes on in the rows when all machines are shown again', async () => {
    const { driver, element } = await timeline({ groupBy: 'none', query: { q: 'zzzz' } });
    const button = await until('the way back', () => driver.findButton('Show all machines'));
    button.focus();
    button.click();
    await until('the rows', () => driver.rows.length > 3);
    await rendered(element);
    expect(element.shadowRoot!.activeElement === null).to.equal(false);
  });

  it('goes on in the rows when what failed is asked again', async () => {
    const { adapter, mend } = failing();
    const { driver } = await timeline({ items: undefined, availability: undefined, client: clientOver(adapter), groupBy: 'none' });
    const button = await until('the failure', () => driver.findButton('Try again'));
    mend();
    button.focus();
    button.click();
    await until('the rows', () => driver.findButton('Try again') === undefined);
    await until('the focus in them', () => focused(driver) !== 'nothing');
    expect(driver.grid.contains(driver.element.shadowRoot!.activeElement)).to.equal(true);
  });

  it('says once that rows fail, not again for each that is scrolled to', async () => {
    const { adapter } = failing();
    const { driver } = await timeline({ items: undefined, availability: undefined, client: clientOver(adapter), groupBy: 'none' });
    // Not what another timeline has said.
    const shown = await until('what failed', () => /The availability of \d+ machines could not be loaded\./.exec(driver.text)?.[0]);
    const first = await announced(new RegExp(shown));
    for (const top of [900, 1800, 2700]) {
      driver.grid.scrollTop = top;
      await wait(120);
    }
    await until('more that failed', () => driver.text.includes('could not be loaded') && !driver.text.includes(first));
    expect(await announced(/could not be loaded/)).to.equal(first);
    expect(driver.element.shadowRoot!.querySelectorAll('[role="alert"]').length).to.equal(0);
  });

  it('stays with the keys after a press with the mouse in the column of names', async () => {
    const { driver } = await timeline({ items: machines(9) });
    const pick = byRole(driver.row('Machine 2'), 'button', /Compare/);
    pick.focus();
    pick.click();
    await rendered(driver.element);
    expect(focused(driver)).to.match(/^Machine 2, /);
    await driver.keys('ArrowDown');
    expect(focused(driver)).to.match(/^Machine 3, /);
    byRole(driver.row('Sagami'), 'rowheader').click();
    await rendered(driver.element);
    expect(focused(driver)).to.match(/^Sagami/);
    expect(driver.place.getAttribute('aria-expanded')).to.equal('false');
  });

  it('draws nothing with a pointer that was let go outside', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none' });
    const box = driver.row('Machine 3').getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientY: box.top + 20, pointerId: 1, pointerType: 'mouse' };
    driver.row('Machine 3').dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: box.left + 600, button: 0, buttons: 1 }));
    driver.row('Machine 3').dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: box.left + 700, buttons: 0 }));
    await rendered(driver.element);
    expect(driver.element.shadowRoot!.querySelectorAll('.picked').length).to.equal(0);
  });

  it('has its dialog over the page again after it was moved there', async () => {
    const { driver, element } = await timeline({ items: machines(5), groupBy: 'none' });
    driver.focus();
    await driver.keys('Enter');
    await until('the dialog', () => element.shadowRoot!.querySelector('dialog:modal'));
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    await until('the dialog over the page', () => element.shadowRoot!.querySelector('dialog:modal'));
  });
});

describe('eq-timeline keeps its place', () => {
  it('comes along with the period in sight, so that the tab key throws nobody back', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none' });
    await driver.press('Next week');
    expect(driver.heard).to.match(/^Machine 1, Monday 30 November/);
    driver.focus();
    await rendered(driver.element);
    expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    driver.button('Previous week').focus();
    await driver.press('Previous week');
    expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    expect(driver.heard).to.match(/^Machine 1, Monday 23 November/);
  });

  it('is another element at each place, which is read where a new name is not', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none' });
    driver.focus();
    const first = driver.place;
    await driver.keys('ArrowRight');
    expect(driver.place === first).to.equal(false);
    expect(first.isConnected).to.equal(false);
    expect(driver.element.shadowRoot!.activeElement === driver.place).to.equal(true);
  });

  it('goes with its machine when rows are sorted otherwise', async () => {
    const { driver, element } = await timeline({ items: machines(30), groupBy: 'none' });
    driver.focus();
    const [first, second, ...others] = element.items!;
    element.items = [second!, first!, ...others];
    await rendered(element);
    expect(focused(driver)).to.match(/^Machine 1, Tuesday 24/);
    await driver.keys('Home');
    element.items = [second!, others[0]!, first!, ...others.slice(1)];
    await rendered(element);
    expect(focused(driver)).to.match(/^Machine 1, /);
    element.items = [...others, second!, first!];
    await rendered(element);
    expect(focused(driver)).to.match(/^Machine 1, /);
    await driver.keys('ArrowUp');
    expect(focused(driver)).to.match(/^Machine 2, /);
  });

  it('goes to the row that comes in place of one that has gone, and brings it into sight', async () => {
    const { driver, element } = await timeline({ items: machines(200), groupBy: 'none' });
    driver.focus();
    await driver.keys({ key: 'End', ctrlKey: true }, 'ArrowUp');
    element.items = element.items!.filter(({ id }) => id !== 'm-198');
    await rendered(element);
    expect(focused(driver)).to.match(/^Machine 200, Tuesday 24/);
    element.items = element.items.slice(0, 40);
    await rendered(element);
    expect(focused(driver)).to.match(/^Machine 40, Tuesday 24/);
    const [cell, grid] = [driver.place.getBoundingClientRect(), driver.grid.getBoundingClientRect()];
    expect(cell.top >= grid.top && cell.bottom <= grid.bottom + 1).to.equal(true);
    element.items = [];
    await rendered(element);
    expect(element.shadowRoot!.activeElement === null).to.equal(false);
  });

  it('leaves Alt with the arrow keys to the browser', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none' });
    driver.focus();
    const heard = driver.heard;
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, composed: true, cancelable: true });
    driver.place.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(driver.heard).to.equal(heard);
  });

  it('stays in its period when the page begins to read the other way', async () => {
    const { driver, element } = await timeline({ items: machines(5), groupBy: 'none' });
    const { title } = driver;
    for (const dir of ['rtl', 'ltr']) {
      element.parentElement!.dir = dir;
      await until(`the grid to read ${dir}`, () => getComputedStyle(driver.grid).direction === dir);
      await wait(60);
      expect(driver.title, dir).to.equal(title);
    }
  });

  it('hides no search that finds nothing behind words about it, where the window ends there', async () => {
    const { driver, element } = await timeline({ groupBy: 'none', query: { q: 'zzzz' } }, { width: 320 });
    await driver.press('Search and filter');
    const box = await until('the search box', () => findByRole(element, 'searchbox'));
    await until('the way back', () => driver.findButton('Show all machines'));
    element.parentElement!.style.marginBlock = '900px';
    scrollBy(0, box.getBoundingClientRect().bottom + 8 - innerHeight);
    const { left, top, width, height } = box.getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === box, 'the box itself').to.equal(true);
    scrollTo(0, 0);
  });

  it('takes a low page along to where the keys go', async () => {
    const { driver, element } = await timeline({ items: machines(30), groupBy: 'none' });
    element.parentElement!.style.marginBlock = `${innerHeight - 260}px 900px`;
    scrollTo(0, 0);
    driver.focus();
    await driver.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(driver.place.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    scrollTo(0, 0);
  });

  it('opens at today where the machines are, who reads it elsewhere', async () => {
    const { client } = worldAs(null);
    // Sunday evening in London is Monday in Tokyo.
    const now = Date.parse('2026-11-22T21:00:00Z');
    const { driver } = await timeline({ items: undefined, availability: undefined, client, timeZone: 'Europe/London', now, groupBy: 'none' });
    await until('free time', () => driver.bars('Scanning electron', 'free').length > 0);
    expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
  });

  it('has the present in sight where a period finds no room', async () => {
    const friday = Date.parse('2026-11-27T05:00:00Z');
    for (const [view, name] of [['day', /14:00/], ['week', /Friday 27/], ['month', /Friday 27/]] as const) {
      const { driver } = await timeline({ items: machines(5), groupBy: 'none', layout: 'grid', view, now: friday }, { width: 320 });
      const inSight = (): boolean => {
        const head = [...driver.element.shadowRoot!.querySelectorAll('[role="columnheader"]')].find((one) => name.test(nameOf(one)))?.getBoundingClientRect();
        const grid = driver.grid.getBoundingClientRect();
        const names = byRole(driver.row('Machine 1'), 'rowheader').getBoundingClientRect();
        return head !== undefined && head.left >= names.right - 1 && head.right <= grid.right;
      };
      expect(inSight(), view).to.equal(true);
      await driver.press(/^Next /);
      expect(inSight(), view).to.equal(false);
      await driver.press('Today');
      expect(inSight(), view).to.equal(true);
    }
  });
});

describe('eq-timeline’s choosers', () => {
  it('keep the focus on the value that was chosen', async () => {
    const { driver } = await timeline();
    for (const name of ['Month', 'Category', '2 h', 'List', 'Timeline']) {
      driver.button(name).focus();
      await driver.press(name);
      expect(focused(driver)).to.equal(name);
      expect(driver.button(name).getAttribute('aria-pressed')).to.equal('true');
    }
  });

  it('offer a length that the page gave among the others, and the focus stays when it goes', async () => {
    const { driver, element } = await timeline({ minFree: 90 });
    const lengths = (): string[] => [...byRole(element, 'group', 'Highlight free for').children].map((one) => nameOf(one));
    expect(lengths()).to.deep.equal(['Any length', '30 min', '1 h', '1 h 30 min', '2 h', '4 h', '8 h']);
    driver.button('1 h').focus();
    await driver.press('1 h');
    expect(lengths()).to.deep.equal(['Any length', '30 min', '1 h', '2 h', '4 h', '8 h']);
    expect(focused(driver)).to.equal('1 h');
  });

  it('fold where there is little room and come back where there is, with what was chosen', async () => {
    const { driver, element } = await timeline({}, { width: 400 });
    const options = (): HTMLElement | undefined => driver.findButton('View options');
    await until('the fold', options);
    expect(driver.findButton('Category')).to.equal(undefined);
    await driver.press('View options');
    await driver.press('Category');
    expect(element.groupBy).to.equal('category');
    element.parentElement!.style.inlineSize = '1200px';
    await until('room for them', () => options() === undefined);
    expect(driver.button('Category').getAttribute('aria-pressed')).to.equal('true');
  });
});

describe('eq-timeline is at rest', () => {
  it('asks nothing and draws nothing while nothing happens', async () => {
    const { client } = worldAs(null);
    let timers = 0;
    const { element, driver } = await timeline({ items: undefined, availability: undefined, client, groupBy: 'none' });
    await until('free time', () => driver.bars('Scanning electron', 'free').length > 0);
    await wait(200);
    const original = window.setTimeout;
    window.setTimeout = Object.assign((...args: Parameters<typeof original>) => {
      if (args[1] === 60) timers += 1;
      return original(...args);
    }, original);
    await wait(400);
    window.setTimeout = original;
    expect(timers).to.equal(0);
    expect(element.isConnected).to.equal(true);
  });
});
