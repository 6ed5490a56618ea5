export * from './types.js';
export { buildIndex, indexBuilder, type EquipmentIndex, type IndexBuilder, type IndexContext } from './builder.js';
export type { IndexedEquipment } from './records.js';
export { checkEquipmentQuery, parseEquipmentQuery, serializeEquipmentQuery, type CheckedQuery, type QueryProblem } from './query.js';
export { search, type SearchAnswer, type SearchOptions } from './search.js';
