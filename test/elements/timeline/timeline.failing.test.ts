import { expect } from '@open-wc/testing';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { announced } from '../support/announced.js';
import { until, wait } from '../support/fixture.js';
import { findByRole } from '../support/queries.js';
import { clientOver, NOW } from '../support/world.js';
import { timeline } from './timeline.support.js';

describe('eq-timeline over a host that fails', () => {
  it('does not say again that rows fail when machines that could not be had either are there again', async () => {
    const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person: null, failures: { availability: 'unavailable' } });
    const search = adapter.searchEquipment.bind(adapter);
    let isWell = true;
    adapter.searchEquipment = (...asked) => (isWell ? search(...asked) : Promise.reject(new HostError('unavailable')));
    const { element, driver } = await timeline({ items: undefined, availability: undefined, client: clientOver(adapter), groupBy: 'none' });
    const shown = await until('what failed', () => /The availability of \d+ machines could not be loaded\./.exec(driver.text)?.[0]);
    await announced(new RegExp(shown));
    isWell = false;
    element.query = { q: 'microscope' };
    await until('the list failed, too', () => findByRole(element, 'alert'));
    const said: string[] = [];
    const region = document.querySelector('[data-equipool-announcer]')!.shadowRoot!;
    const observer = new MutationObserver(() => /availability of/.test(region.textContent) && said.push(region.textContent));
    observer.observe(region, { subtree: true, childList: true, characterData: true });
    isWell = true;
    element.query = {};
    await until('the rows failed again', () => driver.text.includes('could not be loaded.') && !findByRole(element, 'alert') && driver.row('Scanning electron').textContent.includes('Could not be loaded'));
    await wait(300);
    observer.disconnect();
    expect(said).to.deep.equal([]);
  });
});
