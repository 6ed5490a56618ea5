import { expect } from '@open-wc/testing';
import '../../../src/elements/request-form/define.js';
import { mount, rendered, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

describe('eq-request-form, a time that cannot be requested', () => {
  beforeEach(() => sessionStorage.clear());

  it('is said among the mistakes, and does not lead to the review', async () => {
    const element = await mount('eq-request-form', {
      client: worldAs('p-regular').client, equipmentId: 'sem-1', mode: 'self-use', now: NOW, timeZone: 'Asia/Tokyo',
      start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z',
    });
    const driver = new RequestFormDriver(element);
    await until('the form', () => element.shadowRoot!.querySelector('.layout'));
    await rendered(element);
    await driver.fillSelfUse();
    await driver.see('This time cannot be requested:');
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('Chosen time: This time cannot be requested.');
    expect(driver.text).not.to.contain('Nothing has been sent yet.');
  });

  it('is not said to be somebody else’s where one has asked for it oneself, such as in another tab', async () => {
    const element = await mount('eq-request-form', {
      client: worldAs('p-regular').client, equipmentId: 'sem-1', mode: 'self-use', now: NOW, timeZone: 'Asia/Tokyo',
      start: '2026-11-27T04:00:00Z', end: '2026-11-27T06:00:00Z',
    });
    const driver = new RequestFormDriver(element);
    await driver.see('You have reserved or requested Fri, Nov 27, 13:00–15:00 yourself.');
    expect(driver.text).not.to.contain('Someone else');
  });
});
