import { buildIndex, type EquipmentIndex } from './builder.js';
import { FacetSets } from './facet-sets.js';
import type { IndexedEquipment } from './records.js';
import { namesIn, ownWords, textOf, type IndexContext, type Names } from './words.js';

/**
 * An index of newer versions of an index's records, with the same lists. Filing words is nearly all that an index costs:
 * where none have changed, as when a machine goes out of order, the former index's are kept. What differs is built anew.
 */
export function renewIndex(former: EquipmentIndex, records: readonly IndexedEquipment[], context: IndexContext): EquipmentIndex {
  const names = namesIn(context);
  const isSame = (record: IndexedEquipment, at: number): boolean => hasSameWords(record, former.records[at], names);
  if (records.length !== former.records.length || !records.every(isSame)) return buildIndex(records, context);
  const facets = new FacetSets();
  records.forEach((record, id) => facets.add(id, record, names.institutions.get(record.institutionId)));
  return { ...former, records, facets };
}

function hasSameWords(record: IndexedEquipment, former: IndexedEquipment | undefined, names: Names): boolean {
  if (record === former) return true;
  const wordsOf = (one: IndexedEquipment): string => JSON.stringify([textOf(one, names), [...ownWords(one)]]);
  return former !== undefined && wordsOf(record) === wordsOf(former);
}
