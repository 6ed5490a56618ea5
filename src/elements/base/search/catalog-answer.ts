import type { EquipmentSummary, Facets, LocalizedText } from '../../../core/types.js';
import type { HostError } from '../../../host/index.js';
import { listOf } from '../equipment-words.js';
import { warnOnce } from '../warn.js';

/** What an error's template needs of an error. */
export type CatalogProblem = Pick<HostError, 'code' | 'status' | 'detail'>;

/** What a catalog shows, wherever it comes from: a host, or records in the page. */
export interface CatalogAnswer {
  status: 'none' | 'pending' | 'ready' | 'error';
  /** True while a newer answer is on its way; what is shown is the former one. */
  isStale: boolean;
  items: readonly EquipmentSummary[];
  total: number;
  facets?: Facets;
  /** Records that could not be read. */
  omitted: number;
  hasMore: boolean;
  isLoadingMore: boolean;
  error?: CatalogProblem;
  /** Why the next page could not be had. */
  moreError?: CatalogProblem;
  /** How much of the search is prepared, 0 to 1, while it is not. */
  progress?: number;
}

/** An answer of which nothing is known yet. */
export const NO_ANSWER: CatalogAnswer = { status: 'none', isStale: false, items: [], total: 0, omitted: 0, hasMore: false, isLoadingMore: false };

/** A machine as a page may give it: its id and its name, in words or by language, and as much of its record as the page has. */
export type GivenMachine = Pick<EquipmentSummary, 'id'> & { name: LocalizedText | string } & Partial<Omit<EquipmentSummary, 'name'>>;

/**
 * The records that can be shown, what a page or host left out of them filled in, and how many cannot: those without an
 * id or that are no records at all. The first of them is named on the console.
 */
export function readableRecords(records: readonly GivenMachine[] | null | undefined): { items: EquipmentSummary[]; omitted: number } {
  const items: EquipmentSummary[] = [];
  const seen = new Set<string>();
  let omitted = 0;
  if (records && !Array.isArray(records)) warnOnce('items-unreadable', 'items is no list of machines.');
  for (const record of Array.isArray(records) ? (records as readonly GivenMachine[]) : []) {
    // A getter, or a proxy that was revoked, may throw when it is looked at.
    try {
      const item = whole(record);
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      items.push(item);
    } catch (thrown) {
      omitted += 1;
      warnOnce('record-unreadable', `left out a machine: ${String(thrown)}`);
    }
  }
  return { items, omitted };
}

/** A record with what is missing in it, which is asked for before it is read: a host's answers may lack it, too. Throws for one without an id. */
function whole(record: GivenMachine): EquipmentSummary {
  if (typeof record?.id !== 'string' || !record.id) throw new Error(`its id is no text: ${JSON.stringify(record)}`.slice(0, 120));
  // A name in words is the name in every language.
  const { name } = record;
  return isWhole(record) ? record : ({
    ...record,
    name: isObject(name) ? name : { en: name, ja: name, ko: name, source: 'en' },
    category: typeof record.category === 'string' ? record.category : '',
    pictures: listOf(record.pictures),
    specifications: listOf(record.specifications).filter(isNamed),
    modes: listOf(record.modes),
    confirmation: record.confirmation ?? { confirmedAt: '', confirmBy: '' },
  } as EquipmentSummary);
}

function isWhole(record: GivenMachine): record is EquipmentSummary {
  return isNamed(record) && typeof record.category === 'string' && typeof record.institutionId === 'string' && typeof record.timeZone === 'string' && Array.isArray(record.pictures) && Array.isArray(record.specifications) && record.specifications.every(isNamed)
    && Array.isArray(record.modes) && isObject(record.confirmation);
}

function isNamed(one: { name: unknown } | null | undefined): boolean {
  return isObject(one?.name);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
