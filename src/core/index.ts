/**
 * The time core: recurrence, zones, interval sets, availability, rules, fees, and what all of them speak of. No side effects.
 * What few pages need has its own door, for the sake of all others: `equipool/core/search` finds machines,
 * `equipool/core/booking` also moves a reservation through its life, `equipool/core/equipment` also guards texts and links.
 * The types of everything are here.
 */
export * from './time/index.js';
export * from './recurrence/index.js';
export * from './equipment/types.js';
export * from './availability/index.js';
export * from './booking/types.js';
export * from './booking/decide.js';
export * from './pricing/index.js';
export type * from './booking/index.js';
export type * from './search/index.js';
export type * from './registration/index.js';
export type * from './usage/index.js';
export type * from './inquiry/index.js';
