export type * from './adapter.js';
export * from './capabilities.js';
export * from './errors.js';
export type * from './call-options.js';
export type * from './records.js';
export type * from './slots.js';
