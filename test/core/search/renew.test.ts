import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildIndex, renewIndex, search, type EquipmentQuery, type IndexedEquipment } from '../../../src/core/search/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';

const cluster = fixtureCluster();
const index = buildIndex(cluster.equipment, cluster);
const QUERIES: EquipmentQuery[] = [{}, { q: '顕微鏡' }, { q: 'Umbrella' }, { status: ['maintenance'] }, { status: ['in-service'] }];

/** The cluster with one machine changed. */
function changed(change: Partial<IndexedEquipment>): IndexedEquipment[] {
  return cluster.equipment.map((record) => (record.id === 'sem-1' ? { ...record, ...change } : record));
}

const answers = (from: typeof index): unknown[] => QUERIES.map((query) => search(from, query, { now: Date.parse(FIXTURE_NOW), language: 'ja' }));

describe('an index of newer records', () => {
  it('keeps the words where they are the same, and shows the new records under their new values', () => {
    const records = changed({ status: 'maintenance', revision: 99 });
    const renewed = renewIndex(index, records, cluster);
    assert.equal(renewed.text, index.text, 'nothing is filed again');
    assert.deepEqual(answers(renewed), answers(buildIndex(records, cluster)));
    assert.deepEqual(search(renewed, { status: ['maintenance'] }, { now: 0 }).items.find(({ id }) => id === 'sem-1')?.revision, 99);
  });
  it('finds by new words, and no longer by old ones', () => {
    const records = changed({ name: { en: 'Umbrella', source: 'en' }, keywords: [] });
    assert.deepEqual(answers(renewIndex(index, records, cluster)), answers(buildIndex(records, cluster)));
  });
  it('files anew where a machine has come, gone, or stands in another place', () => {
    for (const records of [cluster.equipment.slice(1), [...cluster.equipment].reverse(), [...cluster.equipment, { ...cluster.equipment[0]!, id: 'new' }]]) {
      assert.deepEqual(answers(renewIndex(index, records, cluster)), answers(buildIndex(records, cluster)));
    }
  });
});
