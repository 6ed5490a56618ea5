import { expect } from '@open-wc/testing';
import '../../../src/elements/approvals/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { ApprovalsDriver } from './approvals.driver.js';

describe('eq-approvals where it is narrow', () => {
  it('shows whole times, whatever is said beside them', async () => {
    const cluster = fixtureCluster();
    const own = cluster.reservations.find(({ id }) => id === 'r-sem-regular')!;
    // Only where an unanswered request does not block can several ask for the same time.
    cluster.equipment.find(({ id }) => id === 'sem-1')!.rules.pendingBlocks = false;
    cluster.reservations.push({ ...own, id: 'r-two', reference: 'EQ-AAAA-02', history: [] });
    const element = await mount('eq-approvals', { client: worldAs('p-owner', { cluster }).client, now: NOW, timeZone: 'Asia/Tokyo' });
    element.parentElement!.lang = 'ja';
    element.style.cssText = 'display: block; inline-size: 290px';
    const driver = new ApprovalsDriver(element);
    await until('the words', () => driver.text.includes('同じ時間'));
    const items = [...element.shadowRoot!.querySelectorAll('.item')];
    expect(items.length).to.be.greaterThan(1);
    for (const item of items) expect(item.scrollWidth, item.textContent).to.be.at.most(item.clientWidth);
  });
});
