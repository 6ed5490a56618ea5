import { expect } from '@open-wc/testing';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { listOf, ReservationsDriver } from './reservations.driver.js';

describe('eq-reservations, the asker’s side', () => {
  describe('a proposal of the owner', () => {
    /** sem-1 is offered as a commissioned test an hour later, for more. */
    async function proposed() {
      const world = worldAs('p-regular');
      await world.adapter.as('p-owner').act('r-sem-regular', {
        action: 'counter', mode: 'commissioned', start: '2026-11-27T05:00:00Z', end: '2026-11-27T07:00:00Z', fee: 20_000, note: 'Our staff is free then.',
      }, { revision: 1, idempotencyKey: 'counter-1' });
      return listOf('p-regular', {}, world);
    }

    it('stands beside the wish, with what is as asked and what costs more', async () => {
      const { driver, element } = await proposed();
      expect(driver.parts[0]).to.equal('Needs your answer 1');
      const rows = [...element.shadowRoot!.querySelectorAll('.offer tbody tr')].map((row) => textIn(row));
      expect(rows).to.deep.equal([
        'Time Fri, Nov 27, 13:00–15:00 Fri, Nov 27, 14:00–16:00',
        'Machine Scanning electron microscope As asked',
        'Mode of use Self-use Commissioned work',
        'Estimated fee No estimate ¥20,000',
      ]);
      expect(driver.text).to.contain('Our staff is free then.');
    });

    it('says how much more it costs than what was asked for', async () => {
      const { reservations, equipment } = fixtureCluster();
      const own = reservations.find(({ id }) => id === 'r-sem-regular')!;
      const quote = (total: number) => ({ tariffId: 'sem-self', currency: 'JPY' as const, lines: [], total, estimate: true as const });
      const items = [{ ...own, state: 'countered' as const, quote: quote(5800), offer: { ...own.wished, by: 'owner' as const, quote: quote(7000) } }];
      const element = await mount('eq-reservations', { items, equipment, now: NOW, timeZone: 'Asia/Tokyo' });
      expect(new ReservationsDriver(element).text).to.contain('Estimated fee ¥5,800 ¥7,000 ¥1,200 more');
    });

    it('is accepted with one more press and then confirmed', async () => {
      const { driver, element } = await proposed();
      driver.button('Accept the proposal EQ-3F8P-12').click();
      await rendered(element);
      driver.button('Accept the proposal').click();
      await until('the confirmation', () => driver.parts.includes('Coming up 2'));
      await until('the keyboard to go with the row', () => element.shadowRoot!.activeElement?.closest('[data-id]')?.getAttribute('data-id') === 'r-sem-regular');
      expect(driver.text).to.contain('Confirmed time Fri, Nov 27, 14:00–16:00');
    });
  });

  describe('moving', () => {
    it('takes another time, typed, and keeps its length when the start moves', async () => {
      const { driver, element, adapter } = await listOf('p-regular');
      driver.button('Change time EQ-9T4X-77').click();
      await rendered(element);
      expect([driver.valueOf('Start'), driver.valueOf('End')]).to.deep.equal(['2026-11-25T09:00', '2026-11-25T11:00']);
      driver.type('Start', '2026-11-25T13:00');
      await rendered(element);
      expect(driver.valueOf('End')).to.equal('2026-11-25T15:00');
      driver.button('Change time').click();
      await until('the new time', () => driver.text.includes('Wed, Nov 25, 13:00–15:00'));
      expect((await adapter.reservation('r-tensile-regular')).confirmed?.start).to.equal('2026-11-25T04:00:00Z');
      await until('the panel to close', () => !driver.hasButton(/^Keep it$/));
      const row = element.shadowRoot!.querySelector('[data-id="r-tensile-regular"]')!;
      expect(row.contains(element.shadowRoot!.activeElement), 'the keyboard goes on where it was').to.equal(true);
    });

    it('puts the keyboard back where it was when it is given up', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button('Change time EQ-9T4X-77').click();
      await rendered(element);
      driver.button('Keep it').focus();
      driver.button('Keep it').click();
      await rendered(element);
      await until('the focus', () => element.shadowRoot!.activeElement?.closest('[data-id="r-tensile-regular"]'));
    });

    it('offers free times, and says in words why one will not do', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button('Change time EQ-9T4X-77').click();
      await until('free times', () => driver.hasButton(/^Change to Wed, Nov 25/));
      driver.type('Start', '2026-11-25T03:00');
      driver.button('Change time').click();
      await until('the reason', () => driver.text.includes('outside the opening hours'));
      expect(driver.valueOf('Start')).to.equal('2026-11-25T03:00');
      await rendered(element);
    });

    it('asks for a start and a later end', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button('Change time EQ-9T4X-77').click();
      await rendered(element);
      driver.type('End', '2026-11-25T08:00');
      driver.button('Change time').click();
      await rendered(element);
      expect(driver.text).to.contain('Please give a start and a later end.');
      expect(element.shadowRoot!.activeElement?.getAttribute('aria-invalid')).to.equal('true');
    });

    it('is offered by itself when the time was given to somebody else', async () => {
      const cluster = fixtureCluster();
      const own = cluster.reservations.find(({ id }) => id === 'r-sem-regular')!;
      cluster.equipment.find(({ id }) => id === 'sem-1')!.rules.pendingBlocks = false;
      cluster.reservations.push({ ...own, id: 'r-given', reference: 'EQ-AAAA-09', state: 'approved', confirmed: own.wished, asker: { id: 'p-rival', name: '鈴木 健太' } });
      // Many others that begin later: what begins soonest is looked after first.
      const later = Array.from({ length: 25 }, (_, index) => new Date(Date.UTC(2026, 11, 1 + index, 1)).toISOString().replace('.000', ''));
      cluster.reservations.push(...later.map((start, index) => ({ ...own, id: `r-later-${index}`, reference: `EQ-LATE-${10 + index}`, wished: { start, end: start.replace('T01', 'T02') } })));
      const world = worldAs('p-regular', { cluster });
      const { driver, element } = await listOf('p-regular', {}, world);
      await until('the remark', () => driver.text.includes('given to somebody else'));
      expect(driver.text).not.to.contain('鈴木');
      const [first] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.instead button')];
      first!.click();
      await rendered(element);
      expect(first!.textContent).to.contain(driver.valueOf('Start').slice(11));
      driver.button('Change time').click();
      await until('the remark to go', () => !driver.text.includes('given to somebody else'));
    });
  });

  it('keeps what was written as it was sent, as long as nobody knows whether it arrived', async () => {
    const { driver, element, adapter } = await listOf('p-regular');
    adapter.act = () => Promise.reject(new HostError('unavailable'));
    element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
    driver.button('Write a message EQ-3F8P-12').click();
    await rendered(element);
    driver.say('I bring two samples.');
    driver.button('Send message').click();
    await until('the remark', () => driver.hasButton('Check again'));
    expect(driver.note.readOnly).to.equal(true);
  });

  describe('other ways on', () => {
    it('tells the owner’s terms before cancelling', async () => {
      const cluster = fixtureCluster();
      const own = cluster.reservations.find(({ id }) => id === 'r-tensile-regular')!;
      const tariff = cluster.equipment.find(({ id }) => id === 'tensile-1')!.tariffs[0]!;
      tariff.components.push({ kind: 'cancellation', withinMinutes: 48 * 60, percent: 50 });
      own.quote = { tariffId: tariff.id, currency: 'JPY', lines: [], total: 3000, estimate: true };
      const { driver } = await listOf('p-regular', {}, worldAs('p-regular', { cluster }));
      driver.button('Cancel reservation EQ-9T4X-77').click();
      await until('the fee', () => driver.text.includes('Cancelling now costs ¥1,500 (50% of the fee).'));
      expect(driver.text).to.match(/Cancelling is possible until .*Nov 24/);
    });

    it('sends a message that both sides read', async () => {
      const { driver, element, adapter } = await listOf('p-regular');
      element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
      driver.button('Write a message EQ-3F8P-12').click();
      await rendered(element);
      driver.button('Send message').click();
      await rendered(element);
      expect(driver.text).to.contain('Please write a message first.');
      driver.say('I bring two samples.');
      driver.button('Send message').click();
      await until('the message', () => driver.text.includes('I bring two samples.') && !driver.hasButton('Send message'));
      expect((await adapter.as('p-owner').reservation('r-sem-regular')).history.at(-1)?.note).to.equal('I bring two samples.');
    });

    it('asks again for what has ended, with everything but the time', async () => {
      const { driver, element } = await listOf('p-regular');
      driver.button(/^Past/).click();
      await rendered(element);
      const event = nextEvent('eq-repeat-request');
      driver.button('Ask again, like EQ-5H1Q-30').click();
      expect((await event).draft).to.deep.equal({ equipmentId: 'edm-1', mode: 'self-use', purpose: '金型部品の試作', answers: {} });
    });
  });
});
