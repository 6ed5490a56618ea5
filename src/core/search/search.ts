import type { Language } from '../equipment/types.js';
import { eachBit, emptyBits, keepOnly, setBit, type Bits } from './bits.js';
import type { EquipmentIndex } from './builder.js';
import { countFacets, facetFilters } from './facets.js';
import { pageOf } from './page.js';
import { checkEquipmentQuery, type QueryProblem } from './query.js';
import type { IndexedEquipment } from './records.js';
import { sortRecords } from './sort.js';
import { matchText } from './text-match.js';
import type { EquipmentPage, EquipmentQuery } from './types.js';

/** What a search needs to know from outside. */
export interface SearchOptions {
  /** UTC milliseconds, for "confirmed within … days". */
  now: number;
  /** Most that are answered at once, for a page that shows all of its own; the query's when absent. */
  limit?: number;
  /** Language by whose rules names are ordered; English when absent. */
  language?: Language;
  /** Whether a machine is free in the asked window; without it that part of a query is ignored and said to be. */
  isFree?: (record: IndexedEquipment) => boolean;
  /** Whether the asking person may know of a machine; asked only for those that are not public. */
  canSee?: (record: IndexedEquipment) => boolean;
}

/** A page of records and what of the query was ignored. */
export interface SearchAnswer extends EquipmentPage {
  items: IndexedEquipment[];
  problems: QueryProblem[];
}

const DEFAULT_LIMIT = 50;

/**
 * Answers a catalog query: matches, their number, the counts of every facet with the other facets applied, and a
 * cursor for the next page.
 *
 * @example search(index, { q: '顕微鏡', mode: ['self-use'] }, { now: Date.UTC(2026, 2, 3), language: 'ja' }).total
 */
export function search(index: EquipmentIndex, asked: EquipmentQuery, options: SearchOptions): SearchAnswer {
  const { query, problems } = checkEquipmentQuery(asked);
  const scores = query.q === undefined ? undefined : matchText(index, query.q);
  const base = visibleRecords(index, options.canSee);
  if (scores) keepOnly(base, bitsOf(scores.keys(), index.records.length));
  if (query.status) keepOnly(base, index.facets.anyOf('status', query.status));
  if (query.freeFrom && query.freeTo) {
    if (options.isFree) keepFree(base, index, options.isFree);
    else problems.push({ field: 'freeFrom', code: 'unknown-value' });
  }
  const filters = facetFilters(index.facets, query, options.now);
  const matches = base.slice();
  for (const filter of filters.values()) keepOnly(matches, filter);
  const ids = sortRecords(index, matches, scores, query.sort ?? (scores ? 'relevance' : 'name'), options.language ?? 'en');
  const page = pageOf(index, ids, query, options.limit ?? query.limit ?? DEFAULT_LIMIT, problems);
  return {
    items: page.ids.flatMap((id) => index.records[id] ?? []),
    total: ids.length,
    facets: countFacets(index.facets, base, filters, query, options.now),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    problems,
  };
}

function visibleRecords(index: EquipmentIndex, canSee: SearchOptions['canSee']): Bits {
  const bits = index.facets.all();
  if (!canSee) return bits;
  index.records.forEach((record, id) => {
    if ((record.visibility ?? 'public') !== 'public' && !canSee(record)) bits[id >>> 5] = bits[id >>> 5]! & ~(1 << (id & 31));
  });
  return bits;
}

function keepFree(base: Bits, index: EquipmentIndex, isFree: (record: IndexedEquipment) => boolean): void {
  const free = emptyBits(index.records.length);
  eachBit(base, (id) => {
    const record = index.records[id];
    if (record && isFree(record)) setBit(free, id);
  });
  keepOnly(base, free);
}

function bitsOf(ids: Iterable<number>, size: number): Bits {
  const bits = emptyBits(size);
  for (const id of ids) setBit(bits, id);
  return bits;
}
