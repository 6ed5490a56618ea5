const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Words of the catalog. */
export const en = {
  searchLabel: 'Search equipment',
  searchPlaceholder: 'Name, model, specification, institution …',
  clearSearch: 'Clear search',
  results: 'Search results',
  count: (p: { count: number; text: string }) => `${p.text} ${plural(p.count, 'machine', 'machines')}`,
  countFor: (p: { count: number; text: string; query: string }) => `${p.text} ${plural(p.count, 'machine', 'machines')} for “${p.query}”`,
  searching: 'Searching…',
  preparing: (p: { percent: string }) => `Preparing the search: ${p.percent}`,
  sort: 'Sort by',
  sorts: { relevance: 'Best match', name: 'Name', confirmed: 'Last confirmed', institution: 'Institution' },
  showMore: 'Show more',
  loadingMore: 'Loading more…',
  shownOf: (p: { shown: string; total: string }) => `${p.shown} of ${p.total} shown`,
  moreShown: (p: { count: string }) => `${p.count} more shown`,
  filters: 'Filters',
  filtersCount: (p: { count: string }) => `Filters (${p.count})`,
  showResults: (p: { count: number; text: string }) => `Show ${p.text} ${plural(p.count, 'machine', 'machines')}`,
  applied: 'Applied filters',
  remove: (p: { filter: string }) => `Remove filter: ${p.filter}`,
  clearAll: 'Clear all filters',
  none: 'No machine matches',
  noneSpelling: 'Check the spelling, or try fewer or more general words.',
  noneRemove: 'Removing one filter would give:',
  without: (p: { filter: string }) => `without ${p.filter}`,
  empty: 'No equipment is registered here yet',
  emptyBody: 'Machines appear here as soon as their owners register them.',
  omitted: (p: { count: number; text: string }) => `${p.text} ${plural(p.count, 'record', 'records')} could not be read and ${plural(p.count, 'is', 'are')} left out.`,
  problem: (p: { field: string; value: string }) => `The address of this page asks for something that is not known (${p.field}: “${p.value}”). It was ignored.`,
  noSource: 'This catalog has nothing to show: it was given neither a client nor any equipment.',
  chip: {
    membership: (p: { name: string }) => `Open to: ${p.name}`,
    qualificationNone: 'No training needed',
    qualification: (p: { name: string }) => `With: ${p.name}`,
    confirmed: (p: { days: string }) => `Confirmed within ${p.days} days`,
    free: (p: { range: string }) => `Free: ${p.range}`,
    freeFor: (p: { range: string; duration: string }) => `Free: ${p.range}, at least ${p.duration}`,
    query: (p: { words: string }) => `“${p.words}”`,
  },
};

/** Shape of the catalog's words. */
export type CatalogMessages = typeof en;
