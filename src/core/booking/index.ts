export * from './types.js';
export * from './life.js';
