import { expect } from '@open-wc/testing';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { nextFrame, rendered, until } from '../support/fixture.js';
import { allByRole, byRole, findByRole, nameOf, textIn } from '../support/queries.js';
import { clientOver, NOW } from '../support/world.js';
import { booking, machines, record, timeline } from './timeline.support.js';

/** Names of the listed machines, in their order. */
function listed(element: Element): string[] {
  return allByRole(element, 'heading').map(nameOf).filter((name) => name.startsWith('Machine')).map((name) => /^Machine \d+/.exec(name)![0]);
}

describe('eq-timeline as a list has what the rows have', () => {
  it('has each button near its words, however wide the page is', async () => {
    for (const width of [320, 1280]) {
      const { element } = await timeline({ items: machines(1), layout: 'list' }, { width });
      const button = await until('a day', () => findByRole(element, 'button', /^Choose a time: Machine 1, Tuesday/));
      const [words, there] = [button.previousElementSibling!, button].map((one) => one.getBoundingClientRect());
      expect(there!.right - words!.left, `${width}`).to.be.below(640);
      expect(there!.bottom - words!.top, `${width}`).to.be.below(80);
    }
  });

  it('begins the line of a week large, as it stands first there', async () => {
    const { element } = await timeline({ items: machines(1), layout: 'list', view: 'quarter' });
    const button = await until('a week', () => findByRole(element, 'button', /^Choose a time: Machine 1, week from/));
    const words = button.previousElementSibling!;
    expect(words.textContent).to.match(/^week from/);
    expect(getComputedStyle(words, '::first-letter').textTransform).to.equal('uppercase');
  });

  it('changes all its words when the page changes its language', async () => {
    const { element, driver } = await timeline({ items: machines(3), layout: 'list' });
    await until('English', () => driver.text.includes('Tama Institute of Applied Technology, 1 machine'));
    element.parentElement!.lang = 'ko';
    await until('Korean', () => driver.text.includes('비어 있음'));
    await rendered(element);
    expect(driver.text).to.include('다마 종합공과대학, 장비 1대');
    expect(driver.text).to.include('장비 1').and.not.include('Machine 1');
  });

  it('puts machines under the heads of their groups, which fold and unfold', async () => {
    const { element, driver } = await timeline({ items: machines(9), layout: 'list' });
    await until('the machines', () => listed(element).length === 9);
    const head = driver.button('Tama Institute of Applied Technology, 3 machines');
    expect(head.getAttribute('aria-expanded')).to.equal('true');
    head.focus();
    await driver.press('Tama Institute of Applied Technology, 3 machines');
    expect(listed(element)[0]).to.equal('Machine 4');
    expect(driver.button('Tama Institute of Applied Technology, 3 machines').getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot!.activeElement === head).to.equal(true);
    await driver.press('Tama Institute of Applied Technology, 3 machines');
    expect(listed(element)).to.have.length(9);
    await expectNoAxeViolations(element);
  });

  it('shows a group that was folded in the grid, and the way to unfold it', async () => {
    const { element, driver } = await timeline({ items: machines(9) });
    driver.focus();
    await driver.keys({ key: 'Home', ctrlKey: true }, 'ArrowLeft');
    await driver.press('List');
    await until('the list', () => findByRole(element, 'button', 'Tama Institute of Applied Technology, 3 machines'));
    expect(listed(element)).to.have.length(6);
    await driver.press('Tama Institute of Applied Technology, 3 machines');
    expect(listed(element)).to.have.length(9);
  });

  it('tells three months by their weeks, all of them', async () => {
    const { element } = await timeline({ items: machines(1), groupBy: 'none', layout: 'list', view: 'quarter' });
    await until('the weeks', () => textIn(element).includes('week from Monday 23 November, free for 32 h in all'));
    const others = element.shadowRoot!.querySelector('details')!;
    others.open = true;
    expect(textIn(others)).to.match(/^13 weeks without free time week from Monday 26 October, past/);
    expect(textIn(others)).to.match(/week from Monday 25 January, nothing free$/);
  });

  it('names first the days that are free long enough, and counts the others', async () => {
    const busy = [booking(24, 9, 16), booking(25, 10, 16)];
    const { element, driver } = await timeline({ items: machines(1), groupBy: 'none', availability: [record('m-0', busy)], layout: 'list', minFree: 120 });
    await until('the days', () => findByRole(element, 'button', /Choose a time: Machine 1/));
    expect(allByRole(element, 'button', /Choose a time: Machine 1/).map(nameOf)).to.deep.equal(['Choose a time: Machine 1, Thursday 26 November', 'Choose a time: Machine 1, Friday 27 November']);
    expect(driver.text).to.include('5 days without 2 h free on end');
  });

  it('goes on to the last of more machines than a host tells at once, with the focus at the first that came', async () => {
    const cluster = fixtureCluster();
    const equipment = machines(212).map((machine) => ({ ...cluster.equipment[0]!, ...machine }));
    const adapter = new MemoryAdapter({ cluster: { ...cluster, equipment }, now: () => NOW, person: null });
    const { element, driver } = await timeline({ items: undefined, availability: undefined, client: clientOver(adapter), groupBy: 'none', layout: 'list' });
    await until('the first machines', () => listed(element).length === 10);
    await driver.press('Show more machines');
    expect(nameOf(element.shadowRoot!.activeElement!)).to.equal(listed(element)[10]);
    const more = driver.button('Show more machines');
    for (let at = 0; at < 21 && more.isConnected; at += 1) {
      more.click();
      await element.updateComplete;
      await nextFrame();
    }
    await until('all of them', () => element.shadowRoot!.querySelectorAll('h4').length === 212 && !more.isConnected);
  });

  it('chooses machines for comparison, which a narrow grid has no room for', async () => {
    const { element, driver } = await timeline({ items: machines(5), groupBy: 'none' }, { width: 320 });
    await until('the machines', () => listed(element).length === 5);
    await driver.press('Compare Machine 2');
    await driver.press('Compare Machine 4');
    expect(driver.button('Compare Machine 2').getAttribute('aria-pressed')).to.equal('true');
    expect(element.compare).to.deep.equal(['m-1', 'm-3']);
    await driver.press('Compare chosen (2)');
    expect(listed(element)).to.deep.equal(['Machine 2', 'Machine 4']);
    await expectNoAxeViolations(element);
  });

  it('says that a period is loading, not that nothing is known of it', async () => {
    const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person: null });
    const answer = adapter.availability.bind(adapter);
    let isSlow = false;
    Object.assign(adapter, { availability: async (...args: Parameters<typeof answer>) => (isSlow ? new Promise(() => undefined) : answer(...args)) });
    const { element, driver } = await timeline({ items: undefined, availability: undefined, client: clientOver(adapter, 4000), groupBy: 'none', layout: 'list', view: 'month' });
    await until('days', () => findByRole(element, 'button', /Choose a time/));
    isSlow = true;
    await driver.press('Next month');
    await driver.press('Next month');
    await rendered(element);
    const first = byRole(element, 'list').querySelector('li')!;
    expect(textIn(first)).to.match(/Loading…/);
    expect(textIn(first)).not.to.match(/not known/);
  });
});
