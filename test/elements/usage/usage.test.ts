import { expect } from '@open-wc/testing';
import '../../../src/elements/usage/define.js';
import type { Reservation } from '../../../src/core/index.js';
import type { UsageQuery } from '../../../src/host/index.js';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { NOW, worldAs } from '../support/world.js';

/** The account of somebody, once it is there. */
async function accountOf(person: string | null, options: Parameters<typeof mount>[2] = {}, world = worldAs(person)) {
  const element = await mount('eq-usage', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo' }, options);
  await until('an answer', () => element.shadowRoot!.querySelector('.totals, .empty, .notice'));
  await until('the names', () => !element.shadowRoot!.textContent.includes('edm-1'));
  await rendered(element);
  return { element, driver: new ListDriver(element), ...world };
}

/** So many uses of one machine, one a day, that are over. */
function busyWorld(uses: number) {
  const cluster = fixtureCluster();
  const own = cluster.reservations.find(({ id }) => id === 'r-edm-regular')!;
  const day = (instant: string, n: number): string => new Date(Date.parse(instant) - n * 86_400_000).toISOString().replace('.000', '');
  cluster.reservations = Array.from({ length: uses }, (_, n): Reservation => {
    const move = ({ start, end }: { start: string; end: string }) => ({ start: day(start, n), end: day(end, n) });
    return { ...own, id: `r-${n}`, reference: `EQ-USED-${n}`, wished: move(own.wished), confirmed: move(own.confirmed!), actual: move(own.actual!) };
  });
  return worldAs('p-admin', { cluster });
}

describe('eq-usage', () => {
  it('counts a year: uses, hours, what is owed and what is to be signed', async () => {
    const { driver } = await accountOf('p-admin');
    expect(driver.text).to.contain('Jan 1, 2026 to Dec 31, 2026');
    expect(driver.text).to.contain('Reservations 1');
    expect(driver.text).to.contain('Hours used 3.58');
    expect(driver.text).to.contain('To be signed 1');
    expect(driver.text).to.contain('EQ-5H1Q-30');
  });

  it('shows samples, the fee and the signature once the owner has signed', async () => {
    const world = worldAs('p-admin');
    await world.adapter.act('r-edm-regular', { action: 'sign', units: 12 }, { revision: 4, idempotencyKey: 'sign-1' });
    const { driver } = await accountOf('p-admin', {}, world);
    expect(driver.text).to.contain('Samples or parts 12');
    expect(driver.text).to.contain('Fees owed ¥16,500');
    expect(driver.text).to.contain('Signed Tue, Nov 24');
    expect(driver.text).to.contain('To be signed 0');
  });

  it('counts up to the end of the day at the reader’s place, in sums and list alike, and says so', async () => {
    const { driver } = await accountOf('p-admin');
    expect(driver.text).to.contain('Counted up to and including today.');
    expect(driver.text).not.to.contain('EQ-9T4X-77');
    driver.type('Period', 'own');
    await until('the dates', () => driver.hasField('Until and including'));
    driver.type('Until and including', '2026-11-20');
    await until('a period that is over', () => !driver.text.includes('Counted up to'));
    expect(driver.text).to.contain('Reservations 1');
    driver.type('Until and including', '2026-12-31');
    driver.type('From', '2026-12-01');
    await until('nothing of what is ahead', () => driver.text.includes('Nothing was used in this period.'));
  });

  it('lists a time of today that nobody has used yet as what it is', async () => {
    const { driver, element } = await accountOf('p-admin');
    element.now = Date.parse('2026-11-24T23:30:00Z');
    await until('the booking of today', () => driver.text.includes('EQ-9T4X-77'));
    await until('the sums with it', () => driver.text.includes('Reservations 2'));
    expect(driver.text).to.match(/Approved|Confirmed/);
  });

  it('counts an owner’s machines without what they used at others’', async () => {
    const cluster = fixtureCluster();
    const own = cluster.reservations.find(({ id }) => id === 'r-edm-regular')!;
    const owner = cluster.people.find(({ id }) => id === 'p-owner-lab')!;
    const elsewhere = cluster.equipment.find(({ institutionId }) => institutionId !== owner.institutionId)!;
    cluster.reservations = [{ ...own, equipmentId: elsewhere.id, asker: { id: owner.id, name: owner.name } }];
    const { driver } = await accountOf('p-owner-lab', {}, worldAs('p-owner-lab', { cluster }));
    expect(driver.text).to.contain('What your machines were used for');
    expect(driver.text).to.contain('Nothing was used in this period.');
  });

  it('counts again when news of a use come', async () => {
    const world = worldAs('p-admin');
    world.client.connect();
    const { driver } = await accountOf('p-admin', {}, world);
    expect(driver.text).to.contain('To be signed 1');
    await world.adapter.act('r-edm-regular', { action: 'sign', units: 12 }, { revision: 4, idempotencyKey: 'sign-2' });
    await until('the new sums', () => driver.text.includes('To be signed 0') && driver.text.includes('Samples or parts 12'));
    world.client.disconnect();
  });

  it('sums by category in words', async () => {
    const { driver, element } = await accountOf('p-admin');
    driver.button('Category').click();
    await until('the sums', () => driver.text.includes('Sums by: Category'));
    await until('the category', () => /Machining|EDM|machining/.test(element.shadowRoot!.querySelector('tbody th')?.textContent ?? ''));
  });

  it('counts another period, and says where a period is none', async () => {
    const { driver, element } = await accountOf('p-admin');
    driver.type('Period', 'last-year');
    await until('the other year', () => driver.text.includes('Nothing was used in this period.'));
    driver.type('Period', 'own');
    await rendered(element);
    expect(driver.valueOf('From')).to.equal('2025-01-01');
    driver.type('From', '2026-12-01');
    await rendered(element);
    expect(driver.text).to.contain('Please give two dates');
    driver.type('Until and including', '2026-12-31');
    driver.type('From', '2026-11-10');
    await until('the uses', () => driver.text.includes('EQ-5H1Q-30'));
    driver.type('Until and including', '2026-11-09');
    driver.type('From', '2026-11-01');
    await until('nothing before it', () => driver.text.includes('Nothing was used'));
  });

  it('knows the fiscal year of public bodies', async () => {
    const { driver } = await accountOf('p-admin');
    driver.type('Period', 'this-fiscal-year');
    await until('its dates', () => driver.text.includes('Apr 1, 2026 to Mar 31, 2027'));
  });

  it('shows the uses of one machine, and all of them again', async () => {
    const world = worldAs('p-admin');
    const { driver, element } = await accountOf('p-admin', {}, world);
    driver.button('Its uses: Wire EDM').click();
    await until('the machine', () => driver.text.includes('Only Wire EDM'));
    expect(element.shadowRoot!.activeElement?.id).to.equal('uses-title');
    driver.button('All machines').click();
    await until('all', () => !driver.text.includes('Only Wire EDM'));
  });

  it('has more uses on demand', async () => {
    const { driver, element } = await accountOf('p-admin', {}, busyWorld(70));
    const shown = (): number => driver.text.match(/EQ-USED-\d+/g)?.length ?? 0;
    await until('the first page', () => shown() === 50);
    driver.button('Show more uses').focus();
    driver.button('Show more uses').click();
    await until('the rest', () => shown() === 70);
    expect(driver.hasButton('Show more uses')).to.equal(false);
    const first = element.shadowRoot!.querySelectorAll('.uses tbody th')[50];
    expect(element.shadowRoot!.activeElement).to.equal(first);
  });

  it('takes the table of the period along where the host writes files, and says why it could not', async () => {
    const world = worldAs('p-admin');
    const asked: [string, UsageQuery][] = [];
    let answer = (): Promise<string> => Promise.resolve('\ufeffMachine\r\n');
    Object.assign(world.adapter.records, { table: (kind: string, query: UsageQuery) => (asked.push([kind, query]), answer()) });
    const session = await world.adapter.session();
    world.adapter.session = () => Promise.resolve({ ...session, capabilities: { ...session.capabilities, exports: true } });
    const { driver } = await accountOf('p-admin', {}, world);
    driver.button('Each use as a CSV file').click();
    await until('the file', () => asked.length === 1 && !driver.button('Each use as a CSV file').hasAttribute('aria-disabled'));
    expect(asked[0]).to.deep.equal(['reservations', { from: '2025-12-31T15:00:00Z', to: '2026-11-24T15:00:00Z', groupBy: 'equipment', role: 'owner' }]);
    answer = () => Promise.reject(new HostError('rate-limited'));
    driver.button('Sums as a CSV file').click();
    await until('the reason', () => driver.text.includes('Too many requests at once'));
  });

  it('shows members their own use and nobody else’s, and offers no files that the host does not write', async () => {
    const { driver } = await accountOf('p-regular');
    expect(driver.text).to.contain('What you used');
    expect(driver.text).to.contain('EQ-5H1Q-30');
    expect(driver.hasButton(/CSV/)).to.equal(false);
    const rival = await accountOf('p-rival');
    expect(rival.driver.text).to.contain('Nothing was used in this period.');
  });

  it('asks visitors to sign in', async () => {
    const { driver } = await accountOf(null);
    const event = nextEvent('eq-sign-in-request');
    driver.button('Sign in').click();
    await event;
  });

  it('says why it cannot be counted, and tries again', async () => {
    const world = worldAs('p-admin', { failures: { usage: 'unavailable' } });
    const { driver } = await accountOf('p-admin', {}, world);
    expect(driver.text).to.contain('not available right now');
    world.adapter.manners.failures = {};
    driver.button('Try again').click();
    await until('the account', () => driver.text.includes('Reservations 1'));
  });

  for (const lang of ['en', 'ja', 'ko']) {
    it(`is clean for axe and complete in ${lang}, wide and narrow`, async () => {
      for (const width of [1280, 320]) {
        const { element, driver } = await accountOf('p-admin', { lang, width });
        await expectNoAxeViolations(element);
        expect(element.shadowRoot!.querySelector('.account')!.scrollWidth).to.be.at.most(width);
        expect(driver.text).not.to.match(/undefined|NaN|\[object/);
      }
    });
  }
});
