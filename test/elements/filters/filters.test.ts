import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { buildIndex, search } from '../../../src/core/search/index.js';
import type { EquipmentQuery, Facets, Institution } from '../../../src/core/types.js';
import '../../../src/elements/filters/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, type FixtureOptions } from '../support/fixture.js';
import { descriptionOf, focused, nameOf } from '../support/queries.js';
import { NOW } from '../support/world.js';
import { FiltersDriver } from './filters.driver.js';

const { institutions, categories, qualifications, equipment } = fixtureCluster();
const directory = { institutions, categories, qualifications };
const index = buildIndex(equipment, directory);
const facetsOf = (query: EquipmentQuery): Facets => search(index, query, { now: NOW, language: 'en' }).facets;

async function filters(query: EquipmentQuery = {}, options: FixtureOptions = { width: 280 }, different: object = {}): Promise<FiltersDriver> {
  return new FiltersDriver(await mount('eq-filters', { query, facets: facetsOf(query), directory, now: NOW, timeZone: 'Asia/Tokyo', ...different }, options));
}

/** The query that a person's action leads to. */
async function queryAfter(act: () => unknown): Promise<EquipmentQuery> {
  const heard = nextEvent('eq-query-change');
  await act();
  return (await heard).query;
}

describe('eq-filters narrow a catalog', () => {
  it('adds a ticked value to the query and takes an unticked one out again', async () => {
    const driver = await filters({ q: 'sem' });
    expect(await queryAfter(() => driver.box(/^Self-use/).click())).to.deep.equal({ q: 'sem', mode: ['self-use'] });
    await rendered(driver.element);
    expect(await queryAfter(() => driver.box(/^Self-use/).click())).to.deep.equal({ q: 'sem' });
  });

  it('drops the cursor of the former question', async () => {
    const driver = await filters({ cursor: 'abc.50.x' });
    expect(await queryAfter(() => driver.box(/^Kanagawa/).click())).to.deep.equal({ region: ['JP-14'] });
  });

  it('says for each choice how many machines it would leave', async () => {
    const driver = await filters();
    expect(nameOf(driver.box(/^Kanagawa/))).to.match(/^Kanagawa ?, 3 machines$/);
    expect(nameOf(driver.box(/^Test equipment/))).to.match(/4 machines/);
  });

  it('unfolds a category and ticks one below it', async () => {
    const driver = await filters();
    if (!driver.hasBox(/^Microscopy/)) driver.button('Show what is in Test equipment').click();
    await rendered(driver.element);
    expect(await queryAfter(() => driver.box(/^Microscopy/).click())).to.deep.equal({ category: ['test/microscopy'] });
    await rendered(driver.element);
    expect(driver.box(/^Test equipment/).indeterminate).to.be.true;
  });

  it('keeps short lists in place and disables what would leave nothing', async () => {
    const driver = await filters();
    expect(driver.box(/^Loan/).disabled).to.be.true;
    expect(driver.box(/^Visit/).disabled).to.be.false;
  });

  it('keeps a chosen value in sight and free to untick, though it leaves nothing', async () => {
    const driver = await filters({ mode: ['loan'] });
    expect([driver.box(/^Loan/).checked, driver.box(/^Loan/).disabled]).to.deep.equal([true, false]);
  });

  it('chooses a time of confirmation and gives it up again', async () => {
    const driver = await filters();
    await driver.press('Confirmed by its owner');
    expect(await queryAfter(() => driver.radio(/^Within 180 days/).click())).to.deep.equal({ confirmedWithinDays: 180 });
    await rendered(driver.element);
    expect(await queryAfter(() => driver.radio(/^Any time/).click())).to.deep.equal({});
  });

  it('says how many of a folded group are chosen', async () => {
    const driver = await filters({ membership: ['none', 'regular'] });
    expect(driver.text).to.contain('2 selected');
  });

  it('folds a long list of institutions by kind and finds one by any of its names', async () => {
    const many: Institution[] = Array.from({ length: 12 }, (_, at) => ({ ...institutions[at % 3]!, id: `i-${at}`, name: { en: `Institute ${at}`, ja: `第${at}研究所`, source: 'ja' } }));
    const driver = await filters({}, { width: 280 }, { directory: { ...directory, institutions: many }, facets: { institution: many.map(({ id }) => ({ value: id, count: 2 })) } });
    await driver.press('Institution');
    expect(driver.hasBox(/^Institute 7/)).to.be.false;
    const find = driver.element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    find.value = '第7研';
    find.dispatchEvent(new Event('input'));
    await rendered(driver.element);
    expect(await queryAfter(() => driver.box(/^Institute 7/).click())).to.deep.equal({ institution: ['i-7'] });
    find.value = 'zzz';
    find.dispatchEvent(new Event('input'));
    await rendered(driver.element);
    expect(driver.text).to.contain('No institution has this name.');
  });

  it('shows all choices without counts where nobody counts', async () => {
    const driver = await filters({}, { width: 280 }, { facets: undefined });
    expect(driver.boxes).to.include('Loan');
    expect(driver.box('Loan').disabled).to.be.false;
  });
});

describe('eq-filters ask for free time', () => {
  it('asks with both ends and a least length', async () => {
    const driver = await filters();
    await driver.press('Free time');
    driver.fill('from', '2026-12-01T09:00');
    driver.fill('to', '2026-12-01T17:00');
    driver.fill('duration', '60');
    expect(await queryAfter(() => driver.button('Show free machines').click())).to.deep.equal({
      freeFrom: '2026-12-01T00:00:00Z', freeTo: '2026-12-01T08:00:00Z', minDuration: 60,
    });
    await rendered(driver.element);
    expect(await queryAfter(() => driver.button('Any time').click())).to.deep.equal({});
    expect(driver.field('from').value).to.equal('');
  });

  it('says in words that the end lies before the start, keeps what was typed and leads there', async () => {
    const driver = await filters();
    await driver.press('Free time');
    driver.fill('from', '2026-12-01T17:00');
    driver.fill('to', '2026-12-01T09:00');
    driver.button('Show free machines').click();
    await rendered(driver.element);
    expect(driver.text).to.contain('is not after the start');
    expect(driver.field('from').value).to.equal('2026-12-01T17:00');
    expect(focused() === driver.field('to')).to.be.true;
    expect(descriptionOf(driver.field('to'))).to.contain('is not after the start').and.to.contain('Japan Standard Time');
  });

  it('keeps what is being typed while another filter changes', async () => {
    const driver = await filters();
    await driver.press('Free time');
    driver.fill('from', '2026-12-01T09:00');
    driver.box(/^Self-use/).click();
    await rendered(driver.element);
    expect(driver.field('from').value).to.equal('2026-12-01T09:00');
  });

  it('is left out where nobody could answer', async () => {
    expect((await filters({}, { width: 280 }, { without: 'free region' })).text).not.to.match(/Free time|Region/);
  });
});

describe('eq-filters for everybody', () => {
  it('can be used by keys alone', async () => {
    const driver = await filters();
    driver.box(/^Self-use/).focus();
    const query = await queryAfter(() => sendKeys({ press: 'Space' }));
    expect(query).to.deep.equal({ mode: ['self-use'] });
    await rendered(driver.element);
    expect(focused() === driver.box(/^Self-use/)).to.be.true;
  });

  it('speaks Japanese and Korean', async () => {
    expect((await filters({}, { lang: 'ja', width: 280 })).boxes.join()).to.contain('試験・測定機器').and.to.contain('依頼試験');
    expect((await filters({}, { lang: 'ko', width: 280 })).boxes.join()).to.contain('시험·측정장비').and.to.contain('가나가와현');
  });

  it('bears nonsense', async () => {
    const wrong = { mode: 'x', category: [7, null], region: null, freeFrom: 'soon', confirmedWithinDays: 'many' } as unknown as EquipmentQuery;
    const facets = { category: 'x', mode: [null, { value: 3 }, { value: 'self-use', count: 'two' }], region: { a: 1 } } as unknown as Facets;
    const driver = await filters({}, { width: 280 }, { query: wrong, facets, directory: { institutions: [null], categories: 'none' } });
    expect(driver.boxes.join('|')).to.match(/Visit ?, 0 machines/);
    expect((await filters({}, { width: 280 }, { query: null, facets: null, directory: null })).boxes).to.include('Loan');
  });

  it('has no axe findings, folded or not', async () => {
    for (const options of [{ width: 280 }, { width: 900, lang: 'ja' }, { width: 280, scheme: 'dark' as const }, { width: 280, dir: 'rtl' as const }]) {
      const driver = await filters({ mode: ['self-use'], freeFrom: '2026-12-01T00:00:00Z', freeTo: '2026-12-01T08:00:00Z' }, options);
      for (const details of driver.element.shadowRoot!.querySelectorAll('details')) details.open = true;
      await rendered(driver.element);
      await expectNoAxeViolations(driver.element);
    }
  });
});
