import { expect } from '@open-wc/testing';
import '../../../src/elements/reservations/define.js';
import type { Reservation } from '../../../src/core/index.js';
import { HostError } from '../../../src/host/index.js';
import type { HostAdapter } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import { listOf, ReservationsDriver } from './reservations.driver.js';

describe('eq-reservations', () => {
  describe('reading', () => {
    it('shows what waits for the owner before what comes, the next first', async () => {
      const { driver } = await listOf('p-regular');
      expect(driver.parts).to.deep.equal(['Waiting for the owner 1', 'Coming up 1']);
      expect(driver.references).to.deep.equal(['EQ-3F8P-12', 'EQ-9T4X-77']);
      expect(driver.text).to.contain('the time is not confirmed');
    });

    it('keeps the past one press away, the latest first', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button(/^Past/).click();
      await rendered(element);
      expect(driver.references).to.deep.equal(['EQ-8W3C-64', 'EQ-5H1Q-30']);
    });

    it('tells wished, confirmed and actual time apart', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button(/^Past/).click();
      await rendered(element);
      expect(driver.text).to.contain('Confirmed time Tue, Nov 10, 10:00–14:00');
      expect(driver.text).to.contain('Actual time Tue, Nov 10, 10:05–13:40');
    });

    it('gives the reason of a refusal in the history', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button(/^Past/).click();
      await rendered(element);
      element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
      expect(driver.text).to.contain('当日は校正作業のため使用できません。');
    });

    it('shows the reader’s own time beside the machine’s when the zones differ', async () => {
      const { driver, element } = await listOf('p-regular');
      element.timeZone = 'America/New_York';
      await rendered(element);
      expect(driver.text).to.contain('Fri, Nov 27, 13:00–15:00 ( Thu, Nov 26, 23:00 – Fri, Nov 27, 01:00 in your time )');
    });
  });

  describe('a long list', () => {
    const DAY = 86_400_000;
    /** A confirmed series of so many dates, one a day, and after all of them a proposal that waits for an answer. */
    function longWorld(dates: number, past = 0) {
      const cluster = fixtureCluster();
      const [own] = cluster.reservations.filter(({ id }) => id === 'r-tensile-regular');
      const day = (first: string, n: number) => new Date(Date.parse(first) + n * DAY).toISOString().replace('.000', '');
      const nth = (n: number, more: Partial<Reservation>): Reservation => {
        const time = { start: day(own!.wished.start, n), end: day(own!.wished.end, n) };
        return { ...own!, id: `r-${n}`, reference: `EQ-LONG-${n}`, wished: time, confirmed: time, ...more };
      };
      cluster.reservations = [
        ...Array.from({ length: dates }, (_, n) => nth(n, {})),
        ...Array.from({ length: past }, (_, n) => nth(-60 - n, { state: 'completed' })),
        nth(400, { reference: 'EQ-ASKS-99', state: 'info-needed', confirmed: undefined }),
      ];
      return worldAs('p-regular', { cluster });
    }

    it('shows first what needs an answer, however long a series stands before it', async () => {
      const { driver } = await listOf('p-regular', {}, longWorld(60));
      expect(driver.parts).to.deep.equal(['Needs your answer 1', 'Coming up 50+']);
      expect(driver.references[0]).to.equal('EQ-ASKS-99');
    });

    it('shows the soonest first and the rest on demand, and counts no more than it knows', async () => {
      const { driver, element } = await listOf('p-regular', {}, longWorld(60, 3));
      expect(driver.text).to.contain('Open 51+ Past 3 All 54+');
      driver.button('Show more: Coming up').focus();
      driver.button('Show more: Coming up').click();
      await until('all dates', () => driver.parts[1] === 'Coming up 60');
      await rendered(element);
      expect(element.shadowRoot!.activeElement?.closest('.item')?.textContent).to.contain('EQ-LONG-50');
      expect(driver.hasButton(/^Show more/)).to.equal(false);
      expect(driver.text).to.contain('Open 61 Past 3 All 64');
    });

    it('shows what is past part by part too', async () => {
      const { driver, element } = await listOf('p-regular', {}, longWorld(1, 120));
      driver.button(/^Past/).click();
      await rendered(element);
      expect(driver.parts).to.deep.equal(['Past 50+']);
      driver.button('Show more: Past').click();
      await until('the second page', () => driver.parts[0] === 'Past 100+');
      await rendered(element);
      driver.button('Show more: Past').click();
      await until('the third page', () => driver.parts[0] === 'Past 120');
    });

    it('keeps what it knows when a part cannot be asked', async () => {
      const world = longWorld(2);
      const ask = world.adapter.reservations.bind(world.adapter);
      world.adapter.reservations = (query, options) => (query.state?.includes('completed') ? Promise.reject(new HostError('unavailable')) : ask(query, options));
      const { driver } = await listOf('p-regular', {}, world);
      await until('the failure', () => driver.text.includes('not available right now'));
      expect(driver.parts).to.deep.equal(['Needs your answer 1', 'Coming up 2']);
    });
  });

  describe('withdrawing and cancelling', () => {
    it('asks twice, then withdraws and says so', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button('Withdraw request EQ-3F8P-12').click();
      await rendered(element);
      expect(driver.text).to.contain('Withdraw this request?');
      driver.say('The part is late.');
      const event = nextEvent('eq-action-request');
      driver.button('Withdraw request').click();
      expect((await event).request).to.deep.equal({ action: 'withdraw', note: 'The part is late.' });
      await until('the request to leave the open ones', () => !driver.references.includes('EQ-3F8P-12'));
      driver.button(/^Past/).click();
      await rendered(element);
      expect(driver.text).to.contain('Withdrawn');
    });

    it('keeps what was typed and shows the newest version when it was changed in the meantime', async () => {
      const { driver, element, client, adapter } = await listOf('p-regular');
      driver.button('Withdraw request EQ-3F8P-12').click();
      await rendered(element);
      driver.say('Not needed.');
      const owner = adapter.as('p-owner');
      await owner.act('r-sem-regular', { action: 'request-info', note: 'Which coating?' }, { revision: 1, idempotencyKey: 'owner-1' });
      client.disconnect();
      driver.button('Withdraw request').click();
      await until('the refusal', () => driver.text.includes('changed in the meantime'));
      expect(driver.note.value).to.equal('Not needed.');
      await until('the newest state', () => driver.text.includes('Question for you'));
    });

    it('leaves the action to the page when it prevents it', async () => {
      const { driver, element, adapter } = await listOf('p-regular');
      element.addEventListener('eq-action-request', (event) => event.preventDefault());
      driver.button('Cancel reservation EQ-9T4X-77').click();
      await rendered(element);
      driver.button('Cancel reservation').click();
      await rendered(element);
      expect((await adapter.reservation('r-tensile-regular')).state).to.equal('approved');
    });

    it('an answer to the owner needs words', async () => {
      const world = worldAs('p-regular');
      await world.adapter.as('p-owner').act('r-sem-regular', { action: 'request-info', note: 'Which coating?' }, { revision: 1, idempotencyKey: 'owner-2' });
      const { driver, element } = await listOf('p-regular', {}, world);
      expect(driver.parts[0]).to.equal('Needs your answer 1');
      driver.button('Answer EQ-3F8P-12').click();
      await rendered(element);
      driver.button('Answer').click();
      await rendered(element);
      expect(driver.text).to.contain('Please write an answer first.');
      driver.say('Nickel, 5 µm.');
      driver.button('Answer').click();
      await until('the answer to arrive', () => driver.parts[0] === 'Waiting for the owner 1');
    });
  });

  describe('states', () => {
    it('offers to sign in to nobody', async () => {
      const { driver } = await listOf(null);
      const event = nextEvent('eq-sign-in-request');
      driver.button('Sign in').click();
      await event;
    });

    it('says that there is nothing yet', async () => {
      const { driver } = await listOf('p-cooperating');
      expect(driver.text).to.contain('You have not asked for anything yet');
    });

    it('shows why it cannot be loaded, and tries again', async () => {
      const world = worldAs('p-regular', { failures: { reservations: 'unavailable' } });
      const { driver, element } = await listOf('p-regular', {}, world);
      expect(driver.text).to.contain('not available right now');
      world.adapter.manners.failures = {};
      driver.button('Try again').click();
      await until('the list', () => driver.references.length === 2);
      await rendered(element);
    });

    it('outlives adapters that throw, never settle or answer nonsense', async () => {
      const session = worldAs('p-regular').adapter;
      const bad: HostAdapter['reservations'][] = [
        () => { throw new TypeError('boom'); },
        () => new Promise(() => undefined),
        () => Promise.reject(new HostError('malformed')),
        () => Promise.resolve(null as never),
      ];
      for (const reservations of bad) {
        const adapter = Object.assign(Object.create(session) as HostAdapter, {
          reservations,
          session: () => session.session(),
          directory: () => session.directory(),
          equipment: (id: string) => session.equipment(id),
        });
        const element = await mount('eq-reservations', { client: clientOver(adapter, 60), now: NOW });
        await until('an error', () => element.shadowRoot!.querySelector('.notice.error, .empty'));
      }
    });

    it('works from plain data without any client', async () => {
      const { reservations, equipment } = fixtureCluster();
      const element = await mount('eq-reservations', { items: reservations, equipment, now: NOW, timeZone: 'Asia/Tokyo' });
      expect(new ReservationsDriver(element).references.length).to.be.greaterThan(2);
    });

    it('shows a reservation whose times cannot be read, and all others', async () => {
      const { reservations, equipment } = fixtureCluster();
      reservations[0]!.wished = { start: 'soon', end: 'later' };
      delete reservations[0]!.confirmed;
      const element = await mount('eq-reservations', { items: reservations, equipment, now: NOW });
      new ReservationsDriver(element).button(/^All/).click();
      await rendered(element);
      expect(new ReservationsDriver(element).references.length).to.equal(reservations.length);
    });
  });

  describe('everyone', () => {
    for (const lang of ['en', 'ja', 'ko']) {
      it(`is clean for axe and complete in ${lang}, wide and narrow, with an open action`, async () => {
        for (const width of [1280, 320]) {
          const { element } = await listOf('p-regular', { lang, width });
          element.shadowRoot!.querySelector<HTMLElement>('.side [aria-expanded]')!.click();
          element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
          await rendered(element);
          await expectNoAxeViolations(element);
          expect(element.shadowRoot!.querySelector('.list')!.scrollWidth).to.be.at.most(width);
          expect(new ReservationsDriver(element).text).not.to.match(/undefined|NaN|\[object/);
        }
      });
    }

    it('can be used by keyboard alone', async () => {
      const { element, driver } = await listOf('p-regular');
      driver.button('Withdraw request EQ-3F8P-12').focus();
      driver.button('Withdraw request EQ-3F8P-12').click();
      await rendered(element);
      expect(element.shadowRoot!.activeElement).to.equal(driver.note);
    });
  });
});
