import { MEMBERSHIPS, MODES } from '../../core/equipment/index.js';
import type { Category, EquipmentQuery, FacetCount, FacetName, Facets, Institution, Language, Qualification } from '../../core/types.js';
import { FACETS } from '../../core/search/types.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FiltersMessages } from '../../i18n/filters/index.js';
import { formatNumber } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { regionName } from '../../i18n/regions/index.js';
import { listOf } from '../base/equipment-words.js';

/** Facets that are lists of values in a query. */
export type ListFacet = 'institution' | 'institutionKind' | 'region' | 'mode' | 'membership' | 'qualification';

/** One thing that can be ticked. */
export interface Choice {
  value: string;
  label: string;
  /** Machines it would leave; undefined when the host does not count. */
  count?: number;
  isChecked: boolean;
  /** It would leave nothing, and is not ticked. */
  isDisabled: boolean;
}

/** Lists that name what the facets count. */
export interface FilterDirectory {
  institutions?: readonly Institution[];
  categories?: readonly Category[];
  qualifications?: readonly Qualification[];
}

/** What choices are made from. */
export interface ChoiceContext {
  query: EquipmentQuery;
  facets?: Facets;
  directory?: FilterDirectory;
  language: Language;
  messages: FiltersMessages;
}

/**
 * The choices of a facet. Short fixed lists keep their place and show what would leave nothing as disabled, so that
 * the list does not jump; values that only the counts know come last.
 */
export function choicesOf(facet: Exclude<ListFacet, 'institution'>, context: ChoiceContext): Choice[] {
  const { directory, language, messages } = context;
  const institutions = listOf(directory?.institutions);
  const qualifications = new Map(listOf(directory?.qualifications).map((one) => [one.id, one]));
  const fixed: Record<typeof facet, () => readonly string[]> = {
    mode: () => MODES,
    membership: () => MEMBERSHIPS,
    region: () => institutions.map(({ region }) => region).sort(),
    institutionKind: () => institutions.map(({ kind }) => kind),
    qualification: () => ['none', ...qualifications.keys()],
  };
  const label: Record<typeof facet, (value: string) => string> = {
    mode: (value) => fieldWord('mode', value, language),
    membership: (value) => fieldWord('membership', value, language),
    region: (value) => regionName(value, language),
    institutionKind: (value) => fieldWord('institutionKind', value, language),
    qualification: (value) => value === 'none'
      ? messages.qualificationNone
      : messages.qualificationWith({ name: textOf(qualifications.get(value)?.name, language) || value }),
  };
  return choices(facet, fixed[facet](), label[facet], context);
}

/** Institutions of one kind, for a list that is collapsed by kind. */
export interface InstitutionGroup {
  kind: string;
  label: string;
  choices: Choice[];
  selectedCount: number;
}

/** Institutions that have machines to show, by kind, each kind's in the reader's order. `find` keeps those whose name holds it. */
export function institutionGroups(context: ChoiceContext, find: string): InstitutionGroup[] {
  const { directory, language } = context;
  const institutions = new Map(listOf(directory?.institutions).map((one) => [one.id, one]));
  const nameOf = (id: string): string => textOf(institutions.get(id)?.name, language) || id;
  const needle = find.normalize('NFKC').trim().toLowerCase();
  const groups = new Map<string, InstitutionGroup>();
  const all = choices('institution', [...institutions.keys()], nameOf, context).sort((a, b) => a.label.localeCompare(b.label, language));
  for (const choice of all) {
    if (choice.isDisabled) continue;
    const names = institutions.get(choice.value)?.name;
    const haystack = [choice.label, names?.ja, names?.en, names?.ko].join(' ').normalize('NFKC').toLowerCase();
    if (needle && !haystack.includes(needle)) continue;
    const kind = institutions.get(choice.value)?.kind ?? '';
    const group = groups.get(kind) ?? { kind, label: kind ? fieldWord('institutionKind', kind, language) : '—', choices: [], selectedCount: 0 };
    group.choices.push(choice);
    if (choice.isChecked) group.selectedCount += 1;
    groups.set(kind, group);
  }
  return [...groups.values()];
}

/** "Within 30 days" and its like, with their counts. */
export function confirmedChoices({ query, facets, language, messages }: ChoiceContext): Choice[] {
  const counts = facets?.confirmed;
  const days = new Set(['30', '180', '365', ...listOf(counts).map(({ value }) => value)]);
  if (query.confirmedWithinDays) days.add(String(query.confirmedWithinDays));
  const any: Choice = { value: '', label: messages.confirmedAny, isChecked: !query.confirmedWithinDays, isDisabled: false };
  return [any, ...[...days].sort((a, b) => Number(a) - Number(b)).map((value) => choice(
    value, messages.confirmedWithin({ days: formatNumber(Number(value), language) }), counts, String(query.confirmedWithinDays) === value,
  ))];
}

function choices(facet: ListFacet, fixed: readonly string[], labelOf: (value: string) => string, { query, facets }: ChoiceContext): Choice[] {
  const counts = facets?.[facet as FacetName];
  const selected: readonly string[] = listOf(query[facet]);
  const values = new Set([...fixed, ...listOf(counts).map(({ value }) => value), ...selected]);
  return [...values].filter((value) => typeof value === 'string' && value !== '')
    .map((value) => choice(value, labelOf(value), counts, selected.includes(value)));
}

function choice(value: string, label: string, counts: readonly FacetCount[] | undefined, isChecked: boolean): Choice {
  const count = counts && (counts.find((one) => one.value === value)?.count ?? 0);
  return { value, label, ...(count !== undefined && { count }), isChecked, isDisabled: count === 0 && !isChecked };
}

/** Most values of one facet that are listed. */
const MOST_VALUES = 500;

/** Counts as they can be shown: what is no count is left out, and a list without end has one. */
export function readableFacets(facets: Facets | null | undefined): Facets | undefined {
  if (typeof facets !== 'object' || facets === null) return undefined;
  const entries = FACETS.filter((name) => Array.isArray(facets[name])).map((name) => [
    name, listOf(facets[name]).filter(({ value, count }) => typeof value === 'string' && value !== '' && Number.isFinite(count)).slice(0, MOST_VALUES),
  ] as const);
  return Object.fromEntries(entries);
}

/** A query with other values in one field; empty lists and a cursor of the former question are dropped. */
export function withField<K extends keyof EquipmentQuery>(query: EquipmentQuery, field: K, value: EquipmentQuery[K]): EquipmentQuery {
  const { [field]: _former, cursor: _cursor, ...rest } = query;
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? rest : { ...rest, [field]: value };
}

/** A list with one value ticked or unticked. */
export function toggled<T>(values: readonly T[] | undefined, value: T): T[] {
  const list = listOf(values);
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
