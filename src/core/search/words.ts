import type { Category, EquipmentSummary, Institution, LocalizedText, Qualification, Specification } from '../equipment/types.js';
import { ancestors, type IndexedEquipment } from './records.js';
import { foldText } from './tokens.js';

/** Lists that give records their institution's kind and name, and their category's words. */
export interface IndexContext {
  institutions: readonly Institution[];
  categories: readonly Category[];
  qualifications?: readonly Qualification[];
}

/** The same by id and path. */
export interface Names {
  institutions: ReadonlyMap<string, Institution>;
  categories: ReadonlyMap<string, Category>;
  qualifications: ReadonlyMap<string, Qualification>;
}

/** Makes the lists ready to be looked things up in. */
export function namesIn({ institutions, categories, qualifications = [] }: IndexContext): Names {
  return {
    institutions: new Map(institutions.map((institution) => [institution.id, institution])),
    categories: new Map(categories.map((category) => [category.id, category])),
    qualifications: new Map(qualifications.map((qualification) => [qualification.id, qualification])),
  };
}

/** Fields and what a hit in them weighs: a machine's own name says more than a word in its description. */
export const FIELD_WEIGHTS = { name: 6, identity: 4, context: 2, description: 1 } as const;

/** What of a record is searched, by weight. */
export type Field = keyof typeof FIELD_WEIGHTS;

/** The text of each field of a record. */
export function textOf(record: IndexedEquipment, names: Names): Record<Field, string> {
  const institution = names.institutions.get(record.institutionId);
  return {
    name: allWords(record.name),
    identity: [record.id, record.maker, record.model, ...(record.keywords ?? [])].filter(Boolean).join(' '),
    context: [
      ...ancestors(record.category).map((path) => allWords(names.categories.get(path)?.name)),
      allWords(institution?.name), allWords(institution?.address), allWords(record.site),
      ...record.specifications.map(specificationWords), ...neededWords(record, names.qualifications),
    ].join(' '),
    description: allWords(record.description),
  };
}

/** What a machine is called, whole and folded, each once. */
export function ownWords({ name, model, keywords }: EquipmentSummary): Set<string> {
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
