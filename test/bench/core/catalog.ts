/** Searching 10,000 machines, and the fee of one request. */
import { quote } from '../../../src/core/pricing/index.js';
import { indexBuilder, search, type IndexedEquipment } from '../../../src/core/search/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';
import { expectThat, measure, type Figure } from './measure.js';

const RECORDS = 10_000;
const WORDS = ['顕微鏡', '현미경', 'SEM', 'micrscope', 'tensile', '電子', 'x-ray 3', 'wire', 'm'];

/** The small cluster many times over, each copy with a number and words of its own. */
function manyMachines({ equipment }: ReturnType<typeof fixtureCluster>): IndexedEquipment[] {
  return Array.from({ length: RECORDS }, (_, i) => {
    const model = equipment[i % equipment.length]!;
    const copy = Math.floor(i / equipment.length);
    return {
      ...model,
      id: `${model.id}-${copy}`,
      model: `${model.model ?? 'M'}-${(copy * 7919) % 997}`,
      name: { ...model.name, en: `${model.name.en ?? ''} ${copy}`, ja: `${model.name.ja ?? ''} ${copy}号機` },
    };
  });
}

/** The figures of this file, measured. */
export function figures(): Figure[] {
  const cluster = fixtureCluster();
  const now = Date.parse(FIXTURE_NOW);
  const records = manyMachines(cluster);
  const builder = indexBuilder(cluster);
  for (let i = 0; i < records.length; i += 500) builder.add(records.slice(i, i + 500));
  const index = builder.finish();
  const priced = cluster.equipment.find((machine) => machine.tariffs.length > 0)!;
  const asked = { tariffs: priced.tariffs, mode: priced.tariffs[0]!.mode, asker: cluster.people[0]!, start: '2026-11-25T01:00:00Z', end: '2026-11-25T04:00:00Z' };
  expectThat(WORDS.every((q) => q === 'wire' || search(index, { q }, { now }).total > 0), 'a word finds nothing');
  expectThat(quote(asked).ok, 'there is no fee');
  const word = (round: number): string => WORDS[round % WORDS.length]!;
  return [
    measure('search of 10,000 machines: a word', (i) => search(index, { q: word(i) }, { now, language: 'ja' }), { bar: 10_000, rounds: 200 }),
    measure('search of 10,000 machines: no word, by name', () => search(index, {}, { now, language: 'ja' }), { bar: 40_000 }),
    measure('search of 10,000 machines: a word and a facet', (i) => search(index, { q: word(i), mode: ['self-use'] }, { now, language: 'en' }), { bar: 10_000, rounds: 200 }),
    measure('fee of a request', () => quote(asked), { bar: 1000, calls: 100 }),
  ];
}
