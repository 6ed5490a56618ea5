import { expect } from '@open-wc/testing';
import '../../../src/elements/portal/define.js';
// Fetched beforehand: how long that takes is not what is tried here.
import '../../../src/elements/cases/define.js';
import '../../../src/elements/inquiry/define.js';
import '../../../src/elements/request-form/define.js';
import '../../../src/adapters/memory/inquiries.js';
import type { EqPortal } from '../../../src/elements/portal/portal.js';
import { queryWithRoute, routeFromQuery } from '../../../src/elements/portal/portal.model.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { inquiries } from '../../fixtures/cluster-inquiries.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { RequestFormDriver } from '../request-form/request-form.driver.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { byRole, findByRole, textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

/** The portal with its list, for somebody. */
async function portalOf(person: string | null, properties: Partial<EqPortal> = {}, options: Parameters<typeof mount>[2] = {}) {
  const element = await mount('eq-portal', { client: worldAs(person).client, now: NOW, timeZone: 'Asia/Tokyo', ...properties }, options);
  await until('the list', () => findByRole(element, 'link', /Universal tensile tester|万能引張試験機|만능 인장시험기/));
  await rendered(element);
  return element;
}

const address = location.pathname + location.search;

describe('eq-portal', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('underlines the place where one is and no other, whatever colors the system gives to lines', async () => {
    const element = await portalOf(null);
    const lines = ['Find equipment', 'When machines are free', 'Ask a coordinator'].map((name) => getComputedStyle(byRole(element, 'link', name)));
    expect(lines.map(({ borderBlockEndWidth }) => borderBlockEndWidth)).to.deep.equal(['3px', '0px', '0px']);
    expect(new Set(lines.map(({ blockSize }) => blockSize)).size).to.equal(1);
  });

  it('leads from the list to a machine, to its request and to one’s own requests', async () => {
    const element = await portalOf('p-regular');
    byRole(element, 'link', /Universal tensile tester/).click();
    const detail = await until('the machine', () => element.shadowRoot!.querySelector('eq-detail'));
    await until('its page', () => findByRole(detail, 'heading', 'Universal tensile tester'));
    const change = nextEvent('eq-view-change');
    detail.shadowRoot!.dispatchEvent(slot());
    expect((await change).view).to.equal('request');
    await until('the form', () => findByRole(element, 'heading', 'Request use'));
    byRole(element, 'link', 'My requests').click();
    await until('the requests', () => textIn(element).includes('EQ-3F8P-12'));
    expect(byRole(element, 'link', 'My requests').getAttribute('aria-current')).to.equal('page');
  });

  it('keeps the place in the address, and the way back leads back', async () => {
    const element = await portalOf('p-regular', { urlState: true });
    byRole(element, 'link', /Universal tensile tester/).click();
    await until('the machine', () => findByRole(element, 'heading', 'Universal tensile tester'));
    expect(new URLSearchParams(location.search).get('equipment')).to.equal('tensile-1');
    history.back();
    await until('the list again', () => findByRole(element, 'link', /Universal tensile tester/));
    expect(new URLSearchParams(location.search).get('equipment')).to.equal(null);
  });

  it('opens at the place that an address names', async () => {
    history.replaceState(null, '', `${location.pathname}?equipment=tensile-1`);
    const element = await mount('eq-portal', { client: worldAs(null).client, now: NOW, urlState: true });
    await until('the machine', () => findByRole(element, 'heading', 'Universal tensile tester'));
  });

  it('keeps what an address searches in the timeline when somebody signs in, and asks a coordinator with it', async () => {
    history.replaceState(null, '', `${location.pathname}?view=timeline&q=Universal`);
    const world = worldAs(null);
    const element = await mount('eq-portal', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo', urlState: true });
    const found = () => [...(element.shadowRoot!.querySelector('eq-timeline')?.shadowRoot?.querySelectorAll('[role=row] a') ?? [])].map(({ textContent }) => textContent.trim());
    await until('what was searched', () => found().length > 0);
    const before = found();
    await world.client.signInAs('p-regular');
    await until('the person', () => findByRole(element, 'button', 'Sign out'));
    await rendered(element);
    expect(found()).to.deep.equal(before);
    expect(element.shadowRoot!.querySelector('eq-timeline')!.query).to.deep.equal({ q: 'Universal' });
    element.show('ask');
    const needs = await until('the form', () => findByRole<HTMLTextAreaElement>(element, 'textbox', /^What do you want to do/));
    expect(needs.value).to.equal('Universal');
  });

  it('offers a coordinator where a search finds nothing, with the words that were searched', async function () {
    this.timeout(20_000);
    const element = await portalOf('p-regular', { urlState: true });
    const search = byRole<HTMLInputElement>(element, 'searchbox');
    search.value = 'qqxxyy';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    (await until('the way out', () => findByRole(element, 'link', 'Not finding it? Ask a coordinator'))).click();
    const needs = await until('the form', () => findByRole<HTMLTextAreaElement>(element, 'textbox', /^What do you want to do/), 12_000);
    expect(needs.value).to.equal('qqxxyy');
    expect(byRole(element, 'link', 'Ask a coordinator').getAttribute('aria-current')).to.equal('page');
    expect(findByRole(element, 'link', 'Cases')).to.equal(undefined);
  });

  it('leads from a proposal to its request, which names the question and repeats its words', async function () {
    this.timeout(20_000);
    const { client, adapter } = worldAs('p-regular', { cluster: { ...fixtureCluster(), inquiries } });
    const element = await portalOf('p-regular', { urlState: true, client });
    (await until('the tab', () => findByRole(element, 'link', /^Ask a coordinator ?1 needs your answer/), 12_000)).click();
    (await until('the proposal', () => findByRole(element, 'button', /^Ask for this time: Universal tensile tester/), 12_000)).click();
    const form = await until('the form', () => element.shadowRoot!.querySelector('eq-request-form'), 12_000);
    await until('its words', () => findByRole<HTMLTextAreaElement>(form, 'textbox', /^Purpose/)?.value.startsWith('Compare two plating lots'));
    expect(new URLSearchParams(location.search).get('inquiry')).to.equal('i-2');
    const event = nextEvent('eq-reservation-request');
    (await until('the review', () => findByRole(form, 'button', 'Review request'))).click();
    (await until('the way to send it', () => findByRole(form, 'button', /^(Send|Book)/))).click();
    expect((await event).draft.inquiryId).to.equal('i-2');
    await until('the request', () => findByRole(form, 'heading', /EQ-MEM0|sent|Booked/i) ?? textIn(form).includes('EQ-MEM0'));
    expect((await adapter.inquiry('i-2')).state).to.equal('accepted');
  });

  it('lets go of the booked time in the address when another one is asked for', async function () {
    this.timeout(20_000);
    sessionStorage.clear();
    history.replaceState(null, '', `${location.pathname}?view=request&equipment=sem-1&mode-of-use=self-use&start=2026-12-02T01:00:00Z&end=2026-12-02T03:00:00Z`);
    const element = await mount('eq-portal', { client: worldAs('p-regular').client, now: NOW, timeZone: 'Asia/Tokyo', urlState: true });
    const form = await until('the form', () => element.shadowRoot!.querySelector('eq-request-form'), 12_000);
    await until('its fields', () => findByRole(form, 'textbox', /^Purpose/));
    await new RequestFormDriver(form).fillSelfUse();
    byRole(form, 'button', 'Review request').click();
    (await until('the way to send it', () => findByRole(form, 'button', /^(Send|Book)/))).click();
    (await until('the way on', () => findByRole(form, 'button', 'Request another time'), 12_000)).click();
    await until('an empty form', () => findByRole<HTMLTextAreaElement>(form, 'textbox', /^Purpose/)?.value === '');
    const parameters = new URLSearchParams(location.search);
    expect([...parameters.keys()].filter((name) => ['start', 'end'].includes(name))).to.deep.equal([]);
    expect(parameters.get('equipment')).to.equal('sem-1');
    expect(parameters.get('mode-of-use')).to.equal('self-use');
  });

  it('leads from a request back to where its time was chosen: the timeline, or the machine', async function () {
    this.timeout(20_000);
    const element = await portalOf('p-regular');
    byRole(element, 'link', 'When machines are free').click();
    const timeline = await until('the timeline', () => element.shadowRoot!.querySelector('eq-timeline'), 12_000);
    timeline.dispatchEvent(slot());
    await until('the form', () => findByRole(element, 'heading', 'Request use'), 12_000);
    byRole(element, 'link', 'Back to when machines are free').click();
    await until('the timeline again', () => element.shadowRoot!.querySelector('eq-timeline'));
    element.show('equipment', 'tensile-1');
    const detail = await until('the machine', () => element.shadowRoot!.querySelector('eq-detail'), 12_000);
    detail.dispatchEvent(slot());
    await until('the form of the machine', () => findByRole(element, 'heading', 'Request use'), 12_000);
    byRole(element, 'link', 'Back to the machine').click();
    await until('the machine again', () => element.shadowRoot!.querySelector('eq-detail'));
  });

  it('keeps what is listed, highlighted and folded in the timeline while one is elsewhere, with what was searched there meanwhile', async function () {
    this.timeout(20_000);
    history.replaceState(null, '', `${location.pathname}?view=timeline&zoom=month`);
    const element = await portalOf('p-regular', { urlState: true });
    const timeline = await until('the timeline', () => element.shadowRoot!.querySelector('eq-timeline'), 12_000);
    (await until('its rows', () => findByRole(timeline, 'button', '2 h'))).click();
    byRole(timeline, 'button', 'Category').click();
    byRole(timeline, 'button', 'List').click();
    await rendered(timeline);
    byRole(element, 'link', 'Find equipment').click();
    await until('the list', () => !element.shadowRoot!.querySelector('eq-timeline'));
    const box = byRole<HTMLInputElement>(element.shadowRoot!.querySelector('eq-catalog')!, 'searchbox', /./);
    box.value = 'Universal';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until('the search in the address', () => new URLSearchParams(location.search).get('q') === 'Universal');
    byRole(element, 'link', 'When machines are free').click();
    const again = await until('the timeline again', () => element.shadowRoot!.querySelector('eq-timeline'));
    const { layout, minFree, groupBy, view, query } = again;
    expect({ layout, minFree, groupBy, view, query }).to.deep.equal({ layout: 'list', minFree: 120, groupBy: 'category', view: 'month', query: { q: 'Universal' } });
    expect((await until('the search', () => findByRole<HTMLInputElement>(again, 'searchbox', /./))).value).to.equal('Universal');
    history.go(-2);
    await until('the first place', () => new URLSearchParams(location.search).get('q') === null && element.shadowRoot!.querySelector('eq-timeline'));
    await until('all machines', () => textIn(again).includes('Wire EDM'));
    expect(again.query).to.deep.equal({});
    expect(findByRole<HTMLInputElement>(again, 'searchbox', /./)!.value).to.equal('');
    element.show('ask');
    expect((await until('the form', () => findByRole<HTMLTextAreaElement>(element, 'textbox', /^What do you want to do/))).value, 'no words of another place').to.equal('');
  });

  it('leads back to where one was in the timeline’s list, by its link and by the tab', async function () {
    this.timeout(20_000);
    const element = await portalOf('p-regular', {}, { width: 320 });
    element.show('timeline');
    const timeline = await until('the timeline', () => element.shadowRoot!.querySelector('eq-timeline'), 12_000);
    (await until('the time of a machine', () => findByRole(timeline, 'button', /^Choose a time: Wire EDM/), 12_000)).scrollIntoView();
    const top = scrollY;
    expect(top).to.be.above(200);
    for (const way of [/^Back to when/, 'When machines are free']) {
      byRole(timeline, 'link', /Wire EDM/).click();
      await until('the machine', () => findByRole(element, 'heading', 'Wire EDM'), 12_000);
      expect(scrollY).to.be.below(top);
      byRole(element, 'link', way).click();
      await rendered(element);
      expect(scrollY).to.be.closeTo(top, 2);
    }
  });

  it('leads from machines that are compared to one request for all of them', async function () {
    this.timeout(20_000);
    const element = await portalOf('p-regular');
    byRole(element, 'link', 'When machines are free').click();
    const timeline = await until('the timeline', () => element.shadowRoot!.querySelector('eq-timeline'), 12_000);
    timeline.compare = ['tensile-1', 'edm-1'];
    (await until('the way to ask', () => findByRole(timeline, 'button', 'Ask for these together'), 12_000)).click();
    const form = await until('the form', () => element.shadowRoot!.querySelector('eq-request-form'), 12_000);
    await until('the first machine', () => textIn(form).includes('Universal tensile tester'));
    await until('the other one', () => findByRole(form, 'button', 'Remove Wire EDM'), 12_000);
    expect(findByRole(form, 'button', 'Remove Universal tensile tester')).to.equal(undefined);
  });

  it('has a desk for coordinators', async function () {
    this.timeout(20_000);
    const element = await portalOf('p-coordinator');
    byRole(element, 'link', 'Cases').click();
    await until('the desk', () => textIn(element).includes('No case is open'), 12_000);
  });

  it('opens a link with a modifier as the browser does', async () => {
    const element = await portalOf('p-regular', { urlState: true });
    const link = byRole<HTMLAnchorElement>(element, 'link', 'My requests');
    expect(link.getAttribute('href')).to.contain('view=reservations');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    link.addEventListener('click', (click) => click.preventDefault(), { once: true });
    link.dispatchEvent(event);
    await rendered(element);
    expect(link.getAttribute('aria-current')).to.equal(null);
  });

  it('says that it is not connected instead of staying empty', async () => {
    const element = await mount('eq-portal', {});
    expect(textIn(element)).to.contain('not connected to a service');
  });

  for (const properties of [{ adapter: 'pigeon', src: '/api/v1' }, { adapter: (() => ({})) as never }]) {
    it(`says to its readers that it has no host, where its adapter is a ${typeof properties.adapter} that is none, and shows no other host's machines`, async () => {
      const warn = console.warn;
      const said: string[] = [];
      console.warn = (words: string) => said.push(words);
      try {
        const client = await mount('eq-client', { client: worldAs(null).client });
        client.append(Object.assign(document.createElement('eq-portal'), properties));
        const element = client.querySelector('eq-portal')!;
        await until('the notice', () => textIn(element).includes('This page is not connected to its service.'));
        expect(textIn(element)).not.to.contain('attributes');
        expect(element.shadowRoot!.querySelector('eq-catalog')).to.equal(null);
        expect(said.some((words) => /adapter-(unknown|failed)/.test(words)), said.join()).to.be.true;
      } finally {
        console.warn = warn;
      }
    });
  }

  it('keeps standing when the host is down: each part says so by itself', async () => {
    const { client } = worldAs('p-regular', { failures: { searchEquipment: 'network', directory: 'network' } });
    const element = await mount('eq-portal', { client, now: NOW });
    await until('the failure', () => textIn(element).includes('cannot be reached'));
    byRole(element, 'link', 'My requests').click();
    await until('the requests', () => textIn(element).includes('EQ-3F8P-12'));
  });

  for (const lang of ['en', 'ja', 'ko']) {
    it(`is clean for axe in ${lang}, wide and narrow`, async function () {
      this.timeout(20_000);
      for (const width of [1280, 320]) {
        const element = await portalOf('p-regular', {}, { lang, width });
        await expectNoAxeViolations(element);
        expect(element.shadowRoot!.querySelector('.root')!.scrollWidth).to.be.at.most(width);
      }
    });
  }
});

describe('the portal’s address', () => {
  it('reads what it writes, and leaves what others wrote', () => {
    const route = { view: 'request', equipmentId: 'sem 1', mode: 'self-use', start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' } as const;
    const query = queryWithRoute('?lang=ja&q=SEM', route, 'eq-');
    expect(routeFromQuery(query, 'eq-')).to.deep.equal(route);
    expect(new URLSearchParams(query).get('q')).to.equal('SEM');
    expect(queryWithRoute(query, { view: 'catalog' }, 'eq-')).to.equal('?lang=ja&q=SEM');
  });

  it('leads to the catalog from what makes no sense', () => {
    expect(routeFromQuery('?view=request')).to.deep.equal({ view: 'catalog' });
    expect(routeFromQuery('?view=nonsense')).to.deep.equal({ view: 'catalog' });
    expect(routeFromQuery('?equipment=a&start=soon&end=later')).to.deep.equal({ view: 'equipment', equipmentId: 'a' });
  });
});

/** A time chosen on the machine's calendar. */
function slot(): Event {
  return Object.assign(new Event('eq-slot-select', { bubbles: true, composed: true }), {
    equipmentId: 'tensile-1', start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z', final: true, mode: 'self-use',
  });
}
