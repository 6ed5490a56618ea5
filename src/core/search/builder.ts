import MiniSearch from 'minisearch';
import type { Institution } from '../equipment/types.js';
import { FacetSets } from './facet-sets.js';
import type { IndexedEquipment } from './records.js';
import { indexTokens } from './tokens.js';
import { FIELD_WEIGHTS, namesIn, ownWords, textOf, type Field, type IndexContext } from './words.js';

/** A finished index; made by {@link indexBuilder}, asked by `search`. */
export interface EquipmentIndex {
  readonly records: readonly IndexedEquipment[];
  readonly text: MiniSearch;
  /** Records by their whole names, model numbers and keywords, folded: who types one of them means it. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly facets: FacetSets;
  readonly institutions: ReadonlyMap<string, Institution>;
}

/** Builds an index a chunk at a time, so that a page can stay awake between chunks. */
export interface IndexBuilder {
  /** Takes more records; one whose id was seen before is left out. Answers how many are in the index now. */
  add(records: Iterable<IndexedEquipment>): number;
  /** The index so far. It grows with later calls of `add`. */
  finish(): EquipmentIndex;
}

/** An index that is filled step by step. `indexBuilder(lists).add(records)` does it in one go. */
export function indexBuilder(context: IndexContext): IndexBuilder {
  const names = namesIn(context);
  const { institutions } = names;
  const records: IndexedEquipment[] = [];
  const seen = new Set<string>();
  const facets = new FacetSets();
  const exact = new Map<string, number[]>();
  const text = new MiniSearch<{ id: number } & Record<Field, string>>({
    fields: Object.keys(FIELD_WEIGHTS),
    // Running text would multiply the index by its single characters and add nothing that anybody looks for.
    tokenize: (value, field) => indexTokens(value, field !== 'description'),
    processTerm: (term) => term,
  });
  return {
    add(more) {
      for (const record of more) {
        if (seen.has(record.id)) continue;
        seen.add(record.id);
        const id = records.push(record) - 1;
        const institution = institutions.get(record.institutionId);
        facets.add(id, record, institution);
        for (const word of ownWords(record)) exact.set(word, [...(exact.get(word) ?? []), id]);
        text.add({ id, ...textOf(record, names) });
      }
      return records.length;
    },
    finish: () => ({ records, text, exact, facets, institutions }),
  };
}

/** An index of all records at once. For some thousand records and more, see {@link indexBuilder}. */
export function buildIndex(records: Iterable<IndexedEquipment>, context: IndexContext): EquipmentIndex {
  const builder = indexBuilder(context);
  builder.add(records);
  return builder.finish();
}
