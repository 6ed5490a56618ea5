import { expect } from '@open-wc/testing';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, rendered, until, wait } from '../support/fixture.js';
import { findByRole } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import { clientOver, NOW } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';
import { machines, record } from './timeline.support.js';

const items = machines(3);
const answers = items.map(({ id }) => record(id));
const answering = () => clientOver(stubHost({ availability: () => Promise.resolve(answers) }));

/** What is thrown, or rejected and not caught, while something runs. */
async function thrownDuring(run: () => Promise<unknown>): Promise<string[]> {
  const thrown: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    thrown.push('reason' in event ? String(event.reason) : event.message);
  };
  addEventListener('error', hear, true);
  addEventListener('unhandledrejection', hear, true);
  try {
    await run();
  } finally {
    removeEventListener('error', hear, true);
    removeEventListener('unhandledrejection', hear, true);
  }
  return thrown;
}

describe('eq-timeline and its client', () => {
  for (const [what, change] of [
    ['goes', () => ({ client: undefined })],
    ['is another one, and the page gives the availability', () => ({ client: answering(), availability: answers })],
  ] as const) {
    it(`asks nobody for what came into sight a moment before the client ${what}`, async () => {
      const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', items, groupBy: 'none', client: answering(), directory: fixtureCluster() });
      const driver = new TimelineDriver(element);
      await until('the rows', () => driver.rows.length === 3 && driver.bars('Machine 1', 'free').length > 0);
      const title = driver.title;
      const thrown = await thrownDuring(async () => {
        driver.grid.scrollLeft += 900;
        await until('other days', () => driver.title !== title);
        Object.assign(element, change());
        await wait(150);
      });
      expect(thrown).to.deep.equal([]);
    });
  }

  it('says nothing any more of rows that could not be loaded once the page gives their availability', async () => {
    const client = clientOver(stubHost({ availability: () => Promise.reject(new HostError('forbidden')) }));
    const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', items, groupBy: 'none', client, directory: fixtureCluster() });
    const driver = new TimelineDriver(element);
    await until('what failed', () => driver.text.includes('could not be loaded.') && driver.findButton('Try again'));
    element.availability = answers;
    await rendered(element);
    expect(driver.bars('Machine 1', 'free')).to.have.length.above(0);
    expect(driver.text).not.to.include('could not be loaded');
    expect(driver.findButton('Try again')).to.equal(undefined);
    element.availability = undefined;
    await until('it again, where the host is asked again', () => driver.text.includes('could not be loaded.'));
  });

  it('chooses by the rules of a machine whose record could not be asked again, and asks for it', async () => {
    const [sem] = fixtureCluster().equipment;
    const known = { ...sem!, id: 'm-1', rules: { ...sem!.rules, minMinutes: 120, leadMinutes: 0 } };
    const asked = { times: 0, isDown: false };
    const client = clientOver(stubHost({
      availability: () => Promise.resolve(answers),
      equipment: () => {
        asked.times += 1;
        return asked.isDown ? Promise.reject(new HostError('forbidden')) : Promise.resolve(known);
      },
    }));
    const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', items, groupBy: 'none', client, directory: fixtureCluster() });
    const driver = new TimelineDriver(element);
    await until('the rows', () => driver.rows.length === 3 && driver.bars('Machine 1', 'free').length > 0);
    driver.grid.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the place in the grid', () => element.shadowRoot!.querySelector('.rows [tabindex="0"]'));
    const machine = client.equipment('m-1');
    await machine.refresh();
    asked.isDown = true;
    await machine.refresh();
    expect(machine.state.status).to.equal('error');
    asked.isDown = false;
    const before = asked.times;
    const heard: string[] = [];
    element.addEventListener('eq-slot-select', ({ equipmentId, start, end }) => heard.push(`${equipmentId} ${start} ${end}`));
    const thrown = await thrownDuring(async () => {
      driver.focus();
      await driver.keys('ArrowDown', 'ArrowRight', 'Enter');
      await until('the dialog', () => findByRole(element, 'dialog', /^Choose a time/));
      await until('its record', () => machine.state.status === 'ready' && !machine.state.stale);
      await rendered(element);
    });
    expect(thrown).to.deep.equal([]);
    expect(asked.times).to.be.above(before);
    expect(heard.at(-1)).to.equal('m-1 2026-11-25T00:00:00Z 2026-11-25T02:00:00Z');
  });
});
