/** What core costs with 10,000 machines: `npm run bench:core`. Figures are of this machine; budgets are generous. */
import { quote } from '../../src/core/pricing/index.js';
import { indexBuilder, search, type IndexedEquipment } from '../../src/core/search/index.js';
import { expandRecurrence } from '../../src/core/recurrence/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../fixtures/cluster.js';
import { measure, report } from './measure.js';

const RECORDS = 10_000;
const cluster = fixtureCluster();
const now = Date.parse(FIXTURE_NOW);

/** The small cluster many times over, each copy with a number and words of its own. */
function manyMachines(): IndexedEquipment[] {
  return Array.from({ length: RECORDS }, (_, i) => {
    const model = cluster.equipment[i % cluster.equipment.length];
    if (!model) throw new Error('the fixture has no equipment');
    const copy = Math.floor(i / cluster.equipment.length);
    return {
      ...model,
      id: `${model.id}-${copy}`,
      model: `${model.model ?? 'M'}-${(copy * 7919) % 997}`,
      name: { ...model.name, en: `${model.name.en ?? ''} ${copy}`, ja: `${model.name.ja ?? ''} ${copy}号機` },
    };
  });
}

const records = manyMachines();
const builder = indexBuilder(cluster);
const started = performance.now();
for (let i = 0; i < records.length; i += 500) builder.add(records.slice(i, i + 500));
const index = builder.finish();
console.log(`index of ${records.length} machines: ${(performance.now() - started).toFixed(0)} ms\n`);

const words = ['顕微鏡', '현미경', 'SEM', 'micrscope', 'tensile', '電子', 'x-ray 3', 'wire', 'm'];
const priced = cluster.equipment.find((machine) => machine.tariffs.length > 0);
const mode = priced?.tariffs[0]?.mode;
const asker = cluster.people[0];
if (!priced || !mode || !asker) throw new Error('the fixture has no priced machine');
const weekly = { rules: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', start: '2020-01-06T09:00', timeZone: 'Asia/Tokyo' };

// A call that answers nothing is fast and proves nothing.
const week = { from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' };
if (expandRecurrence(weekly, week).occurrences.length < 5) throw new Error('the rule has no occurrences');
if (words.some((q) => q !== 'wire' && search(index, { q }, { now }).total === 0)) throw new Error('a word finds nothing');

report(`${RECORDS} machines`, [
  measure('search: a word', 10, 200, (i) => search(index, { q: words[i % words.length] }, { now, language: 'ja' })),
  measure('search: no word, sorted by name', 40, 50, () => search(index, {}, { now, language: 'ja' })),
  measure('search: a word and a facet', 10, 200, (i) => search(index, { q: words[i % words.length], mode: ['self-use'] }, { now, language: 'en' })),
  measure('quote', 1, 500, () => quote({ tariffs: priced.tariffs, mode, asker, start: '2026-11-25T01:00:00Z', end: '2026-11-25T04:00:00Z' })),
  measure('recurrence: a week of a rule six years old', 2, 500, () => expandRecurrence(weekly, week)),
]);
