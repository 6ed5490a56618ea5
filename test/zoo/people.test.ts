import { expect } from '@open-wc/testing';
import type { WriteState } from '../../src/client/index.js';
import { HostError } from '../../src/host/index.js';
import { rendered, until, wait } from '../elements/support/fixture.js';
import { clientOver, NOW, worldAs } from '../elements/support/world.js';
import { differing, FREE, formOf, gate } from './support.js';

const SEND = /^(Send request|Book now)$/;

/** The form of sem-1, filled in and under review, over a host that notes keys and may be held up or refuse. */
async function reviewed(answer?: (key: string) => Promise<void>) {
  const { adapter } = worldAs('p-regular');
  const keys: string[] = [];
  const client = clientOver(differing(adapter, {
    createReservation: async (draft, options) => {
      keys.push(options.idempotencyKey);
      await answer?.(options.idempotencyKey);
      return adapter.createReservation(draft, options);
    },
  }), 4000);
  const form = await formOf(client);
  await form.driver.fillSelfUse();
  await form.driver.press(/^Review request/);
  const made = async () => (await adapter.reservations({ role: 'asker' })).items.filter(({ wished }) => wished.start === FREE.start);
  return { ...form, adapter, client, keys, made };
}

describe('people who do everything at once, or leave', () => {
  beforeEach(() => sessionStorage.clear());

  it('press "send" ten times and ask once', async () => {
    const hold = gate();
    const { element, driver, keys, made } = await reviewed(() => hold.opened);
    const button = driver.buttons(SEND)[0]!;
    for (let count = 0; count < 10; count += 1) button.click();
    await rendered(element);
    for (const again of driver.buttons(/Send|Sending/)) again.click();
    hold.open();
    await driver.see('Reference number');
    expect(keys).to.have.length(1);
    expect(await made()).to.have.length(1);
  });

  it('move the form in the page while it is being sent, and still hear what became of it', async () => {
    const hold = gate();
    const { element, driver } = await reviewed(() => hold.opened);
    await driver.press(SEND);
    const elsewhere = document.createElement('section');
    element.parentElement!.append(elsewhere);
    elsewhere.append(element);
    await rendered(element);
    hold.open();
    await driver.see('Reference number');
  });

  it('take the form off the page until the answer has come', async () => {
    const hold = gate();
    const { element, driver } = await reviewed(() => hold.opened);
    await driver.press(SEND);
    const parent = element.parentElement!;
    element.remove();
    hold.open();
    await wait(50);
    parent.append(element);
    await driver.see('Reference number');
  });

  it('go back while it is being sent, and find out when they come again', async () => {
    const hold = gate();
    const first = await reviewed(() => hold.opened);
    await first.driver.press(SEND);
    first.element.remove();
    const again = await formOf(first.client, { start: '', end: '' });
    expect(again.driver.text).to.contain('Sending');
    hold.open();
    await again.driver.see('Reference number');
    expect(first.keys).to.have.length(1);
    expect(await first.made()).to.have.length(1);
  });

  it('come back long after it was sent, and see the reference instead of asking again', async () => {
    const first = await reviewed(() => wait(30));
    await first.driver.press(SEND);
    first.element.remove();
    await wait(100);
    const again = await formOf(first.client, { start: '', end: '' });
    await again.driver.see('Reference number');
    expect(await first.made()).to.have.length(1);
  });

  it('choose another time while nobody knows whether the first request arrived: the first is cleared up', async () => {
    let isDown = true;
    const { element, driver, keys, made } = await reviewed(() => (isDown ? Promise.reject(new HostError('network')) : Promise.resolve()));
    await driver.press(SEND);
    await driver.see('We do not know yet');
    Object.assign(element, { start: '2026-12-03T01:00:00Z', end: '2026-12-03T03:00:00Z' });
    await rendered(element);
    isDown = false;
    await driver.press(/Check again/);
    await driver.see('Reference number');
    expect(new Set(keys).size).to.equal(1);
    expect(await made()).to.have.length(1);
  });

  it('whose sign-in runs out between review and sending: they sign in and send the same request', async () => {
    let isSignedOut = true;
    const { element, driver, keys, made } = await reviewed(() => (isSignedOut ? Promise.reject(new HostError('unauthorized', { status: 401 })) : Promise.resolve()));
    let asked = 0;
    element.addEventListener('eq-sign-in-request', () => (asked += 1));
    await driver.press(SEND);
    await until('the offer to sign in', () => asked === 1);
    expect(driver.text).to.contain('Fracture surface of a bolt');
    isSignedOut = false;
    await driver.press(SEND);
    await driver.see('Reference number');
    expect(new Set(keys).size).to.equal(1);
    expect(await made()).to.have.length(1);
  });

  it('copy a tab and send something else from it: that is another request', async () => {
    const first = await reviewed();
    const kept = Object.keys(sessionStorage).map((name) => [name, sessionStorage.getItem(name)!] as const);
    await first.driver.press(SEND);
    await first.driver.see('Reference number');
    first.element.remove();
    for (const [name, text] of kept) sessionStorage.setItem(name, text);
    const copy = await formOf(clientOver(first.adapter), { start: '2026-12-03T01:00:00Z', end: '2026-12-03T03:00:00Z' });
    await copy.driver.press(/^Review request/);
    await copy.driver.press(SEND);
    await copy.driver.see('Reference number');
    expect(await first.made()).to.have.length(1);
    expect((await first.adapter.reservations({ role: 'asker' })).items.filter(({ wished }) => wished.start === '2026-12-03T01:00:00Z')).to.have.length(1);
  });

  it('leave a computer to the next: what one typed is not shown to another', async () => {
    const { adapter, client } = worldAs('p-regular');
    const first = await formOf(client);
    await first.driver.fillSelfUse();
    await client.signOut();
    await client.signInAs('p-associate');
    await until('an empty form', () => first.driver.field(/^Purpose/).value === '');
    await first.driver.choose('radio', /^Self-use/);
    expect(first.driver.field(/^Material/).value).to.equal('');
    await first.driver.type(/^Purpose/, 'Mine');
    first.element.remove();
    const second = await formOf(clientOver(adapter.as('p-regular')));
    await until('an empty form', () => second.driver.field(/^Purpose/).value === '');
  });

  it('sign out and in again as themselves: everything is still there', async () => {
    const { client } = worldAs('p-regular');
    const { driver, element } = await formOf(client);
    await driver.fillSelfUse();
    await client.signOut();
    await rendered(element);
    expect(driver.field(/^Purpose/).value).to.equal('Fracture surface of a bolt');
    await client.signInAs('p-regular');
    await wait(30);
    expect(driver.field(/^Purpose/).value).to.equal('Fracture surface of a bolt');
    expect(sessionStorage.length).to.equal(1);
  });

  it('turn the clock a year on: yesterday’s draft is let go, today’s form works', async () => {
    const { client } = worldAs('p-regular');
    const first = await formOf(client);
    await first.driver.fillSelfUse();
    first.element.remove();
    const later = await formOf(client, { now: NOW + 366 * 86_400_000, start: '', end: '' });
    expect(later.driver.field(/^Purpose/).value).to.equal('');
  });

  it('change the language with the form half filled: their words stay, ours follow', async () => {
    const { element, driver } = await reviewed();
    const holder = element.parentElement!;
    for (const [lang, words] of [['ja', '送信'], ['ko', '보내'], ['en', 'Nothing has been sent yet.']] as const) {
      holder.lang = lang;
      await until(`the page in ${lang}`, () => driver.text.includes(words));
      expect(driver.text).to.contain('Fracture surface of a bolt');
    }
    await driver.press('Back to the form');
    expect(driver.field(/^Purpose/).value).to.equal('Fracture surface of a bolt');
    holder.lang = 'ko';
    await until('Korean', () => /용도|목적/.test(driver.text));
    const purpose = element.shadowRoot!.querySelector<HTMLTextAreaElement>('#purpose')!;
    expect(purpose.value).to.equal('Fracture surface of a bolt');
  });
});

describe('pages that send requests themselves', () => {
  beforeEach(() => sessionStorage.clear());

  it('may tell the outcome at once, inside the event', async () => {
    const { element, driver } = await reviewed();
    const outcome: WriteState = { status: 'refused', error: new HostError('forbidden') };
    element.addEventListener('eq-reservation-request', (event) => {
      event.preventDefault();
      element.outcome = outcome;
    });
    await driver.press(SEND);
    expect(element.outcome).to.deep.equal(outcome);
    expect(driver.text).to.contain('Your account may not see this.');
  });

  it('and forget to: without a client and without a listener the form says that nothing was sent', async () => {
    const { adapter } = worldAs('p-regular');
    const [equipment, { person }, directory] = await Promise.all([adapter.equipment('sem-1'), adapter.session(), adapter.directory()]);
    const { driver } = await formOf(undefined, { equipment, person, directory });
    await driver.fillSelfUse();
    await driver.press(/^Review request/);
    await driver.press(SEND);
    await driver.see('This service does not offer that.');
    expect(driver.text).to.contain('Fracture surface of a bolt');
  });
});
