import { expect } from '@open-wc/testing';
import '../../../src/elements/request-form/define.js';
// Fetched beforehand: how long that takes is not what is tried here.
import '../../../src/adapters/memory/manage.js';
import type { Question } from '../../../src/core/index.js';
import { HostError } from '../../../src/host/index.js';
import type { EqRequestForm } from '../../../src/elements/request-form/request-form.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { byRole, focused } from '../support/queries.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

/** Tuesday 1 December 2026, 13:00 to 14:00 in Tokyo: free on tensile-1 and edm-1. */
const FREE = { start: '2026-12-01T04:00:00Z', end: '2026-12-01T05:00:00Z' };

async function formOf(world: ReturnType<typeof worldAs>, properties: Partial<EqRequestForm> = {}) {
  const element = await mount('eq-request-form', { client: world.client, equipmentId: 'tensile-1', now: NOW, timeZone: 'Asia/Tokyo', mode: 'self-use', ...FREE, ...properties });
  const driver = new RequestFormDriver(element);
  await until('the offer', () => driver.has('button', 'Add another machine'));
  await driver.press('Add another machine');
  await until('the search', () => driver.has('searchbox', 'Find a machine to add'));
  return { element, driver };
}

async function add(element: EqRequestForm, driver: RequestFormDriver, words: string, name: string): Promise<void> {
  const field = byRole<HTMLInputElement>(element, 'searchbox', 'Find a machine to add');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await until(`the offer of ${name}`, () => driver.has('button', `Add ${name}`));
  await driver.press(`Add ${name}`);
  await until(`${name} among the machines`, () => driver.has('button', `Remove ${name}`));
}

const EDM = 'Wire EDM';
const TENSILE = 'Universal tensile tester';

describe('eq-request-form, several machines', () => {
  beforeEach(() => sessionStorage.clear());

  it('finds machines, judges each, and sums up the fees', async () => {
    const { driver, element } = await formOf(worldAs('p-regular'));
    await until('the focus on the search', () => focused()?.id === 'kit-search');
    await add(element, driver, 'wire', EDM);
    await driver.see('Free at this time');
    await until('the total', () => /About ¥[\d,]+ for 2 machines/.test(driver.text));
    expect(focused()?.id, 'the focus stays in the search').to.equal('kit-search');
    await expectNoAxeViolations(element);
    await driver.press(`Remove ${EDM}`);
    expect(driver.text).not.to.contain('for 2 machines');
  });

  it('holds the time on all of them, or on none and says so', async () => {
    const world = worldAs('p-regular');
    const machines = (): string[] => world.adapter.world.heldNow().map(({ equipmentId }) => equipmentId).sort();
    const { driver, element } = await formOf(world);
    await add(element, driver, 'wire', EDM);
    await until('both', () => machines().join() === 'edm-1,tensile-1');
    expect(driver.text.match(/This time is held for you/g)?.length).to.equal(1);
    await driver.press(`Remove ${EDM}`);
    await until('one', () => machines().join() === 'tensile-1');
    const hold = world.adapter.hold.bind(world.adapter);
    world.adapter.hold = (slot, options) => (slot.equipmentId === 'edm-1' ? Promise.reject(new HostError('conflict')) : hold(slot, options));
    await add(element, driver, 'wire', EDM);
    await driver.see('This time is not kept for you');
    await until('none', () => machines().length === 0);
  });

  it('sends one request for all of them', async () => {
    const world = worldAs('p-regular');
    const { driver, element } = await formOf(world);
    await add(element, driver, 'wire', EDM);
    await driver.see('Free at this time');
    await driver.type(/^Purpose/, 'A part and its strength');
    await driver.press(/^Review request/);
    expect(driver.text).to.contain(`Further machines ${EDM}`);
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    expect((await event).draft.equipmentIds).to.deep.equal(['tensile-1', 'edm-1']);
    await driver.see('Reference number');
    const mine = await world.adapter.reservations({ role: 'asker', from: FREE.start, to: FREE.end });
    expect(mine.items.map(({ equipmentId }) => equipmentId).sort()).to.deep.equal(['edm-1', 'tensile-1']);
    expect(new Set(mine.items.map(({ kitId }) => kitId)).size).to.equal(1);
  });

  it('tells which cannot be had, with times at which all are free', async () => {
    const world = worldAs('p-regular');
    await world.adapter.as('p-rival').createReservation(
      { equipmentId: 'edm-1', mode: 'self-use', ...FREE, purpose: 'x', answers: {}, termsAccepted: true }, { idempotencyKey: 'a-key-of-the-rival-0001' });
    const { driver, element } = await formOf(world);
    await add(element, driver, 'wire', EDM);
    await driver.see('Cannot be had at this time');
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('Some of the further machines cannot be had');
    await driver.see('Times at which all of them are free');
    driver.buttons(/^Use /)[0]!.click();
    await rendered(element);
    await driver.see('Free at this time');
  });

  it('leaves out what cannot be had where that is wished', async () => {
    const world = worldAs('p-regular');
    await world.adapter.as('p-rival').createReservation(
      { equipmentId: 'edm-1', mode: 'self-use', ...FREE, purpose: 'x', answers: {}, termsAccepted: true }, { idempotencyKey: 'a-key-of-the-rival-0002' });
    const { driver, element } = await formOf(world);
    await add(element, driver, 'wire', EDM);
    await driver.see('Cannot be had at this time');
    await driver.choose('radio', /^As many as possible/);
    await driver.see('Left out');
    await driver.type(/^Purpose/, 'Strength');
    await driver.press(/^Review request/);
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    expect((await event).draft.equipmentIds).to.equal(undefined);
    await driver.see('Reference number');
  });

  it('leaves out the machine that it was opened for, where that is the one that cannot be had', async () => {
    const world = worldAs('p-regular');
    await world.adapter.as('p-rival').createReservation(
      { equipmentId: 'tensile-1', mode: 'self-use', ...FREE, purpose: 'x', answers: {}, termsAccepted: true }, { idempotencyKey: 'a-key-of-the-rival-0003' });
    const { driver, element } = await formOf(world);
    await add(element, driver, 'wire', EDM);
    await driver.see('Free at this time');
    await driver.see('This time cannot be requested');
    await driver.choose('radio', /^As many as possible/);
    await driver.see('Left out');
    await driver.see('This time can be requested.');
    await until('the other machine alone is held', () => world.adapter.world.heldNow().map(({ equipmentId }) => equipmentId).join() === 'edm-1');
    await expectNoAxeViolations(element);
    await driver.type(/^Purpose/, 'A part');
    await driver.press(/^Review request/);
    expect(driver.text).to.contain(`Machine and time ${EDM}`);
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    const { draft } = await event;
    expect([draft.equipmentId, draft.equipmentIds]).to.deep.equal(['edm-1', undefined]);
    await driver.see('Reference number');
    expect(driver.text).to.contain(EDM);
  });

  it('asks again for what may have arrived as it was sent', async () => {
    const world = worldAs('p-regular');
    const { driver, element } = await formOf(world);
    await add(element, driver, 'wire', EDM);
    await driver.see('Free at this time');
    await driver.type(/^Purpose/, 'A part');
    await driver.press(/^Review request/);
    const sent: { ids: string[] | undefined; key: string }[] = [];
    element.addEventListener('eq-reservation-request', (event) => {
      event.preventDefault();
      sent.push({ ids: event.draft.equipmentIds, key: event.key });
    });
    await driver.press(/^(Send request|Book now)$/);
    element.outcome = { status: 'uncertain', error: new HostError('network') };
    await rendered(element);
    // What would be sent is another request by now.
    element.inquiryId = 'i-2';
    await rendered(element);
    await driver.press('Check again');
    expect(sent).to.have.length(2);
    expect(sent[1]).to.deep.equal(sent[0]);
  });

  it('asks each machine\'s own question where two only share a name, and once what is the same', async () => {
    const cluster = fixtureCluster();
    const number: Question = { id: 'material', label: { en: 'Thickness of the part', source: 'en' }, type: 'text', required: true };
    const same = cluster.equipment.find(({ id }) => id === 'sem-1')!.questions;
    for (const machine of cluster.equipment) if (machine.id !== 'sem-1') machine.questions = machine.id === 'edm-1' ? [number] : same;
    const world = worldAs('p-regular', { cluster });
    const { driver, element } = await formOf(world, { equipmentId: 'sem-1' });
    await add(element, driver, 'wire', EDM);
    await add(element, driver, 'tensile', TENSILE);
    await driver.see('Thickness of the part');
    expect(driver.text.match(/Material of the sample/g)?.length, 'what two owners ask alike').to.equal(1);
    await driver.type(/^Purpose/, 'Surface and strength');
    await driver.type(/^Material of the sample/, 'SUS304');
    await driver.type(/^Thickness of the part/, '3 mm');
    await driver.choose('checkbox', /accept/);
    await driver.press(/^Review request/);
    expect(driver.text).to.contain('Thickness of the part 3 mm');
    await driver.press(/^(Send request|Book now)$/);
    await driver.see('Reference number');
    const { items } = await world.adapter.reservations({ role: 'asker', from: FREE.start, to: FREE.end });
    expect(Object.fromEntries(items.map(({ equipmentId, answers }) => [equipmentId, answers]))).to.deep.equal({
      'sem-1': { material: 'SUS304' }, 'tensile-1': { material: 'SUS304' }, 'edm-1': { material: '3 mm' },
    });
  });

  it('asks what the other owner asks, and for their terms', async () => {
    const world = worldAs('p-regular');
    const { driver, element } = await formOf(world);
    await add(element, driver, 'scanning', 'Scanning electron microscope');
    await driver.see('Material of the sample');
    await driver.type(/^Purpose/, 'Surface and strength');
    await driver.press(/^Review request/);
    await driver.type(/^Material of the sample/, 'SUS304');
    await driver.choose('checkbox', /accept/);
    await driver.press(/^Review request/);
    const event = nextEvent('eq-reservation-request');
    await driver.press(/^(Send request|Book now)$/);
    expect((await event).draft).to.deep.include({ equipmentIds: ['tensile-1', 'sem-1'], answers: { material: 'SUS304' } });
    await driver.see('Reference number');
  });
});
