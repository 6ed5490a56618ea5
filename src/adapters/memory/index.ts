export { MemoryAdapter, type MemoryAdapterOptions } from './memory-adapter.js';
export type { CallManners, CallName, Failures } from './calls.js';
export { MemoryWorld, type MemoryCluster } from './world.js';
