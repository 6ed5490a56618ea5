import { expect } from '@open-wc/testing';
import '../../../src/elements/inquiry/define.js';
// Fetched beforehand: how long that takes is not what is tried here.
import '../../../src/adapters/memory/inquiries.js';
import '../../../src/adapters/memory/manage.js';
import type { EqInquiry } from '../../../src/elements/inquiry/inquiry.js';
import type { CallName } from '../../../src/adapters/memory/index.js';
import type { HostErrorCode } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { inquiries } from '../../fixtures/cluster-inquiries.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until, type FixtureOptions } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { NOW, worldAs } from '../support/world.js';

interface Setting {
  properties?: Partial<EqInquiry>;
  options?: FixtureOptions;
  failures?: Partial<Record<CallName, HostErrorCode>>;
  isEmpty?: boolean;
}

/** Somebody's questions, once they are there. */
async function asker(person: string | null, { properties, options, failures, isEmpty }: Setting = {}) {
  const world = worldAs(person, { cluster: { ...fixtureCluster(), ...(isEmpty ? {} : { inquiries }) }, failures });
  const element = await mount('eq-inquiry', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo', ...properties }, options);
  await until('an answer', () => element.shadowRoot!.querySelector('.items, .empty, .notice, .ask'));
  await rendered(element);
  return { element, driver: new ListDriver(element), ...world };
}

describe('eq-inquiry', () => {
  describe('reading', () => {
    it('puts what needs an answer first, then what is looked after, then what has ended', async () => {
      const { driver } = await asker('p-regular');
      expect(driver.parts).to.deep.equal(['Needs your answer 1', 'Being looked after 1', 'Ended 1']);
      expect(driver.text).to.contain('Coordinator 伊藤 誠');
      expect(driver.text).to.contain('Solved in another way');
      expect(driver.text).to.contain('どの程度の大きさの巣まで');
      expect(driver.text).not.to.contain('titanium');
    });

    it('shows what is proposed, with the coordinator’s words and the machine’s name', async () => {
      const { driver } = await asker('p-regular');
      await until('the machine', () => driver.text.includes('Scanning electron microscope'));
      expect(driver.text).to.contain('Either would show it');
      expect(driver.text).to.match(/Tue, Dec 1, 10:00–12:00/);
    });
  });

  it('takes a proposed time up by asking for it', async () => {
    const { driver } = await asker('p-regular');
    await until('the machine', () => driver.hasButton(/^Ask for this time: Scanning/));
    const event = nextEvent('eq-proposal-select');
    driver.button(/^Ask for this time: Scanning electron microscope, Tue, Dec 1/).click();
    expect((await event).draft).to.deep.equal({
      equipmentId: 'sem-1', mode: 'self-use', start: '2026-12-01T01:00:00Z', end: '2026-12-01T03:00:00Z', inquiryId: 'i-2', purpose: 'Compare two plating lots in cross-section, three samples each.',
    });
  });

  it('declines a proposal, and leads back to the buttons', async () => {
    const { driver, adapter, element } = await asker('p-regular');
    driver.button('Decline: IQ-7A02-31').click();
    await rendered(element);
    driver.type(/^Message/, 'Too late for us.');
    driver.button('Decline').click();
    await until('the answer', () => !driver.parts.some((part) => part.startsWith('Needs')));
    const { state, history } = await adapter.inquiry('i-2');
    expect([state, history.at(-1)?.note]).to.deep.equal(['in-hand', 'Too late for us.']);
  });

  it('sends no message without words, and keeps what was typed when the line breaks', async () => {
    const { driver, adapter, element } = await asker('p-regular');
    driver.button('Write a message: IQ-7A01-31').click();
    await rendered(element);
    driver.button('Write a message').click();
    await rendered(element);
    expect(driver.text).to.contain('Please write a message first.');
    adapter.manners.failures = { actOnInquiry: 'network' };
    driver.type(/^Message/, 'Six parts.');
    driver.button('Write a message').click();
    await until('what became of it', () => driver.hasButton('Check again'));
    expect(driver.valueOf(/^Message/)).to.equal('Six parts.');
    adapter.manners.failures = {};
    driver.button('Check again').click();
    await until('the message', () => driver.text.includes('Six parts.') && !driver.hasButton('Check again'));
    expect((await adapter.inquiry('i-1')).history.filter(({ note }) => note === 'Six parts.')).to.have.length(1);
  });

  describe('asking', () => {
    it('begins with what was searched in vain', async () => {
      const { driver } = await asker('p-regular', { properties: { ask: true, query: { q: 'plating', category: ['test/imaging'], region: ['JP-14'], mode: ['commissioned'], freeFrom: '2026-11-30T15:00:00Z', freeTo: '2026-12-05T15:00:00Z', minDuration: 90 } } });
      const values = [/^What do you want/, 'Field', 'Region', 'Way of use', 'Not before', 'Not after', 'Hours needed, about'].map((label) => driver.valueOf(label));
      expect(values).to.deep.equal(['plating', 'test/imaging', 'JP-14', 'commissioned', '2026-12-01', '2026-12-05', '1.5']);
    });

    it('sends a question to the coordinator who was chosen, those of the field first', async () => {
      const { driver, adapter, element } = await asker('p-regular', { isEmpty: true });
      driver.button('Ask a new question').click();
      await until('coordinators', () => driver.text.includes('伊藤'));
      driver.type(/^What do you want/, 'Sinter a ceramic ring');
      driver.type('Field', 'production/heat');
      await rendered(element);
      const names = [...element.shadowRoot!.querySelectorAll('.chooser .choice')].map((label) => label.textContent?.trim().slice(0, 6));
      expect(names[1]).to.contain('小島');
      element.shadowRoot!.querySelector<HTMLInputElement>('.chooser input[value="p-coordinator-2"]')!.click();
      await rendered(element);
      driver.type('Hours needed, about', '２．５');
      driver.button('Send question').click();
      await until('the question', () => driver.parts[0] === 'Being looked after 1');
      const [{ needs, coordinator, durationMinutes, language } = {}] = (await adapter.inquiries({})).items;
      expect([needs, coordinator?.id, durationMinutes, language]).to.deep.equal(['Sinter a ceramic ring', 'p-coordinator-2', 150, 'en']);
      expect(driver.hasButton('Ask a new question')).to.equal(true);
    });

    it('says what is missing or wrong, and sends nothing', async () => {
      const { driver, adapter, element } = await asker('p-regular', { properties: { ask: true }, isEmpty: true });
      for (const [label, text] of [['Not before', '2026-12-05'], ['Not after', '2026-12-01'], ['Hours needed, about', 'many']] as const) driver.type(label, text);
      driver.button('Send question').click();
      await rendered(element);
      for (const words of ['Please describe what you need.', 'The last day must not be before the first.', 'Please give a number of hours']) expect(driver.text).to.contain(words);
      expect(element.shadowRoot!.activeElement?.id).to.equal('needs');
      expect((await adapter.inquiries({})).items).to.deep.equal([]);
    });

    it('lets a page send the question itself', async () => {
      const { driver, adapter, element } = await asker('p-regular', { properties: { ask: true, query: { q: 'x' } }, isEmpty: true });
      element.addEventListener('eq-inquiry-request', (event) => event.preventDefault());
      const event = nextEvent('eq-inquiry-request');
      driver.button('Send question').click();
      expect((await event).write).to.include({ kind: 'ask' });
      expect((await adapter.inquiries({})).items).to.deep.equal([]);
    });
  });

  describe('states', () => {
    it('invites to sign in, and says that nothing was asked yet', async () => {
      const { driver } = await asker(null);
      const event = nextEvent('eq-sign-in-request');
      driver.button('Sign in').click();
      await event;
      expect((await asker('p-cooperating')).driver.text).to.contain('You have not asked anything yet');
    });

    it('says what went wrong, and tries again', async () => {
      const { driver, adapter } = await asker('p-regular', { failures: { inquiries: 'unavailable' } });
      expect(driver.hasButton('Ask a new question')).to.equal(true);
      adapter.manners.failures = {};
      driver.button('Try again').click();
      await until('the list', () => driver.parts.length === 3);
    });

    it('shows what is no inquiry as left out', async () => {
      const { element } = await asker('p-regular', { properties: { items: [inquiries[0]!, { id: 'x' } as never] } });
      expect(new ListDriver(element).text).to.contain('1 request could not be read');
    });
  });

  for (const [lang, width, scheme] of [['en', 1280, 'light'], ['ja', 320, 'dark'], ['ko', 320, 'light']] as const) {
    it(`is clean for axe in ${lang} at ${width} px, ${scheme}, and does not overflow`, async () => {
      const { element } = await asker('p-regular', { properties: { ask: true }, options: { lang, width, scheme } });
      await until('coordinators', () => element.shadowRoot!.querySelector('.chooser .about'));
      await rendered(element);
      expect(element.scrollWidth).to.be.at.most(width);
      await expectNoAxeViolations(element);
    });
  }
});
