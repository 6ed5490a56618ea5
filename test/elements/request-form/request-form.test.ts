import { expect } from '@open-wc/testing';
import '../../../src/elements/request-form/define.js';
import type { EqRequestForm } from '../../../src/elements/request-form/request-form.js';
import { HostError } from '../../../src/host/index.js';
import type { HostAdapter } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { focused } from '../support/queries.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

/** Wednesday 2 December 2026, 10:00 to 12:00 in Tokyo: free on sem-1. */
const FREE = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };

type World = ReturnType<typeof worldAs>;

/** The form of sem-1 for somebody, once it is there. */
async function formOf(world: World, properties: Partial<EqRequestForm> = {}, options: Parameters<typeof mount>[2] = {}) {
  const element = await mount('eq-request-form', {
    client: world.client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', ...FREE, ...properties,
  }, options);
  const driver = new RequestFormDriver(element);
  await until('the form', () => element.shadowRoot!.querySelector('.layout, .notice, .done'));
  await rendered(element);
  return { element, driver };
}

/** An adapter that does everything as another, but creates reservations in its own way. */
function creating(adapter: HostAdapter, createReservation: HostAdapter['createReservation']): HostAdapter {
  return new Proxy(adapter, {
    get: (target, name) => {
      if (name === 'createReservation') return createReservation;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

describe('eq-request-form', () => {
  beforeEach(() => sessionStorage.clear());

  describe('asking', () => {
    it('leads from the form through a review to a reference number', async () => {
      const world = worldAs('p-regular');
      const { driver, element } = await formOf(world);
      await driver.fillSelfUse();
      await driver.press(/^Review request/);
      expect(driver.text).to.contain('Nothing has been sent yet.');
      expect(driver.text).to.contain('Fracture surface of a bolt');
      const event = nextEvent('eq-reservation-request');
      await driver.press(/^(Send request|Book now)$/);
      expect((await event).draft).to.deep.include({ equipmentId: 'sem-1', mode: 'self-use', ...FREE, purpose: 'Fracture surface of a bolt', answers: { material: 'SUS304' } });
      await driver.see('Reference number');
      expect(driver.text).to.match(/EQ-[0-9A-Z]{4}-[0-9A-Z]{2}/);
      expect(driver.text).to.contain('The time is not confirmed before that.');
      expect(focused()?.id).to.equal('done');
      const mine = await world.adapter.reservations({ role: 'asker' });
      expect(mine.items.filter(({ wished }) => wished.start === FREE.start)).to.have.length(1);
      expect(sessionStorage.length, 'the draft is let go').to.equal(0);
      expect(element.outcome.status).to.equal('done');
      await until('the calendar file', () => driver.has('button', 'Calendar file (.ics)'));
    });

    it('shows the fee with its formula before anything is sent', async () => {
      const { driver } = await formOf(worldAs('p-regular'), { mode: 'self-use' });
      await driver.see('Estimated fee');
      expect(driver.text).to.match(/2 h × ¥[\d,]+/);
    });

    it('asks the host about the time before the form is filled in, and comes to an end with it', async () => {
      const { driver } = await formOf(worldAs('p-regular'));
      await driver.see('This time can be requested.');
      await until('the host’s answer', () => !driver.text.includes('Checking…'));
      expect(driver.text).not.to.contain('could not be asked');
    });

    it('says every reason in words while the form is filled in', async () => {
      // Sunday night, far too long, in the past at once.
      const { driver } = await formOf(worldAs('p-regular'), { mode: 'self-use', start: '2026-11-22T13:07:00Z', end: '2026-11-23T13:07:00Z' });
      await driver.see('This time cannot be requested:');
      expect(driver.element.shadowRoot!.querySelectorAll('.reasons .block').length).to.be.greaterThan(2);
    });
  });

  describe('mistakes', () => {
    it('lists what is missing, takes the focus there, and leads to each field', async () => {
      const { driver } = await formOf(worldAs('p-regular'));
      await driver.press(/^Review request/);
      expect(focused()?.id).to.equal('issues');
      expect(driver.text).to.contain('Purpose: Please fill this in.');
      await driver.press(/^Purpose: Please fill this in/);
      expect(focused()).to.equal(driver.field(/^Purpose/));
      expect(driver.field(/^Purpose/).getAttribute('aria-invalid')).to.equal('true');
    });

    it('keeps a number that is none, and says what is wrong with it', async () => {
      const { driver } = await formOf(worldAs('p-regular'));
      await driver.choose('radio', /^Commissioned/);
      await driver.type(/^Number of samples/, 'three');
      await driver.press(/^Review request/);
      expect(driver.text).to.contain('Number of samples: Please write a number.');
      expect(driver.field(/^Number of samples/).value).to.equal('three');
      await driver.type(/^Number of samples/, '５００');
      expect(driver.text).to.contain('Number of samples: At most 50.');
    });
  });

  describe('nothing typed is lost', () => {
    it('over a reload', async () => {
      const world = worldAs('p-regular');
      const first = await formOf(world);
      await first.driver.fillSelfUse();
      first.element.remove();
      const { driver } = await formOf(world, { start: '', end: '' });
      expect(driver.field(/^Purpose/).value).to.equal('Fracture surface of a bolt');
      expect(driver.field(/^Material/).value).to.equal('SUS304');
      expect(driver.text).to.contain('Wed, Dec 2, 10:00–12:00');
    });

    it('over signing in, which comes last', async () => {
      const world = worldAs(null);
      const { driver } = await formOf(world);
      await driver.fillSelfUse();
      await driver.press(/^Review request/);
      expect(driver.text).to.contain('Sign in to send it');
      const event = nextEvent('eq-sign-in-request');
      await driver.press('Sign in');
      await event;
      await world.client.signInAs('p-regular');
      await until('the send button', () => driver.has('button', /^(Send request|Book now)$/));
      await driver.press(/^(Send request|Book now)$/);
      await driver.see('Reference number');
    });

    it('over a rival, whose time is told with free times nearby', async () => {
      const world = worldAs('p-regular');
      const { driver } = await formOf(world);
      await driver.fillSelfUse();
      await driver.press(/^Review request/);
      await world.adapter.as('p-rival').createReservation(
        { equipmentId: 'sem-1', mode: 'self-use', ...FREE, purpose: 'Mine', answers: { material: 'Al' }, termsAccepted: true }, { idempotencyKey: 'rival' });
      const rivals = await world.adapter.as('p-owner').reservations({ role: 'owner' });
      const rival = rivals.items.find(({ purpose }) => purpose === 'Mine')!;
      if (rival.state === 'requested') await world.adapter.as('p-owner').act(rival.id, { action: 'approve' }, { revision: rival.revision, idempotencyKey: 'approve' });
      await driver.press(/^(Send request|Book now)$/);
      await driver.see('Everything you typed is kept.');
      expect(focused()?.id).to.equal('outcome');
      await until('nearby times', () => driver.buttons(/^Use /).length > 0);
      driver.buttons(/^Use /)[0]!.click();
      await rendered(driver.element);
      await driver.press(/^(Send request|Book now)$/);
      await driver.see('Reference number');
    });
  });

  describe('sending', () => {
    it('asks again with the same key after the line broke, and makes one reservation', async () => {
      const world = worldAs('p-regular');
      const keys: string[] = [];
      let isBroken = true;
      const adapter = creating(world.adapter, async (draft, options) => {
        keys.push(options.idempotencyKey);
        const made = await world.adapter.createReservation(draft, options);
        if (isBroken) throw new HostError('network');
        return made;
      });
      const { driver } = await formOf({ ...world, client: clientOver(adapter) });
      await driver.fillSelfUse();
      await driver.press(/^Review request/);
      await driver.press(/^(Send request|Book now)$/);
      await driver.see('We do not know yet whether your request arrived');
      isBroken = false;
      await driver.press('Check again');
      await driver.see('Reference number');
      expect(new Set(keys).size).to.equal(1);
      expect(keys.length).to.be.greaterThan(1);
      const mine = await world.adapter.reservations({ role: 'asker' });
      expect(mine.items.filter(({ wished }) => wished.start === FREE.start)).to.have.length(1);
    });

    it('still asks with the same key when the page was closed in between', async () => {
      const world = worldAs('p-regular');
      const keys: string[] = [];
      const adapter = creating(world.adapter, (_draft, options) => (keys.push(options.idempotencyKey), new Promise(() => undefined)));
      const first = await formOf({ ...world, client: clientOver(adapter) });
      await first.driver.fillSelfUse();
      await first.driver.press(/^Review request/);
      first.driver.element.shadowRoot!.querySelector<HTMLElement>('#send')!.click();
      await until('the sending', () => keys.length > 0);
      first.element.remove();
      const again = creating(world.adapter, (draft, options) => (keys.push(options.idempotencyKey), world.adapter.createReservation(draft, options)));
      const { driver } = await formOf({ ...world, client: clientOver(again) });
      await driver.see('We do not know yet');
      await driver.press('Check again');
      await driver.see('Reference number');
      expect(new Set(keys).size).to.equal(1);
    });

    it('leaves the sending to a page that prevents it, and shows what the page says became of it', async () => {
      const world = worldAs('p-regular');
      const { driver, element } = await formOf(world);
      element.addEventListener('eq-reservation-request', (event) => event.preventDefault());
      await driver.fillSelfUse();
      await driver.press(/^Review request/);
      await driver.press(/^(Send request|Book now)$/);
      expect(driver.text).to.contain('Sending');
      element.outcome = { status: 'refused', error: new HostError('invalid') };
      await rendered(element);
      expect(driver.text).to.contain('This request could not be accepted');
    });
  });

  describe('states', () => {
    it('says that a machine is not known, and which one is named', async () => {
      const { driver } = await formOf(worldAs('p-regular'), { equipmentId: 'no-such-machine' });
      expect(driver.text).to.contain('There is nothing at this address');
      const none = await mount('eq-request-form', { client: worldAs(null).client });
      expect(new RequestFormDriver(none).text).to.contain('No machine is named');
    });

    it('takes nonsense from attributes without breaking', async () => {
      const { driver } = await formOf(worldAs('p-regular'), { start: 'tomorrow', end: 'later', mode: 'flying' }, { attributes: { 'time-zone': 'Mars/Olympus' } });
      await driver.press(/^Review request/);
      expect(driver.text).to.contain('Please choose a time.');
    });

    it('a past slot and an end before the start are said in words', async () => {
      const past = await formOf(worldAs('p-regular'), { mode: 'self-use', start: '2026-11-20T01:00:00Z', end: '2026-11-20T02:00:00Z' });
      await past.driver.see('This time cannot be requested:');
      sessionStorage.clear();
      const reversed = await formOf(worldAs('p-regular'), { mode: 'self-use', start: FREE.end, end: FREE.start });
      await reversed.driver.press(/^Review request/);
      expect(reversed.driver.text).to.contain('Please choose a time.');
    });

    it('works from plain data without any client', async () => {
      const machine = fixtureCluster().equipment.find(({ id }) => id === 'sem-1')!;
      const element = await mount('eq-request-form', { equipment: machine, person: null, now: NOW, ...FREE });
      expect(new RequestFormDriver(element).has('button', /^Review request/)).to.equal(true);
    });
  });

  describe('everyone', () => {
    for (const lang of ['en', 'ja', 'ko']) {
      it(`is clean for axe and complete in ${lang}: mistakes, review and outcome, wide and narrow`, async function () {
        this.timeout(20_000);
        for (const width of [1280, 320]) {
          sessionStorage.clear();
          const { element } = await formOf(worldAs('p-regular'), { mode: 'self-use' }, { lang, width });
          const root = element.shadowRoot!;
          root.querySelector<HTMLElement>('.bar .primary')!.click();
          await rendered(element);
          await check(element, width);
          for (const field of root.querySelectorAll<HTMLInputElement>('.fields textarea, .fields input')) {
            field.value = '12';
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }
          root.querySelector<HTMLInputElement>('#terms:not(:checked)')?.click();
          await rendered(element);
          root.querySelector<HTMLElement>('.bar .primary')!.click();
          await rendered(element);
          expect(root.querySelector('.checklist')).not.to.equal(null);
          await check(element, width);
          root.querySelector<HTMLElement>('#send')!.click();
          await until('the outcome', () => root.querySelector('.done, #outcome'));
          await check(element, width);
        }
      });
    }
  });
});

/** Nothing for axe, nothing cut off, nothing that is not words. */
async function check(element: EqRequestForm, width: number): Promise<void> {
  await rendered(element);
  await expectNoAxeViolations(element);
  expect(element.shadowRoot!.querySelector('.root')!.scrollWidth).to.be.at.most(width);
  expect(new RequestFormDriver(element).text).not.to.match(/undefined|NaN|\[object/);
}
