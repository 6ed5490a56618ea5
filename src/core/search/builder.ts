import MiniSearch from 'minisearch';
import type { Category, EquipmentSummary, Institution, LocalizedText, Qualification, Specification } from '../equipment/types.js';
import { FacetSets } from './facet-sets.js';
import { ancestors, type IndexedEquipment } from './records.js';
import { foldText, indexTokens } from './tokens.js';

/** Lists that give records their institution's kind and name, and their category's words. */
export interface IndexContext {
  institutions: readonly Institution[];
  categories: readonly Category[];
  qualifications?: readonly Qualification[];
}

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

/** Fields and what a hit in them weighs: a machine's own name says more than a word in its description. */
export const FIELD_WEIGHTS = { name: 6, identity: 4, context: 2, description: 1 } as const;

type Field = keyof typeof FIELD_WEIGHTS;

/** An index that is filled step by step. `indexBuilder(lists).add(records)` does it in one go. */
export function indexBuilder(context: IndexContext): IndexBuilder {
  const institutions = new Map(context.institutions.map((institution) => [institution.id, institution]));
  const categories = new Map(context.categories.map((category) => [category.id, category]));
  const qualifications = new Map((context.qualifications ?? []).map((qualification) => [qualification.id, qualification]));
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
        text.add({
          id,
          name: allWords(record.name),
          identity: [record.id, record.maker, record.model, ...(record.keywords ?? [])].filter(Boolean).join(' '),
          context: [
            ...ancestors(record.category).map((path) => allWords(categories.get(path)?.name)),
            allWords(institution?.name), allWords(institution?.address), allWords(record.site),
            ...record.specifications.map(specificationWords), ...neededWords(record, qualifications),
          ].join(' '),
          description: allWords(record.description),
        });
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

/** What a machine is called, whole and folded, each once. */
function ownWords({ name, model, keywords }: EquipmentSummary): Set<string> {
  const words = [name.ja, name.en, name.ko, model, ...(keywords ?? [])];
  return new Set(words.filter((word) => typeof word === 'string' && word !== '').map((word) => foldText(word as string).trim()));
}

/** All languages of a text: people search in whichever they know a machine by. */
function allWords(text: LocalizedText | undefined): string {
  return text ? [text.ja, text.en, text.ko].filter(Boolean).join(' ') : '';
}

function specificationWords(specification: Specification): string {
  const { value } = specification;
  return `${allWords(specification.name)} ${typeof value === 'object' ? allWords(value) : value} ${specification.unit ?? ''}`;
}

function neededWords(record: EquipmentSummary, qualifications: ReadonlyMap<string, Qualification>): string[] {
  return record.modes.flatMap((offer) => offer.qualificationIds ?? []).map((id) => allWords(qualifications.get(id)?.name));
}
