import { expect } from '@open-wc/testing';
import '../../../src/elements/cases/define.js';
// Fetched beforehand: how long that takes is not what is tried here.
import '../../../src/elements/approvals/define.js';
import '../../../src/elements/calendar/define.js';
import '../../../src/elements/catalog/define.js';
import '../../../src/adapters/memory/inquiries.js';
import '../../../src/adapters/memory/manage.js';
import { EqEquipmentSelectEvent, EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { inquiries } from '../../fixtures/cluster-inquiries.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until, type FixtureOptions } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { NOW, worldAs } from '../support/world.js';

/** A coordinator's desk, once it is there. */
async function desk(person: string | null = 'p-coordinator', options?: FixtureOptions, cluster = fixtureCluster()) {
  const world = worldAs(person, { cluster: { ...cluster, inquiries } });
  const element = await mount('eq-cases', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo' }, options);
  await until('an answer', () => element.shadowRoot!.querySelector('.items, .empty, .notice'));
  await rendered(element);
  const driver = new ListDriver(element);
  const open = async (name: string): Promise<void> => {
    driver.button(name).click();
    await rendered(element);
  };
  return { element, driver, open, ...world };
}

describe('eq-cases', () => {
  it('puts one’s cases first, and tells nobody’s name in those that are not', async () => {
    const { driver } = await desk();
    expect(driver.parts).to.deep.equal(['My cases 1', 'Not taken up yet 1', 'Waiting for the asker 1', 'Ended 1']);
    expect(driver.text).to.contain('佐藤 美咲 · Iruma Precision Works');
    expect(driver.text).to.contain('Asker A member');
    expect(driver.text).not.to.contain('高橋');
  });

  it('takes a question up, and sees who asks', async () => {
    const { driver, open, adapter } = await desk();
    await open('Take up: IQ-7A03-31');
    driver.button('Take up').click();
    await until('the case', () => driver.text.includes('高橋 由美'));
    expect((await adapter.inquiry('i-3')).coordinator?.id).to.equal('p-coordinator');
    expect(driver.parts[0]).to.equal('My cases 2');
  });

  it('keeps what is typed for one case when an action on another ends', async () => {
    const { driver, open, adapter } = await desk();
    const act = adapter.actOnInquiry.bind(adapter);
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    adapter.actOnInquiry = async (...call) => {
      await held;
      return act(...call);
    };
    await open('Take up: IQ-7A03-31');
    driver.button('Take up').click();
    await open('Propose machines: IQ-7A01-31');
    driver.type(/^Message/, 'Would this do?');
    arrive();
    await until('the case', () => driver.text.includes('高橋 由美'));
    expect(driver.valueOf(/^Message/)).to.equal('Would this do?');
  });

  it('proposes a machine that the search finds, at a time that the calendar has', async function () {
    this.timeout(20_000);
    const { driver, open, element, adapter } = await desk();
    await open('Propose machines: IQ-7A01-31');
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-label'), 'first a machine is looked for').to.equal('Find machines');
    driver.button('Propose machines').click();
    await rendered(element);
    expect(driver.text).to.contain('Please choose at least one time.');
    const catalog = await until('the catalog', () => element.shadowRoot!.querySelector('eq-catalog'), 12_000);
    expect(catalog.query).to.deep.equal({ category: ['test/imaging'] });
    catalog.dispatchEvent(new EqEquipmentSelectEvent('tensile-1'));
    const calendar = await until('the calendar', () => element.shadowRoot!.querySelector('eq-calendar'), 12_000);
    expect(calendar.equipmentId).to.equal('tensile-1');
    const outside: Event[] = [];
    element.addEventListener('eq-slot-select', (event) => outside.push(event));
    calendar.dispatchEvent(new EqSlotSelectEvent({ equipmentId: 'tensile-1', start: '2026-12-03T01:00:00Z', end: '2026-12-03T02:00:00Z', final: true }));
    await until('the slot', () => driver.hasButton(/^Remove .*Dec 3, 10:00–11:00/));
    expect(outside, 'a page would take it for the coordinator’s own choice').to.deep.equal([]);
    driver.type(/^Message/, 'Would this do?');
    driver.button('Propose machines').click();
    await until('the proposal', () => driver.parts.includes('Waiting for the asker 2'));
    const { state, proposals } = await adapter.inquiry('i-1');
    expect([state, proposals[0]?.slots]).to.deep.equal(['proposed', [{ equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-03T01:00:00Z', end: '2026-12-03T02:00:00Z' }]]);
  });

  it('keeps what is being typed in the search when the rest of the case changes', async function () {
    this.timeout(20_000);
    const { open, element } = await desk();
    await open('Propose machines: IQ-7A01-31');
    const catalog = await until('the catalog', () => element.shadowRoot!.querySelector('eq-catalog'), 12_000);
    await rendered(element);
    catalog.query = { q: 'tens' };
    element.requestUpdate();
    await rendered(element);
    expect(catalog.query).to.deep.equal({ q: 'tens' });
  });

  it('says why a time cannot be proposed', async function () {
    this.timeout(20_000);
    const { driver, open, element } = await desk();
    await open('Propose machines: IQ-7A01-31');
    (await until('the catalog', () => element.shadowRoot!.querySelector('eq-catalog'), 12_000)).dispatchEvent(new EqEquipmentSelectEvent('tensile-1'));
    const calendar = await until('the calendar', () => element.shadowRoot!.querySelector('eq-calendar'), 12_000);
    calendar.dispatchEvent(new EqSlotSelectEvent({ equipmentId: 'tensile-1', start: '2026-12-03T13:00:00Z', end: '2026-12-03T14:00:00Z', final: true }));
    await until('the slot', () => driver.hasButton(/^Remove /));
    driver.button('Propose machines').click();
    await until('the refusal', () => /opening hours|open/i.test(driver.text) && element.shadowRoot!.querySelector('.reasons'));
    expect(driver.hasButton(/^Remove /), 'what was chosen is kept').to.equal(true);
  });

  it('hands a case over to another coordinator, with a reason', async () => {
    const { driver, open, element, adapter } = await desk();
    await open('Hand over: IQ-7A01-31');
    await until('coordinators', () => driver.text.includes('小島'));
    driver.button('Hand over').click();
    await rendered(element);
    expect(driver.text).to.contain('Please choose a coordinator.');
    element.shadowRoot!.querySelector<HTMLInputElement>('.chooser input')!.click();
    driver.type(/^Message/, 'Knows castings.');
    await rendered(element);
    driver.button('Hand over').click();
    await until('the case to leave', () => !driver.parts.includes('My cases 1'));
    expect((await adapter.as('p-coordinator-2').inquiry('i-1')).coordinator?.id).to.equal('p-coordinator-2');
  });

  it('closes a case with what came of it', async () => {
    const { driver, open, element, adapter } = await desk();
    await open('Close the case: IQ-7A01-31');
    driver.button('Close the case').click();
    await rendered(element);
    expect(driver.text).to.contain('Please choose what came of it.');
    element.shadowRoot!.querySelector<HTMLInputElement>('.outcomes input[value="not-found"]')!.click();
    driver.type(/^Message/, 'No machine is large enough.');
    await rendered(element);
    driver.button('Close the case').click();
    await until('the end', () => driver.parts.includes('Ended 2'));
    const { state, outcome } = await adapter.inquiry('i-1');
    expect([state, outcome]).to.deep.equal(['closed', 'not-found']);
  });

  it('follows what happens elsewhere', async () => {
    const { driver, adapter, client } = await desk();
    client.connect();
    await adapter.as('p-associate').ask({ needs: 'Anneal a copper part' }, { idempotencyKey: 'elsewhere-1' });
    await until('the new question', () => driver.text.includes('Anneal a copper part'));
    client.disconnect();
  });

  it('answers for the requests that the coordinator mediates, as far as a coordinator may', async function () {
    this.timeout(20_000);
    const cluster = fixtureCluster();
    cluster.reservations.find(({ id }) => id === 'r-sem-regular')!.coordinator = { id: 'p-coordinator', name: '小島 恵' };
    const { element, adapter } = await desk('p-coordinator', undefined, cluster);
    const inbox = await until('the requests', () => element.shadowRoot!.querySelector('eq-approvals'), 12_000);
    const driver = new ListDriver(inbox);
    await until('a request', () => driver.hasButton('Answer EQ-3F8P-12'));
    expect(driver.parts).to.deep.equal(['Waiting for the owner 1']);
    driver.button('Answer EQ-3F8P-12').click();
    await until('the answers', () => driver.hasButton('Propose something else EQ-3F8P-12'));
    expect(driver.hasButton('Write a message EQ-3F8P-12')).to.equal(true);
    for (const action of ['Approve', 'Decline']) expect(driver.hasButton(`${action} EQ-3F8P-12`), action).to.equal(false);
    driver.button('Propose something else EQ-3F8P-12').click();
    await until('the fields', () => driver.hasField('Start'));
    expect(driver.text).to.contain('your proposal goes to the owner, who decides about it');
    driver.type('Start', '2026-12-01T13:00');
    await rendered(inbox);
    driver.button('Send proposal').click();
    await until('the proposal', () => driver.parts.includes('Waiting for the asker 1'));
    const { state, offer } = await adapter.as('p-regular').reservation('r-sem-regular');
    expect([state, offer?.by, offer?.start]).to.deep.equal(['countered', 'coordinator', '2026-12-01T04:00:00Z']);
  });

  it('is for coordinators, after they have signed in', async () => {
    expect((await desk('p-owner')).driver.text).to.contain('For coordinators');
    const { driver } = await desk(null);
    const event = nextEvent('eq-sign-in-request');
    driver.button('Sign in').click();
    await event;
  });

  for (const [lang, width, scheme] of [['en', 1280, 'dark'], ['ja', 320, 'light'], ['ko', 320, 'dark']] as const) {
    it(`is clean for axe in ${lang} at ${width} px, ${scheme}, and does not overflow`, async () => {
      const { element } = await desk('p-coordinator', { lang, width, scheme });
      element.shadowRoot!.querySelectorAll<HTMLElement>('.answers')[0]!.querySelectorAll<HTMLElement>('button')[2]!.click();
      await until('coordinators', () => element.shadowRoot!.querySelector('.chooser .about'));
      await rendered(element);
      expect(element.scrollWidth).to.be.at.most(width);
      await expectNoAxeViolations(element);
    });
  }
});
