/** The types that cross the host contract, gathered so that `src/host` names one door of core. */
export type * from './equipment/types.js';
export type * from './availability/types.js';
export type * from './booking/types.js';
export type * from './pricing/types.js';
export type * from './search/types.js';
export type * from './registration/types.js';
export type * from './usage/types.js';
export type * from './inquiry/types.js';
