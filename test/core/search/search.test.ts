import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildIndex, indexBuilder, search, type EquipmentQuery, type IndexedEquipment } from '../../../src/core/search/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';

const cluster = fixtureCluster();
const index = buildIndex(cluster.equipment, cluster);
const now = Date.parse(FIXTURE_NOW);
const find = (query: EquipmentQuery, more: object = {}) => search(index, query, { now, language: 'ja', ...more });
const ids = (query: EquipmentQuery, more: object = {}): string[] => find(query, more).items.map((item) => item.id);
const counts = (query: EquipmentQuery, facet: keyof ReturnType<typeof find>['facets']): Record<string, number> =>
  Object.fromEntries((find(query).facets[facet] ?? []).map(({ value, count }) => [value, count]));

describe('searching as people type', () => {
  it('finds a compound by a part of it, in each script', () => {
    assert.deepEqual(ids({ q: '顕微鏡' }), ['sem-1']);
    assert.deepEqual(ids({ q: '현미경' }), ['sem-1']);
    assert.deepEqual(ids({ q: '炉' }), ['furnace-1']);
    assert.deepEqual(ids({ q: 'プリンター' }), ['printer-1'], 'with the long mark that the record lacks');
    assert.deepEqual(ids({ q: 'ﾌﾟﾘﾝﾀ' }), ['printer-1'], 'in half-width kana');
  });
  it('finds by abbreviation, typo, unfinished word and model number', () => {
    for (const q of ['SEM', 'ｓｅｍ', 'micrscope', 'micro', 'HX-7500', 'hx7500', 'HX75', 'hinode']) assert.equal(ids({ q })[0], 'sem-1', q);
  });
  it('finds by specification, description and institution', () => {
    assert.deepEqual(ids({ q: '加速電圧' }), ['sem-1']);
    assert.deepEqual(ids({ q: '금속과 수지' })[0], 'sem-1');
    assert.deepEqual(ids({ q: 'sagami' }).sort(), ['ct-1', 'emc-1', 'tensile-1']);
  });
  it('wants every word, and falls back to any when no record has all', () => {
    assert.deepEqual(ids({ q: 'sagami ct' }), ['ct-1']);
    assert.deepEqual(ids({ q: 'tensile 顕微鏡' }).sort(), ['sem-1', 'tensile-1']);
    assert.deepEqual(ids({ q: 'zzzzqqqq' }), []);
  });
  it('does not take one number for another', () => {
    assert.deepEqual(ids({ q: '7501' }), []);
  });
  it('puts the machine itself before one that merely mentions it', () => {
    const mention: IndexedEquipment = { ...structuredClone(cluster.equipment[1]!), id: 'mentions', description: { en: 'Next to the SEM microscope.', source: 'en' } };
    const both = buildIndex([mention, ...cluster.equipment], cluster);
    assert.deepEqual(search(both, { q: 'SEM' }, { now }).items.map((item) => item.id), ['sem-1', 'mentions']);
  });
  it('puts what is called so before what has one built in', () => {
    const builtIn: IndexedEquipment = { ...structuredClone(cluster.equipment[1]!), id: 'fib', name: { en: 'Ion beam system with SEM, SEM column and SEM detector', source: 'en' }, keywords: ['FIB-SEM'] };
    const both = buildIndex([builtIn, ...cluster.equipment], cluster);
    assert.deepEqual(search(both, { q: 'sem' }, { now }).items.map((item) => item.id), ['sem-1', 'fib']);
  });
  it('finds by the place where an institution is', () => {
    assert.deepEqual(ids({ q: '緑野市' }).sort(), ['clean-1', 'furnace-1', 'sem-1']);
  });
  it('answers signs alone with nothing, and no text with everything', () => {
    assert.equal(find({ q: '…!?' }).total, 0);
    assert.equal(find({ q: '   ' }).total, 8);
  });
});

describe('facets', () => {
  it('count every node of the category tree', () => {
    const tree = counts({}, 'category');
    assert.equal(tree['test'], 4);
    assert.equal(tree['test/microscopy'], 1);
    assert.equal(tree['test/microscopy/sem'], 1);
    assert.equal(tree['production'], 3);
  });
  it('count with the other facets applied, not with themselves', () => {
    assert.deepEqual(counts({ region: ['JP-14'] }, 'region'), { 'JP-13': 3, 'JP-14': 3, 'JP-11': 2 });
    assert.deepEqual(counts({ region: ['JP-14'] }, 'mode'), { 'self-use': 2, commissioned: 1, visit: 1 });
    assert.deepEqual(counts({ region: ['JP-14'], mode: ['visit'] }, 'region'), { 'JP-14': 1 });
  });
  it('select any of several values, and all of several facets', () => {
    assert.deepEqual(ids({ region: ['JP-11', 'JP-14'], category: ['test'] }).sort(), ['ct-1', 'emc-1', 'tensile-1']);
    assert.deepEqual(ids({ institutionKind: ['small-company'] }).sort(), ['edm-1', 'printer-1']);
    assert.deepEqual(ids({ category: ['test/micro'] }), [], 'a path is not a prefix of letters');
  });
  it('know to whom a machine is open', () => {
    assert.ok(!ids({ membership: ['none'] }).includes('emc-1'));
    assert.ok(ids({ membership: ['associate'] }).includes('emc-1'));
    assert.equal(counts({}, 'membership')['none'], 7);
  });
  it('know what can be used without training', () => {
    assert.ok(ids({ qualification: ['none'] }).includes('sem-1'), 'commissioned work needs none');
    assert.ok(!ids({ qualification: ['none'] }).includes('clean-1'));
    assert.ok(ids({ qualification: ['clean-room-entry'] }).includes('clean-1'));
    assert.equal(counts({}, 'qualification')['none'], 7);
    assert.equal(counts({}, 'qualification')['clean-room-entry'], 8);
  });
  it('know what was confirmed recently', () => {
    assert.ok(!ids({ confirmedWithinDays: 365 }).includes('ct-1'));
    assert.deepEqual(counts({}, 'confirmed'), { 30: 0, 180: 7, 365: 7 });
  });
  it('keep a chosen value in sight when it leaves nothing', () => {
    assert.equal(counts({ q: 'sem', region: ['JP-99'] }, 'region')['JP-99'], 0);
  });
  it('never count what the asking person may not see', () => {
    const answer = find({}, { canSee: () => false });
    assert.equal(answer.total, 6);
    assert.equal(answer.facets.category?.find((node) => node.value === 'facility'), undefined);
  });
});

describe('free times', () => {
  const window = { freeFrom: '2026-11-25T00:00:00Z', freeTo: '2026-11-26T00:00:00Z' };
  it('leave the machines that are free', () => {
    assert.deepEqual(ids(window, { isFree: (record: IndexedEquipment) => record.id === 'ct-1' }), ['ct-1']);
  });
  it('are said to be ignored where nobody can tell', () => {
    const answer = find(window);
    assert.equal(answer.total, 8);
    assert.deepEqual(answer.problems, [{ field: 'freeFrom', code: 'unknown-value' }]);
  });
});

describe('order and pages', () => {
  it('orders names by the language', () => {
    assert.deepEqual(search(index, { sort: 'name' }, { now, language: 'en' }).items.map((item) => item.name.en),
      ['3 m anechoic chamber', 'Clean room', 'Metal 3D printer', 'Scanning electron microscope', 'Universal tensile tester', 'Vacuum furnace', 'Wire EDM', 'X-ray CT scanner']);
    assert.equal(ids({ sort: 'confirmed' }).at(-1), 'ct-1');
    assert.deepEqual(ids({ sort: 'institution' }).map((id) => cluster.equipment.find((one) => one.id === id)?.institutionId).filter((id, i, all) => id !== all[i - 1]).length, 3);
  });
  it('pages without repeating or skipping', () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = find({ limit: 3, ...(cursor && { cursor }) });
      seen.push(...page.items.map((item) => item.id));
      assert.equal(page.total, 8);
      cursor = page.nextCursor;
    } while (cursor);
    assert.equal(seen.length, 8);
    assert.equal(new Set(seen).size, 8);
  });
  it('goes on after the last record seen, also when others came before it', () => {
    const first = find({ limit: 3 });
    const grown = buildIndex([{ ...structuredClone(cluster.equipment[0]!), id: 'new', name: { ja: '0番', source: 'ja' } }, ...cluster.equipment], cluster);
    const second = search(grown, { limit: 3, cursor: first.nextCursor! }, { now, language: 'ja' });
    assert.equal(second.items[0]?.id, find({ limit: 8 }).items[3]?.id);
  });
  it('answers everything at once for a page that shows all of its own', () => {
    const { items, total, nextCursor } = find({ limit: 3 }, { limit: Infinity });
    assert.deepEqual([items.length, nextCursor], [total, undefined]);
  });
  it('says so when a cursor belongs to another query', () => {
    const { nextCursor } = find({ limit: 3 });
    const answer = find({ limit: 3, region: ['JP-13'], cursor: nextCursor! });
    assert.deepEqual(answer.problems, [{ field: 'cursor', code: 'expired' }]);
    assert.equal(find({ cursor: '🙂' }).problems[0]?.code, 'expired');
  });
});

describe('building', () => {
  it('answers the same after chunks as after one go, and takes a doubled id once', () => {
    const builder = indexBuilder(cluster);
    for (const record of [...cluster.equipment, cluster.equipment[0]!]) builder.add([record]);
    assert.deepEqual(search(builder.finish(), { q: '顕微鏡' }, { now }).items, search(index, { q: '顕微鏡' }, { now }).items);
    assert.equal(search(builder.finish(), {}, { now }).total, 8);
  });
  it('holds more records than one word of bits, counts included', () => {
    const many = Array.from({ length: 3000 }, (_, i): IndexedEquipment => ({ ...cluster.equipment[i % 8]!, id: `m${i}` }));
    const big = search(buildIndex(many, cluster), { region: ['JP-14'] }, { now });
    assert.equal(big.total, 1125);
    assert.equal(big.facets.region?.find((region) => region.value === 'JP-11')?.count, 750);
  });
});
