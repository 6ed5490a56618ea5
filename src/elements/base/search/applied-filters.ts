import type { EquipmentQuery, LocalizedText } from '../../../core/types.js';
import type { CatalogMessages } from '../../../i18n/catalog/index.js';
import { fieldWord } from '../../../i18n/field/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatDuration, formatNumber, formatRange } from '../../../i18n/format.js';
import { textOf } from '../../../i18n/language.js';
import { regionName } from '../../../i18n/regions/index.js';
import type { Directory } from '../../../host/index.js';
import { listOf } from '../equipment-words.js';

/** One filter that holds now, and the query without it. */
export interface AppliedFilter {
  /** Field and value, `mode self-use`. */
  id: string;
  label: string;
  without: EquipmentQuery;
}

/** What names the values of a query. */
export interface FilterNames extends FormatContext {
  messages: CatalogMessages;
  directory?: Partial<Directory>;
}

const LISTS = ['category', 'institutionKind', 'institution', 'region', 'mode', 'membership', 'qualification', 'status'] as const;

/** Every filter of a query, one for each value, in the order of the filters' groups. Words that are searched are none of them. */
export function appliedFilters(query: EquipmentQuery, names: FilterNames): AppliedFilter[] {
  const { chip } = names.messages;
  const { language } = names;
  const applied: AppliedFilter[] = LISTS.flatMap((field) => listOf<string>(query[field]).map((value) => ({
    id: `${field} ${value}`,
    label: nameOf(field, value, names),
    without: without(query, { [field]: listOf<string>(query[field]).filter((one) => one !== value) }),
  })));
  if (query.confirmedWithinDays) {
    const days = formatNumber(query.confirmedWithinDays, language);
    applied.push({ id: 'confirmed', label: chip.confirmed({ days }), without: without(query, { confirmedWithinDays: undefined }) });
  }
  if (query.freeFrom && query.freeTo) {
    const range = formatRange(query.freeFrom, query.freeTo, names);
    const label = query.minDuration ? chip.freeFor({ range, duration: formatDuration(query.minDuration, language) }) : chip.free({ range });
    applied.push({ id: 'free', label, without: without(query, { freeFrom: undefined, freeTo: undefined, minDuration: undefined }) });
  }
  return applied;
}

/** The searched words as one more thing that could be left out, for when nothing was found. */
export function searchedWords(query: EquipmentQuery, { messages }: FilterNames): AppliedFilter[] {
  const words = query.q?.trim();
  return words ? [{ id: 'q', label: messages.chip.query({ words }), without: without(query, { q: undefined }) }] : [];
}

/** A query with nothing but its words and its order. */
export function clearedQuery({ q, sort }: EquipmentQuery): EquipmentQuery {
  return { ...(q !== undefined && { q }), ...(sort !== undefined && { sort }) };
}

function nameOf(field: (typeof LISTS)[number], value: string, { messages: { chip }, language, directory }: FilterNames): string {
  const named = (list: readonly { id: string; name: LocalizedText }[] | undefined): string =>
    textOf(listOf(list).find(({ id }) => id === value)?.name, language) || value;
  switch (field) {
    case 'category': return named(directory?.categories);
    case 'institution': return named(directory?.institutions);
    case 'region': return regionName(value, language);
    case 'membership': return chip.membership({ name: fieldWord('membership', value, language) });
    case 'qualification': return value === 'none' ? chip.qualificationNone : chip.qualification({ name: named(directory?.qualifications) });
    default: return fieldWord(field, value, language);
  }
}

/** Drops the emptied fields and a cursor of the former question. */
function without(query: EquipmentQuery, part: EquipmentQuery): EquipmentQuery {
  const entries = Object.entries({ ...query, ...part, cursor: undefined })
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries);
}
