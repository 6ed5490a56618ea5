export * from './safe-url.js';
export * from './types.js';
