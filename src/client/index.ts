export * from './booking-client.js';
export { blocksFor, joinRecords } from './availability-blocks.js';
export type * from './resource.js';
export { newKey, outcomeOf } from './writes.js';
export type { WriteRequest, WriteState } from './writes.js';
export type * from './client-options.js';
export type { RetryPolicy } from './retry.js';
