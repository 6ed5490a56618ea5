import { countCommon, keepOnly, type Bits } from './bits.js';
import type { FacetSets } from './facet-sets.js';
import { FACETS, type EquipmentQuery, type FacetCount, type FacetName, type Facets } from './types.js';

const DAY_MS = 86_400_000;
/** "Confirmed within … days" as people are offered it. */
const CONFIRMED_DAYS = [30, 180, 365];

/** The records that each asked facet leaves; facets that the query does not name are absent. */
export function facetFilters(sets: FacetSets, query: EquipmentQuery, now: number): Map<FacetName, Bits> {
  const filters = new Map<FacetName, Bits>();
  for (const facet of ['category', 'institution', 'institutionKind', 'region', 'mode', 'membership'] as const) {
    const values = query[facet];
    if (values?.length) filters.set(facet, sets.anyOf(facet, values));
  }
  if (query.qualification?.length) filters.set('qualification', sets.usableWith(query.qualification));
  if (query.confirmedWithinDays !== undefined) filters.set('confirmed', sets.confirmedSince(now - query.confirmedWithinDays * DAY_MS));
  return filters;
}

/**
 * How many records each value would leave with the other facets as they are. Values that would leave none are
 * listed only where the query names them, so that a choice can be seen and undone.
 */
export function countFacets(sets: FacetSets, base: Bits, filters: ReadonlyMap<FacetName, Bits>, query: EquipmentQuery, now: number): Facets {
  const facets: Facets = {};
  for (const facet of FACETS) {
    const others = base.slice();
    for (const [name, filter] of filters) if (name !== facet) keepOnly(others, filter);
    facets[facet] = countsOf(facet, sets, others, query, now);
  }
  return facets;
}

function countsOf(facet: FacetName, sets: FacetSets, others: Bits, query: EquipmentQuery, now: number): FacetCount[] {
  if (facet === 'confirmed') {
    return CONFIRMED_DAYS.map((days) => ({ value: String(days), count: countCommon(others, sets.confirmedSince(now - days * DAY_MS)) }));
  }
  if (facet === 'qualification') {
    const counts = ['none', ...sets.neededQualifications()].map((value) => ({ value, count: countCommon(others, sets.usableWith([value])) }));
    return worthListing(counts, query.qualification);
  }
  const counts: FacetCount[] = [];
  for (const [value, bits] of sets.values(facet)) counts.push({ value, count: countCommon(others, bits) });
  const listed = worthListing(counts, query[facet]);
  // A tree is read by its paths; everything else by what is most frequent.
  return listed.sort((a, b) => (facet === 'category' ? compare(a.value, b.value) : b.count - a.count || compare(a.value, b.value)));
}

function worthListing(counts: FacetCount[], asked: readonly string[] | undefined): FacetCount[] {
  const missing = (asked ?? []).filter((value) => !counts.some((count) => count.value === value));
  return [...counts.filter((count) => count.count > 0 || asked?.includes(count.value)), ...missing.map((value) => ({ value, count: 0 }))];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
