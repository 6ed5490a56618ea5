import type { EquipmentSummary, InstitutionKind, MembershipClass, Mode } from '../equipment/types.js';

/** How a list is ordered. `relevance` needs a query; without one it is by name. */
export type EquipmentSort = 'relevance' | 'name' | 'confirmed' | 'institution';

/** What a catalog is asked. All lists mean "any of". */
export interface EquipmentQuery {
  q?: string;
  /** Category path; its whole subtree is meant. */
  category?: string[];
  institution?: string[];
  institutionKind?: InstitutionKind[];
  region?: string[];
  mode?: Mode[];
  /** Open to askers of this class. */
  membership?: MembershipClass[];
  /** Needs no qualification other than these; `none` means: needs none at all. */
  qualification?: string[];
  /** Confirmed by its owner within so many days. */
  confirmedWithinDays?: number;
  /** Free inside this window (UTC instants) for at least `minDuration` minutes on end. */
  freeFrom?: string;
  freeTo?: string;
  minDuration?: number;
  status?: string[];
  sort?: EquipmentSort;
  cursor?: string;
  /** 1 to 200; 50 when absent. */
  limit?: number;
}

/** How many records a facet's value would leave, the other facets as they are. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Facets that are counted. */
export const FACETS = [
  'category', 'institution', 'institutionKind', 'region', 'mode', 'membership', 'qualification', 'confirmed',
] as const;
/** Name of a facet. */
export type FacetName = (typeof FACETS)[number];
/** Counts by facet. `category` counts every node of the paths; `confirmed` has the value of days, "30", "180", "365". */
export type Facets = Partial<Record<FacetName, FacetCount[]>>;

/** One page of a catalog answer. `total` counts all matches. */
export interface EquipmentPage {
  items: EquipmentSummary[];
  total: number;
  facets: Facets;
  nextCursor?: string;
  /** Records that could not be read and were left out. */
  omitted?: number;
}
