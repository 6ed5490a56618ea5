import { expect } from '@open-wc/testing';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { BookingClient } from '../../../src/client/index.js';
import '../../../src/elements/request-form/define.js';
import type { EqRequestForm } from '../../../src/elements/request-form/request-form.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { announced } from '../support/announced.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until, wait } from '../support/fixture.js';
import { byRole, focused } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

const FREE = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };
const LATER = { start: '2026-12-02T05:00:00Z', end: '2026-12-02T07:00:00Z' };

/** The form over a host whose clock a test moves on. */
async function formAt(properties: Partial<EqRequestForm> = {}) {
  const clock = { now: NOW };
  const now = (): number => clock.now;
  const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now, person: 'p-regular' });
  const client = new BookingClient({ adapter, retry: { now, random: () => 0, base: 0, cap: 0, timeout: 4000 } });
  const element = await mount('eq-request-form', { client, equipmentId: 'sem-1', timeZone: 'Asia/Tokyo', mode: 'self-use', ...FREE, ...properties });
  const driver = new RequestFormDriver(element);
  return { element, driver, adapter, clock };
}

const held = (adapter: MemoryAdapter): string[] => adapter.world.heldNow().map(({ start }) => start);
/** Nobody else may have the time meanwhile. */
async function isTakenForOthers(adapter: MemoryAdapter): Promise<boolean> {
  const { decision } = await adapter.as('p-rival').check({ equipmentId: 'sem-1', mode: 'self-use', ...FREE, purpose: 'x', answers: { material: 'x' }, termsAccepted: true });
  return !decision.ok;
}

describe('eq-request-form, a time that is held', () => {
  beforeEach(() => sessionStorage.clear());

  it('takes the chosen time and says until when; others find it taken', async () => {
    const { driver, adapter } = await formAt();
    await driver.see('This time is held for you until 09:03.');
    expect(await isTakenForOthers(adapter)).to.equal(true);
    expect(driver.text).to.contain('This time can be requested.');
  });

  it('gives it back when another time is chosen, and when the form goes', async () => {
    const { driver, adapter, element } = await formAt();
    await driver.see('This time is held');
    Object.assign(element, LATER);
    await until('the other time', () => held(adapter).join() === LATER.start);
    element.remove();
    await until('nothing', () => held(adapter).length === 0);
  });

  it('takes nothing for a form that leaves the page as another time is chosen, and the time once it is back', async () => {
    const { driver, adapter, element } = await formAt();
    await driver.see('This time is held');
    const parent = element.parentElement!;
    Object.assign(element, LATER);
    element.remove();
    await element.updateComplete;
    // Longer than a choice must rest before it is held.
    await wait(1000);
    expect(held(adapter)).to.deep.equal([]);
    parent.append(element);
    await until('the other time', () => held(adapter).join() === LATER.start);
  });

  it('warns before it ends, politely, and keeps it at one press, ten times', async () => {
    const { driver, clock, adapter, element } = await formAt();
    await driver.see('This time is held');
    for (let time = 1; time <= 10; time += 1) {
      clock.now += 130_000;
      await driver.see('less than a minute is left');
      await announced(/less than a minute is left/);
      await driver.press('Keep it');
      await until('that it is kept', () => !driver.text.includes('less than a minute'));
    }
    expect(held(adapter)).to.deep.equal([FREE.start]);
    clock.now += 130_000;
    await driver.see('It cannot be held longer than that.');
    expect(driver.has('button', 'Keep it')).to.equal(false);
    await expectNoAxeViolations(element);
  }).timeout(30_000);

  it('loses nothing that was typed when it ends, and takes it again on request', async () => {
    const { driver, clock, adapter } = await formAt();
    await driver.see('This time is held');
    await driver.type(/^Purpose/, 'Fracture surface');
    clock.now += 200_000;
    await driver.see('This time is not held for you any more.');
    expect(driver.field(/^Purpose/).value).to.equal('Fracture surface');
    await driver.press('Hold it again');
    await driver.see('This time is held for you until 09:06.');
    expect(held(adapter)).to.deep.equal([FREE.start]);
  });

  it('takes it once where its button is pressed twice, and leads the keyboard on', async () => {
    const { element, driver, clock, adapter } = await formAt();
    await driver.see('This time is held');
    clock.now += 200_000;
    await driver.see('This time is not held for you any more.');
    let taken = 0;
    const hold = adapter.hold.bind(adapter);
    adapter.hold = (...call) => {
      taken += 1;
      return hold(...call);
    };
    const again = byRole(element, 'button', 'Hold it again');
    again.focus();
    again.click();
    again.click();
    await driver.see('This time is held for you until 09:06.');
    expect(taken).to.equal(1);
    expect(focused()?.className).to.equal('heading');
  });

  it('spends one prolongation where its button is pressed twice, and leads the keyboard on', async () => {
    const { element, driver, clock, adapter } = await formAt();
    let prolonged = 0;
    const extend = adapter.extendHold.bind(adapter);
    adapter.extendHold = (...call) => {
      prolonged += 1;
      return extend(...call);
    };
    await driver.see('This time is held');
    clock.now += 130_000;
    await driver.see('less than a minute is left');
    const keep = byRole(element, 'button', 'Keep it');
    keep.focus();
    keep.click();
    keep.click();
    await until('that it is kept', () => !driver.text.includes('less than a minute'));
    expect(prolonged).to.equal(1);
    expect(focused()?.className).to.equal('heading');
  });

  it('leads the keyboard on where the time ends under its button', async () => {
    const { element, driver, clock } = await formAt();
    await driver.see('This time is held');
    clock.now += 130_000;
    await driver.see('less than a minute is left');
    byRole(element, 'button', 'Keep it').focus();
    clock.now += 70_000;
    await driver.see('This time is not held for you any more.');
    expect(focused()?.className).to.equal('heading');
  });

  it('says plainly where the time could not be held, keeps what was typed, and tries again', async () => {
    const { driver, adapter } = await formAt();
    adapter.manners.failures = { hold: 'rate-limited' };
    await driver.type(/^Purpose/, 'Fracture surface');
    await driver.see('This time is not kept for you: somebody else may take it while you write.');
    await announced(/not kept for you/);
    expect(held(adapter)).to.deep.equal([]);
    adapter.manners.failures = {};
    await driver.press('Try to hold it');
    await driver.see('This time is held for you until 09:03.');
    expect(driver.field(/^Purpose/).value).to.equal('Fracture surface');
  });

  it('is not tried for a time that cannot be had, nor by nobody', async () => {
    const refused = await formAt({ start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' });
    await refused.driver.see('This time cannot be requested');
    const world = worldAs(null);
    const element = await mount('eq-request-form', { client: world.client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', mode: 'self-use', ...FREE });
    await until('the verdict', () => new RequestFormDriver(element).text.includes('This time can be requested.'));
    await new Promise((done) => setTimeout(done, 900));
    await rendered(element);
    expect(held(refused.adapter)).to.deep.equal([]);
    expect(held(world.adapter)).to.deep.equal([]);
  });

  it('is not told of any more when nobody is signed in', async () => {
    const { driver, element } = await formAt();
    await driver.see('This time is held for you');
    await element.client!.signOut();
    await driver.see('You are not signed in');
    await until('no hold', () => !driver.text.includes('held for you'));
    expect(driver.text).not.to.contain('You may send the request all the same');
  });

  it('goes over into the request', async () => {
    const { driver, adapter } = await formAt();
    await driver.see('This time is held');
    await driver.fillSelfUse();
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('This time is held');
    await driver.press(/^(Send request|Book now)$/);
    await driver.see('Reference number');
    expect(held(adapter)).to.deep.equal([]);
  });
});
