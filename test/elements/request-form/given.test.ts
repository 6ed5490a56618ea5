import '../../../src/elements/request-form/define.js';
import { expect } from '@open-wc/testing';
import { mount, warningsDuring } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

describe('eq-request-form, a page that gives it something else', () => {
  beforeEach(() => sessionStorage.clear());

  it('leaves a machine aside that is its id as text, says so once, and asks for the one that is named', async () => {
    const said = await warningsDuring(async () => {
      for (const equipment of ['sem-1', ['sem-1'], 5, true]) {
        const element = await mount('eq-request-form', { client: worldAs('p-regular').client, equipment: equipment as never, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo' });
        await new RequestFormDriver(element).see('Scanning electron microscope');
      }
    });
    expect(said.map((line) => line.includes('equipment-unknown: equipment is not a record')), said.join()).to.deep.equal([true]);
  });

  it('says that no machine was named where nothing else is', async () => {
    const element = await mount('eq-request-form', { equipment: 'sem-1' as never, now: NOW });
    await new RequestFormDriver(element).see('No machine is named');
  });
});
