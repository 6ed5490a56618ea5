import { expect } from '@open-wc/testing';
import type { EquipmentPage } from '../../../src/core/types.js';
import '../../../src/elements/catalog/define.js';
import { HostError, type HostAdapter } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until, wait } from '../support/fixture.js';
import { FULL, stubHost } from '../support/stub-host.js';
import { clientOver, NOW } from '../support/world.js';
import { CatalogDriver } from './catalog.driver.js';

async function catalogOver(adapter: HostAdapter, different: object = {}): Promise<CatalogDriver> {
  return new CatalogDriver(await mount('eq-catalog', { client: clientOver(adapter), now: NOW, timeZone: 'Asia/Tokyo', ...different }));
}

describe('eq-catalog asks a host', () => {
  it('shows what the host knows, with its names and counts', async () => {
    const driver = await catalogOver(stubHost());
    await driver.counts('6 machines');
    expect(driver.machines[0]).to.equal('3 m anechoic chamber');
    expect(driver.checkbox(/^Kanagawa ?, 3 machines/)).to.exist;
  });

  it('asks once for what is typed in one go', async () => {
    const host = stubHost();
    const driver = await catalogOver(host);
    await driver.counts('6 machines');
    const before = host.asked.length;
    for (const words of ['sca', 'scan', 'scann', 'scanning']) await driver.type(words);
    await driver.counts('1 machine for “scanning”');
    expect(host.asked.length - before).to.equal(1);
    expect(host.asked.at(-1)).to.contain('"q":"scanning"');
  });

  it('asks at once when Enter is pressed', async () => {
    const host = stubHost();
    const driver = await catalogOver(host);
    await driver.counts('6 machines');
    await driver.type('wire');
    const before = host.asked.length;
    driver.box.form!.requestSubmit();
    await driver.element.updateComplete;
    expect(host.asked.length - before).to.equal(1);
  });

  it('keeps the former machines in sight while the next answer is on its way', async () => {
    const host = stubHost();
    const answer = host.searchEquipment;
    let release = (): void => undefined;
    const driver = await catalogOver({ ...host, searchEquipment: async (query, options) => {
      if (query.q) await new Promise<void>((resolve) => (release = resolve));
      return answer(query, options);
    } });
    await driver.counts('6 machines');
    await driver.type('wire');
    await wait(200);
    expect(driver.machines).to.have.length(6);
    expect(driver.element.shadowRoot!.querySelector('.list')!.getAttribute('aria-busy')).to.equal('true');
    release();
    await driver.counts('1 machine for “wire”');
    expect(driver.machines).to.deep.equal(['Wire EDM']);
  });

  it('asks for the next page by the host’s cursor', async () => {
    const host = stubHost();
    const driver = await catalogOver(host, { pageSize: 4 });
    await driver.counts('6 machines');
    expect(driver.text).to.contain('4 of 6 shown');
    driver.button('Show more').click();
    await until('the second page', () => driver.machines.length === 6);
    expect(host.asked.at(-1)).to.contain('"cursor"');
  });

  it('says when the next page cannot be had, keeps the first, and tries again', async () => {
    const host = stubHost();
    let isDown = true;
    const driver = await catalogOver({ ...host, searchEquipment: (query, options) =>
      query.cursor && isDown ? Promise.reject(new HostError('forbidden')) : host.searchEquipment(query, options) }, { pageSize: 4 });
    await driver.counts('6 machines');
    driver.button('Show more').click();
    await until('the error', () => driver.text.includes('Your account may not see this.'));
    expect(driver.machines).to.have.length(4);
    isDown = false;
    driver.button('Try again').click();
    await until('the second page', () => driver.machines.length === 6);
  });

  it('asks again by itself for the next page that could not be had without a network, and moves nobody’s focus', async () => {
    const host = stubHost();
    let isDown = true;
    const driver = await catalogOver({ ...host, searchEquipment: (query, options) =>
      query.cursor && isDown ? Promise.reject(new HostError('unsupported')) : host.searchEquipment(query, options) }, { pageSize: 4 });
    await driver.counts('6 machines');
    driver.button('Show more').click();
    await until('the error', () => driver.hasButton('Try again'));
    driver.box.focus();
    isDown = false;
    dispatchEvent(new Event('online'));
    await until('the second page', () => driver.machines.length === 6);
    await rendered(driver.element);
    expect(driver.element.shadowRoot!.activeElement?.id).to.equal('q');
  });

  it('shows rows of the cards’ shape while it waits for the first answer', async () => {
    const driver = await catalogOver(stubHost({ searchEquipment: () => new Promise<EquipmentPage>(() => undefined) }));
    expect(driver.element.shadowRoot!.querySelectorAll('.ghost').length).to.be.greaterThan(3);
    await expectNoAxeViolations(driver.element);
  });

  it('counts what leaving out one filter would give by asking the host', async () => {
    const driver = await catalogOver(stubHost(), { query: { q: 'scanning', region: ['JP-14'], mode: ['self-use'] } });
    await until('the ways out', () => driver.hasButton(/^without Kanagawa 1 machine$/));
    driver.button(/^without Kanagawa/).click();
    await driver.counts('1 machine for “scanning”');
  });

  it('offers the filter for free time only where the host knows availability', async () => {
    const knows = await catalogOver(stubHost());
    await knows.counts('6 machines');
    expect(knows.text).to.contain('Free time');
    const blind = await catalogOver(stubHost({ session: async () => ({ person: null, capabilities: { ...FULL, availability: false } }) }));
    await blind.counts('6 machines');
    await until('the filter to go', () => !blind.text.includes('Free time'));
  });

  it('always asks what the page has fixed, and shows no filter for it', async () => {
    const host = stubHost();
    const driver = await catalogOver(host, { fixedQuery: { institution: ['sagami-lab'] } });
    await driver.counts('3 machines');
    expect(driver.chips).to.deep.equal([]);
    expect(driver.text).not.to.match(/\bInstitution\b(?! of)/);
    await driver.type('wire');
    await driver.counts(/^0 machines/);
    expect(driver.element.query).to.deep.equal({ q: 'wire' });
  });

  it('passes on how many records the host left out', async () => {
    const host = stubHost();
    const driver = await catalogOver({ ...host, searchEquipment: async (query, options) => ({ ...await host.searchEquipment(query, options), omitted: 3 }) });
    await until('the remark', () => driver.text.includes('3 records could not be read and are left out.'));
  });
});

describe('eq-catalog survives its host', () => {
  const failing: [string, HostAdapter['searchEquipment'], RegExp][] = [
    ['throws', () => { throw new Error('boom'); }, /cannot be read/],
    ['rejects with a plain error', () => Promise.reject(new Error('boom')), /cannot be read/],
    ['never settles', () => new Promise<EquipmentPage>(() => undefined), /took too long/],
    ['is down', () => Promise.reject(new HostError('network')), /cannot be reached/],
    ['answers null', () => Promise.resolve(null as unknown as EquipmentPage), /cannot be read/],
    ['answers a text', () => Promise.resolve('<html>' as unknown as EquipmentPage), /cannot be read/],
    ['answers half a page', () => Promise.resolve({ total: 4 } as unknown as EquipmentPage), /cannot be read/],
  ];
  for (const [what, searchEquipment, words] of failing) {
    it(`that ${what}, with a message and a way to try again`, async () => {
      const driver = await catalogOver(stubHost({ searchEquipment }));
      await until(`the words ${String(words)}`, () => words.test(driver.text), 7000);
      expect(driver.hasButton('Try again')).to.be.true;
      expect(driver.box.disabled).to.be.false;
    });
  }

  it('that recovers', async () => {
    const host = stubHost();
    let isDown = true;
    const driver = await catalogOver({ ...host, searchEquipment: (query, options) => (isDown ? Promise.reject(new HostError('forbidden')) : host.searchEquipment(query, options)) });
    await until('the error', () => driver.hasButton('Try again'));
    isDown = false;
    driver.button('Try again').click();
    await driver.counts('6 machines');
  });

  it('that sends wrong types, duplicate ids and far too many records', async () => {
    const [machine] = fixtureCluster().equipment;
    const items = [null, 7, { id: '__proto__', name: { en: 'Proto', source: 'en' } }, ...Array.from({ length: 100_000 }, () => machine)] as unknown as EquipmentPage['items'];
    const driver = await catalogOver(stubHost({ searchEquipment: async () => ({ items, total: 'many', facets: 'x' } as unknown as EquipmentPage) }));
    await until('the machines', () => driver.machines.length === 2);
    expect(driver.machines).to.have.members(['Proto', 'Scanning electron microscope']);
    await rendered(driver.element);
  });

  it('whose directory cannot be had: machines are shown without names of owners', async () => {
    const driver = await catalogOver(stubHost({ directory: () => Promise.reject(new HostError('forbidden')) }));
    await driver.counts('6 machines');
    expect(driver.machines).to.have.length(6);
  });
});
