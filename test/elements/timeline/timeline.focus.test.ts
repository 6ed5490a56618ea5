import { expect } from '@open-wc/testing';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { announced } from '../support/announced.js';
import { rendered, until, wait } from '../support/fixture.js';
import { byRole, nameOf } from '../support/queries.js';
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
    const first = await announced(/could not be loaded/);
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
