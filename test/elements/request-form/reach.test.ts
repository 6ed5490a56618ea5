import '../../../src/elements/request-form/define.js';
import { expect } from '@open-wc/testing';
import { HostError } from '../../../src/host/index.js';
import { mount, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

/** 10:00 to 12:00 in Tokyo: free on sem-1. */
const FREE = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };

/** The form of sem-1 for whoever is signed in. */
async function formOf({ client }: ReturnType<typeof worldAs>) {
  const element = await mount('eq-request-form', { client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', ...FREE });
  return { driver: new RequestFormDriver(element) };
}

describe('eq-request-form, a host out of reach', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks again when the page is back online, and takes back that it could not', async () => {
    const world = worldAs('p-regular');
    const check = world.adapter.check.bind(world.adapter);
    let isOffline = true;
    world.adapter.check = (...asked) => (isOffline ? Promise.reject(new HostError('network')) : check(...asked));
    const { driver } = await formOf(world);
    await driver.see('The service could not be asked just now');
    isOffline = false;
    window.dispatchEvent(new Event('online'));
    await until('the host’s answer', () => !driver.text.includes('could not be asked'));
    expect(driver.text).to.contain('This time can be requested.');
  });

  it('asks who is there when the host does not know the asker any more', async () => {
    const world = worldAs('p-regular');
    const check = world.adapter.check.bind(world.adapter);
    world.adapter.check = async (...asked) => {
      if (!(await world.adapter.session()).person) return check(...asked);
      await world.adapter.signOut();
      throw new HostError('unauthorized');
    };
    const { driver } = await formOf(world);
    await driver.see('You are not signed in: rules and fees of non-members are shown.');
    await until('the host’s answer', () => !driver.text.includes('could not be asked'));
  });
});
