import { expect } from '@open-wc/testing';
import '../../../src/elements/approvals/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { ApprovalsDriver } from './approvals.driver.js';

describe('eq-approvals, the use', () => {
  /** The owner's inbox, with sem-1 used last week. */
  async function inbox(state: 'completed' | 'approved') {
    const cluster = fixtureCluster();
    const own = cluster.reservations.find(({ id }) => id === 'r-sem-regular')!;
    const range = { start: '2026-11-20T01:00:00Z', end: '2026-11-20T03:00:00Z' };
    Object.assign(own, { state, wished: range, confirmed: range, ...(state === 'completed' && { actual: { start: '2026-11-20T01:00:30Z', end: '2026-11-20T02:30:00Z' }, report: { units: 4 } }) });
    const world = worldAs('p-owner', { cluster });
    const element = await mount('eq-approvals', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo' });
    const driver = new ApprovalsDriver(element);
    await until('the list', () => driver.references.includes('EQ-3F8P-12'));
    driver.button('Answer EQ-3F8P-12').click();
    await rendered(element);
    return { element, driver, ...world };
  }

  it('signs a use report, corrected, and then no more', async () => {
    const { element, driver, adapter } = await inbox('completed');
    expect(driver.parts.at(-1)).to.equal('Use to be signed 1');
    driver.button('Sign use report EQ-3F8P-12').click();
    await rendered(element);
    expect([driver.valueOf('Start'), driver.valueOf('End'), driver.valueOf(/^Samples/)]).to.deep.equal(['2026-11-20T10:00', '2026-11-20T11:30', '4']);
    driver.type('End', '2026-11-20T12:00');
    await rendered(element);
    await expectNoAxeViolations(element);
    driver.button('Sign').click();
    await until('it to leave', () => !driver.references.includes('EQ-3F8P-12'));
    const signed = await adapter.reservation('r-sem-regular');
    // The start that nobody touched stays exact to the second.
    expect(signed.actual).to.deep.equal({ start: '2026-11-20T01:00:30Z', end: '2026-11-20T03:00:00Z' });
    expect(signed.report?.settlement?.usedMinutes).to.equal(119.5);
    expect(signed.report?.signedAt).to.be.a('string');
  });

  it('records that a time passed without use, and then signs its fee', async () => {
    const { element, driver, adapter } = await inbox('approved');
    driver.button('Mark as not used EQ-3F8P-12').click();
    await rendered(element);
    driver.button('Mark as not used').click();
    await until('it to wait for the signature', () => driver.parts.at(-1) === 'Use to be signed 1');
    driver.button('Answer EQ-3F8P-12').click();
    await rendered(element);
    expect(driver.text).to.contain('Used 0 min');
    driver.button('Sign use report EQ-3F8P-12').click();
    await rendered(element);
    expect(driver.hasField('Start')).to.equal(false);
    driver.button('Sign').click();
    await until('it to leave', () => !driver.references.includes('EQ-3F8P-12'));
    expect((await adapter.reservation('r-sem-regular')).state).to.equal('no-show');
  });
});
