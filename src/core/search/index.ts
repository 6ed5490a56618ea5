export * from './types.js';
export { buildIndex, indexBuilder, type EquipmentIndex, type IndexBuilder } from './builder.js';
export { renewIndex } from './renew.js';
export type { IndexContext } from './words.js';
export type { IndexedEquipment } from './records.js';
export { checkEquipmentQuery, parseEquipmentQuery, serializeEquipmentQuery, type CheckedQuery, type QueryProblem } from './query.js';
export { search, type SearchAnswer, type SearchOptions } from './search.js';
