import { expect } from '@open-wc/testing';
import type { EquipmentQuery, EquipmentSummary } from '../../../src/core/types.js';
import '../../../src/elements/catalog/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { announced } from '../support/announced.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until, warningsDuring, type FixtureOptions } from '../support/fixture.js';
import { focused } from '../support/queries.js';
import { NOW } from '../support/world.js';
import { CatalogDriver } from './catalog.driver.js';

const { institutions, categories, qualifications, equipment } = fixtureCluster();
const directory = { institutions, categories, qualifications };

/** So many records, each of the fixture's in turn. */
function many(count: number): EquipmentSummary[] {
  return Array.from({ length: count }, (_, at) => {
    const machine = equipment[at % equipment.length]!;
    return { ...machine, id: `${machine.id}-${at}`, name: { ...machine.name, en: `${machine.name.en ?? ''} ${String(at).padStart(5, '0')}` } };
  });
}

async function catalog(items: readonly EquipmentSummary[] = equipment, different: object = {}, options: FixtureOptions = {}): Promise<CatalogDriver> {
  const driver = new CatalogDriver(await mount('eq-catalog', { items, directory, now: NOW, timeZone: 'Asia/Tokyo', equipmentHref: '/equipment/{id}', ...different }, options));
  await until('the search to be ready', () => !driver.element.shadowRoot!.querySelector('.ghosts') && driver.element.shadowRoot!.querySelector('eq-filters')?.facets, 8000);
  return driver;
}

describe('eq-catalog finds machines among the page’s own records', () => {
  it('shows all of them by name, with how many there are', async () => {
    const driver = await catalog();
    expect(driver.count).to.equal('8 machines');
    expect(driver.machines[0]).to.equal('3 m anechoic chamber');
    expect(driver.machines).to.have.length(8);
  });

  it('finds by name, abbreviation, typing error, and by the words of other languages', async () => {
    const driver = await catalog();
    for (const words of ['SEM', 'micrscope', '顕微鏡', '현미경', 'HX-7500']) {
      await driver.type(words);
      expect(driver.machines, words).to.include('Scanning electron microscope');
    }
    expect(driver.count).to.equal('1 machine for “HX-7500”');
  });

  it('waits with a single letter for the rest of the word, and takes a single character of other scripts as a word', async () => {
    const driver = await catalog();
    await driver.type('s');
    expect(driver.count).to.equal('8 machines');
    await driver.type('炉');
    expect(driver.machines).to.deep.equal(['Vacuum furnace']);
  });

  it('announces the number once, politely, and puts the query in an event', async () => {
    const driver = await catalog();
    const heard = nextEvent('eq-query-change');
    await driver.type('wire');
    expect((await heard).query).to.deep.equal({ q: 'wire' });
    expect(await announced(/machine/)).to.equal('1 machine for “wire”');
  });

  it('empties the search by a button and leads back to the box', async () => {
    const driver = await catalog();
    await driver.type('wire');
    driver.button('Clear search').click();
    await driver.counts('8 machines');
    expect(driver.box.value).to.equal('');
    expect(focused() === driver.box).to.be.true;
    expect(driver.hasButton('Clear search')).to.be.false;
  });

  it('narrows by filters and shows each as a chip that can be removed', async () => {
    const driver = await catalog();
    driver.checkbox(/^Saitama/).click();
    await driver.counts('2 machines');
    expect(driver.chips).to.deep.equal(['Remove filter: Saitama', 'Clear all filters']);
    driver.button('Remove filter: Saitama').click();
    await driver.counts('8 machines');
    expect(focused() === driver.box, 'the focus is not lost with the chip').to.be.true;
  });

  it('orders by name, by confirmation and by institution, and offers the best match only for words', async () => {
    const driver = await catalog();
    expect([...driver.sort.options].map(({ value }) => value)).to.deep.equal(['name', 'confirmed', 'institution']);
    driver.sort.value = 'confirmed';
    driver.sort.dispatchEvent(new Event('change'));
    await rendered(driver.element);
    expect(driver.machines.at(-1)).to.equal('X-ray CT scanner');
    await driver.type('scanner');
    expect([...driver.sort.options].map(({ value }) => value)).to.include('relevance');
  });

  it('shows a page at a time; more keeps the focus at the first new machine', async () => {
    const driver = await catalog(many(120));
    await driver.counts('120 machines');
    expect(driver.cards).to.have.length(50);
    expect(driver.text).to.contain('50 of 120 shown');
    driver.button('Show more').click();
    await until('the next cards', () => driver.cards.length === 100 && focused()?.closest('.name'));
    expect(driver.cards[50]!.shadowRoot!.activeElement?.className).to.equal('name');
    expect(await announced(/more shown/)).to.equal('50 more shown');
    driver.button('Show more').click();
    await until('the last cards', () => driver.cards.length === 120);
    await rendered(driver.element);
    expect(driver.hasButton('Show more')).to.be.false;
    expect(new Set(driver.machines).size).to.equal(120);
  });

  it('says what to leave out when nothing is found, and what that would give', async () => {
    const driver = await catalog(equipment, { query: { q: 'microscope', region: ['JP-14'], mode: ['self-use'] } });
    await until('the ways out', () => driver.text.includes('No machine matches'));
    expect(driver.button(/^without Kanagawa 1 machine$/)).to.exist;
    driver.button(/^without Kanagawa/).click();
    await driver.counts('1 machine for “microscope”');
    expect(driver.element.query).to.deep.equal({ q: 'microscope', mode: ['self-use'] });
  });

  it('says so when there is nothing at all', async () => {
    expect((await catalog([])).text).to.contain('No equipment is registered here yet');
    expect(new CatalogDriver(await mount('eq-catalog')).text).to.contain('neither a client nor any equipment');
  });

  it('answers 10,000 records without freezing, and shows machines before the search is prepared', async () => {
    const element = await mount('eq-catalog', { items: many(10_000), directory, now: NOW });
    const driver = new CatalogDriver(element);
    expect(driver.cards).to.have.length(50);
    expect(driver.count).to.equal('10,000 machines');
    let frames = 0;
    await until('the index', () => {
      frames += 1;
      return element.shadowRoot!.querySelector('eq-filters')?.facets;
    }, 30_000);
    // Built in one go, the page would have drawn two or three frames in that time.
    expect(frames, 'frames that were drawn while the search was prepared').to.be.greaterThan(20);
    driver.box.value = 'edm';
    driver.box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    expect(driver.count).to.equal('1,250 machines for “edm”');
    expect(driver.cards).to.have.length(50);
  }).timeout(40_000);
});

describe('eq-catalog fits its place', () => {
  it('has its filters beside the list where there is room, behind a button where there is not', async () => {
    expect((await catalog()).hasButton(/^Filters/)).to.be.false;
    const narrow = await catalog(equipment, { query: { region: ['JP-11'], mode: ['self-use'] } }, { width: 320 });
    narrow.button('Filters (2)').click();
    await rendered(narrow.element);
    const dialog = narrow.element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.open).to.be.true;
    narrow.checkbox(/^Self-use/).click();
    await rendered(narrow.element);
    narrow.button('Show 2 machines').click();
    await rendered(narrow.element);
    expect(dialog.open).to.be.false;
    expect(focused() === narrow.button('Filters (1)'), 'the focus goes back to the button').to.be.true;
  });

  it('does not scroll sideways at 320 px, in any language', async () => {
    for (const lang of ['en', 'ja', 'ko']) {
      const driver = await catalog(equipment, { query: { q: 'a', mode: ['commissioned'], qualification: ['none'], confirmedWithinDays: 365 } }, { width: 288, lang });
      expect(driver.element.shadowRoot!.querySelector('.root')!.scrollWidth, lang).to.be.at.most(288);
    }
  });

  it('speaks the language around it and follows when that changes, cards and filters too', async () => {
    const driver = await catalog();
    driver.element.parentElement!.lang = 'ja';
    await rendered(driver.element);
    expect(driver.count).to.equal('8件の設備・機器');
    expect(driver.machines).to.include('走査型電子顕微鏡');
    expect(driver.checkbox(/^神奈川県/)).to.exist;
    driver.element.parentElement!.lang = 'ko';
    await rendered(driver.element);
    expect(driver.count).to.equal('장비 8건');
    expect(driver.machines).to.include('주사전자현미경');
  });

  it('has no axe findings, wide, narrow, in the dark, with nothing found', async () => {
    for (const [query, options] of [
      [{ region: ['JP-13'] }, {}], [{}, { width: 320, lang: 'ja' }], [{ q: 'zzzz', mode: ['loan'] }, { scheme: 'dark', lang: 'ko' }], [{}, { dir: 'rtl' }],
    ] as [EquipmentQuery, FixtureOptions][]) {
      const driver = await catalog(equipment, { query }, options);
      await rendered(driver.element);
      await expectNoAxeViolations(driver.element);
    }
  });
});

describe('eq-catalog keeps its search in the page’s address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('reads it at the start, writes changes, and follows the back button', async () => {
    history.replaceState(null, '', '?page=7&region=JP-11');
    const driver = await catalog(equipment, { urlState: true });
    await driver.counts('2 machines');
    await driver.type('edm');
    expect(location.search).to.equal('?page=7&q=edm&region=JP-11');
    history.replaceState(null, '', '?page=7&q=sem');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await driver.counts('1 machine for “sem”');
    expect(driver.box.value).to.equal('sem');
  });

  it('says in words what in the address is not known', async () => {
    history.replaceState(null, '', '?mode=flying');
    const said = await warningsDuring(async () => {
      const driver = await catalog(equipment, { urlState: true });
      expect(driver.text).to.contain('mode: “flying”').and.to.contain('8 machines');
    });
    expect(said.join()).to.contain('flying');
  });

  it('leaves the address alone unless it is told to keep it', async () => {
    const driver = await catalog();
    await driver.type('edm');
    expect(location.href).to.equal(before);
  });
});

describe('eq-catalog bears what it is given', () => {
  it('leaves out records that cannot be read, counts them and names one on the console', async () => {
    const said = await warningsDuring(async () => {
      const driver = await catalog([...equipment, null, { name: 'no id' }, { id: 'half' }, equipment[0]] as unknown as EquipmentSummary[]);
      expect(driver.count).to.equal('9 machines');
      expect(driver.text).to.contain('2 records could not be read and are left out.');
    });
    expect(said.filter((line) => line.includes('record-unreadable'))).to.have.length(2);
  });

  it('keeps working with a query, a page size and a link that make no sense', async () => {
    const said = await warningsDuring(async () => {
      const driver = await catalog(equipment, { query: { mode: ['flying'], q: 7, limit: -1 } as unknown as EquipmentQuery, pageSize: Number.NaN, equipmentHref: 'javascript:alert("{id}")' });
      expect(driver.count).to.equal('8 machines');
      expect(driver.element.shadowRoot!.querySelector('eq-card')!.shadowRoot!.querySelector('a')).to.equal(null);
    });
    for (const code of ['query-invalid', 'page-size-invalid', 'link-unsafe']) expect(said.join()).to.contain(code);
  });
});
