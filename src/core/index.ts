/**
 * The time core and what is decided by it: recurrence, zones, availability, rules, fees. No side effects. The search over a catalog
 * is a door of its own, `equipool/core/search`, for the sake of those who never search; its types are here too.
 */
export * from './time/index.js';
export * from './recurrence/index.js';
export * from './equipment/index.js';
export * from './availability/index.js';
export * from './booking/index.js';
export * from './pricing/index.js';
export type * from './search/index.js';
export type * from './registration/index.js';
export type * from './usage/index.js';
