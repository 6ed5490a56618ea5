import { expect } from '@open-wc/testing';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, rendered, until } from '../support/fixture.js';
import { NOW } from '../support/world.js';
import { ApprovalsDriver, inboxOf } from './approvals.driver.js';

describe('eq-approvals, answering several at once', () => {
  it('waits a moment, and undoing leaves everything as it was', async () => {
    const { driver, element, stateOf } = await inboxOf('p-owner');
    driver.box('Select EQ-AAAA-04').click();
    driver.box('Select EQ-AAAA-03').click();
    await rendered(element);
    expect(driver.text).to.contain('2 selected');
    driver.button('Approve 2').click();
    await rendered(element);
    expect(driver.text).to.contain('2 requests will be approved.');
    driver.button('Undo').click();
    await rendered(element);
    expect((await stateOf('r-soon')).state).to.equal('requested');
    expect(driver.hasButton('Undo')).to.equal(false);
  });

  it('sends them one by one, and names those that could not be done', async () => {
    const { driver, element, stateOf } = await inboxOf('p-owner');
    // Both want sem-1 on Friday afternoon: the second cannot be approved any more.
    driver.box('Select EQ-3F8P-12').click();
    driver.box('Select EQ-AAAA-02').click();
    await rendered(element);
    driver.button('Approve 2').click();
    await rendered(element);
    driver.button('Do it now').click();
    await until('the outcome', () => driver.text.includes('1 done, 1 could not be done'));
    const states = [(await stateOf('r-sem-regular')).state, (await stateOf('r-two')).state].sort();
    expect(states).to.deep.equal(['approved', 'requested']);
  });

  it('sends a second answer that was given while the first could still be taken back', async () => {
    const { driver, element, become } = await inboxOf('p-owner');
    driver.box('Select EQ-AAAA-04').click();
    await rendered(element);
    driver.button('Approve 1').click();
    await rendered(element);
    driver.box('Select EQ-AAAA-03').click();
    await rendered(element);
    driver.button('Approve 1').click();
    await become('r-soon', 'approved');
    await rendered(element);
    expect(driver.text, 'the second can be taken back for its own time').to.contain('1 request will be approved.');
    driver.button('Do it now').click();
    await become('r-late', 'approved');
    await until('the outcome of both', () => driver.text.includes('2 done'));
  });

  it('counts nothing as done that a page has taken upon itself, or that nobody sends', async () => {
    const { driver, element, stateOf } = await inboxOf('p-owner');
    element.addEventListener('eq-action-request', (event) => event.preventDefault());
    driver.box('Select EQ-AAAA-04').click();
    await rendered(element);
    driver.button('Approve 1').click();
    await rendered(element);
    driver.button('Do it now').click();
    await until('the bar to go', () => !element.shadowRoot!.querySelector('.bulk'));
    expect((await stateOf('r-soon')).state).to.equal('requested');
    const items = fixtureCluster().reservations.map((one) => ({ ...one, actions: ['approve' as const] }));
    const alone = await mount('eq-approvals', { items, equipment: fixtureCluster().equipment, now: NOW, timeZone: 'Asia/Tokyo' });
    const nobody = new ApprovalsDriver(alone);
    nobody.box('Select EQ-3F8P-12').click();
    await rendered(alone);
    nobody.button('Approve 1').click();
    await rendered(alone);
    nobody.button('Do it now').click();
    await until('the outcome', () => nobody.text.includes('0 done, 1 could not be done'));
  });

  it('declines all with one reason', async () => {
    const { driver, element, become } = await inboxOf('p-owner');
    driver.box('Select EQ-AAAA-04').click();
    await rendered(element);
    driver.button('Decline 1…').click();
    await rendered(element);
    driver.button('Decline 1…').click();
    await rendered(element);
    expect(driver.text).to.contain('Please give a reason');
    driver.type(/^Reason for all/, 'Closed for repair.');
    driver.button('Decline 1…').click();
    await rendered(element);
    driver.button('Do it now').click();
    await become('r-soon', 'declined');
  });
});
