import { expect } from '@open-wc/testing';
import '../../../src/elements/audit/define.js';
import type { AuditLine } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { allByRole, textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

/** The trail as somebody reads it, once it is there. */
async function trailOf(person: string | null, options: Parameters<typeof mount>[2] = {}, world = worldAs(person)) {
  const element = await mount('eq-audit', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo' }, options);
  await until('an answer', () => element.shadowRoot!.querySelector('table, .empty, .notice'));
  await rendered(element);
  const driver = new ListDriver(element);
  const lines = (): string[] => allByRole(element, 'row').slice(1).map(textIn);
  return { element, driver, lines, ...world };
}

describe('eq-audit', () => {
  it('tells who did what, when and on what, the latest first', async () => {
    const { lines, element } = await trailOf('p-admin');
    await until('the names', () => element.shadowRoot!.textContent.includes('X-ray CT'));
    expect(lines()[0]).to.contain('Fri, Nov 20, 15:00');
    expect(lines()[0]).to.contain('Person p-rival Requested Reservation r-ct-rival');
  });

  it('is filtered by person, machine, kind and day, and shown whole again', async () => {
    const { driver, lines } = await trailOf('p-admin');
    const all = lines().length;
    driver.type('Person', 'p-rival');
    expect(lines().length).to.equal(all, 'nothing happens before it is sent');
    driver.button('Filter').click();
    await until('the person’s lines', () => lines().length < all && lines().every((line) => line.includes('p-rival')));
    driver.type('Machine', 'sem-1');
    driver.button('Filter').click();
    await until('the machine’s lines', () => lines().length === 1 && lines()[0]!.includes('r-sem-rival'));
    driver.button('Show everything').click();
    await until('everything', () => lines().length === all);
    expect(driver.valueOf('Person')).to.equal('');
    driver.type('What was done', 'decline');
    driver.type('Day', '2026-11-18');
    driver.button('Filter').click();
    await until('the refusal', () => lines().length === 1 && lines()[0]!.includes('Declined'));
    driver.type('Day', '2026-11-19');
    driver.button('Filter').click();
    await until('nothing', () => driver.text.includes('Nothing is written down here.'));
  });

  it('offers people by their names', async () => {
    const { element } = await trailOf('p-admin');
    await until('people', () => element.shadowRoot!.querySelectorAll('option[value^="p-"]').length > 0);
    const names = [...element.shadowRoot!.querySelectorAll('datalist option')].map((option) => option.textContent);
    expect(names).to.include('鈴木 健太');
  });

  it('has older lines on demand', async () => {
    const cluster = fixtureCluster();
    const [one] = cluster.reservations;
    one!.history = Array.from({ length: 70 }, (_, n) => ({ at: new Date(Date.parse('2026-10-01T00:00:00Z') + n * 60_000).toISOString(), action: 'note', by: { id: 'p-owner', role: 'owner' as const }, note: `n ${n}` }));
    const { driver, lines, element } = await trailOf('p-admin', {}, worldAs('p-admin', { cluster }));
    await until('the first page', () => lines().length === 50);
    driver.button('Show older').focus();
    driver.button('Show older').click();
    await until('the rest', () => lines().length > 70);
    expect(driver.hasButton('Show older')).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(element.shadowRoot!.querySelectorAll('tbody th')[50]);
  });

  it('tells lines of every kind from plain data, and those that it does not know', async () => {
    const items: AuditLine[] = [
      { id: '1', at: '2026-11-23T07:55:00Z', action: 'expire', on: { kind: 'reservation', id: 'r-1' }, details: { equipmentId: 'ct-1' } },
      { id: '2', at: '2026-11-23T07:55:00Z', action: 'grant-training', actor: '0123456789abcdef', on: { kind: 'person', id: 'fedcba9876543210' }, details: {} },
      { id: '3', at: '2026-11-23T07:55:00Z', action: 'polish', actor: 'x', on: { kind: 'stone', id: 's' }, details: {} },
    ];
    const element = await mount('eq-audit', { items, now: NOW, timeZone: 'Asia/Tokyo' });
    const text = textIn(element);
    expect(text).to.contain('The system Expired Reservation r-1 · ct-1');
    expect(text).to.contain('Person 01234567 Training granted Person fedcba98');
    expect(text).to.contain('Person x polish stone s');
  });

  it('is for administrators alone, and asks visitors to sign in', async () => {
    const { driver } = await trailOf('p-owner');
    expect(driver.text).to.contain('Only administrators can read');
    const visitor = await trailOf(null);
    const event = nextEvent('eq-sign-in-request');
    visitor.driver.button('Sign in').click();
    await event;
  });

  it('says why it cannot be read, and tries again', async () => {
    const world = worldAs('p-admin', { failures: { records: 'unavailable' } });
    const { driver, lines } = await trailOf('p-admin', {}, world);
    expect(driver.text).to.contain('not available right now');
    world.adapter.manners.failures = {};
    driver.button('Try again').click();
    await until('the trail', () => lines().length > 0);
  });

  for (const lang of ['en', 'ja', 'ko']) {
    it(`is clean for axe and complete in ${lang}, wide and narrow`, async () => {
      for (const width of [1280, 320]) {
        const { element, driver } = await trailOf('p-admin', { lang, width });
        await expectNoAxeViolations(element);
        expect(element.shadowRoot!.querySelector('.trail')!.scrollWidth).to.be.at.most(width);
        expect(driver.text).not.to.match(/undefined|NaN|\[object/);
      }
    });
  }
});
