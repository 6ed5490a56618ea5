/** Everything that is true without a page or a host: times, availability, rules, fees, search. No side effects. */
export * from './time/index.js';
export * from './recurrence/index.js';
export * from './equipment/index.js';
export * from './availability/index.js';
export * from './booking/index.js';
export * from './pricing/index.js';
export * from './search/index.js';
export * from './registration/index.js';
export * from './usage/index.js';
