import { expect } from '@open-wc/testing';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { rendered, until } from '../support/fixture.js';
import { worldAs } from '../support/world.js';
import { listOf } from './reservations.driver.js';

/** The fixtures with sem-1 used yesterday, 10:00–12:00 in Tokyo, of which nobody has told yet. */
function usedYesterday(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const own = cluster.reservations.find(({ id }) => id === 'r-sem-regular')!;
  const range = { start: '2026-11-23T01:00:00Z', end: '2026-11-23T03:00:00Z' };
  Object.assign(own, { state: 'approved', wished: range, confirmed: range });
  const components = cluster.equipment.find(({ id }) => id === 'sem-1')!.tariffs[0]!.components;
  components.push({ kind: 'overrun', unitMinutes: 30, amount: 1000 });
  return cluster;
}

describe('eq-reservations, the use', () => {
  it('asks first for what came of a time that has passed, and takes it late', async () => {
    const { driver, element, adapter } = await listOf('p-regular', {}, worldAs('p-regular', { cluster: usedYesterday() }));
    expect(driver.parts[0]).to.equal('Needs your answer 1');
    driver.button('Finish use EQ-3F8P-12').click();
    await rendered(element);
    expect(driver.valueOf('Start')).to.equal('2026-11-23T10:00');
    driver.type('End', '2026-11-23T12:20');
    driver.type(/^Samples or parts made/, 'two');
    driver.button('Finish use').click();
    await rendered(element);
    expect(driver.text).to.contain('Please give a whole number.');
    await expectNoAxeViolations(element);
    driver.type(/^Samples or parts made/, '２');
    driver.button('Finish use').click();
    await until('the end of it', () => !driver.hasButton('Finish use EQ-3F8P-12'));
    driver.button(/^Past/).click();
    await until('the report', () => driver.text.includes('Use report'));
    expect(driver.text).to.contain('Reserved 2 h Used 2 h Outside the reserved time 20 min Samples or parts made 2 Fee for the use ¥7,480');
    expect(driver.text).to.contain('Not signed by the owner yet');
    const { id, revision } = await adapter.reservation('r-sem-regular');
    await adapter.as('p-owner').act(id, { action: 'sign' }, { revision, idempotencyKey: 'sign-1' });
    element.refresh();
    await until('the signature', () => driver.text.includes('Signed by the owner on'));
  });

  it('keeps what was typed when the times cannot be', async () => {
    const { driver, element } = await listOf('p-regular', {}, worldAs('p-regular', { cluster: usedYesterday() }));
    driver.button('Finish use EQ-3F8P-12').click();
    await rendered(element);
    driver.type('End', '2027-01-01T10:00');
    driver.button('Finish use').click();
    await until('the refusal', () => driver.text.includes('neither in the future'));
    expect(driver.valueOf('End')).to.equal('2027-01-01T10:00');
    await rendered(element);
  });

  it('starts a use within the hour before it', async () => {
    const cluster = fixtureCluster();
    const own = cluster.reservations.find(({ id }) => id === 'r-tensile-regular')!;
    own.wished = own.confirmed = { start: '2026-11-24T00:30:00Z', end: '2026-11-24T03:00:00Z' };
    const { driver, element } = await listOf('p-regular', {}, worldAs('p-regular', { cluster }));
    driver.button('Start use EQ-9T4X-77').click();
    await rendered(element);
    driver.button('Start use').click();
    await until('the use', () => driver.text.includes('The machine is being used.'));
    await rendered(element);
  });

  it('reports a fault, of which everybody who reserved the machine reads at once', async () => {
    const cluster = usedYesterday();
    cluster.reservations.find(({ id }) => id === 'r-sem-regular')!.state = 'in-use';
    const world = worldAs('p-regular', { cluster });
    const { driver, element } = await listOf('p-regular', {}, world);
    // The part of the adapter that does this is fetched once, which may take longer than the client's patience here.
    await world.adapter.coordinators();
    const others = worldAs('p-rival', { cluster: world.adapter.world });
    others.client.connect();
    const next = await listOf('p-rival', {}, others);
    await until('the button', () => driver.hasButton('Report a fault of the machine of EQ-3F8P-12'));
    driver.button('Report a fault of the machine of EQ-3F8P-12').click();
    await rendered(element);
    driver.button('Report a fault').click();
    await rendered(element);
    expect(driver.text).to.contain('Please write what is wrong.');
    driver.type(/^What is wrong/, 'The column loses vacuum.');
    driver.button('Report a fault').click();
    await until('the remark', () => driver.text.includes('This machine is out of order now. The column loses vacuum.'));
    await until('the next one’s', () => next.driver.text.includes('The column loses vacuum.'));
    others.client.disconnect();
    await expectNoAxeViolations(element);
  });
});
