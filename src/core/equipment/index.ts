export * from './blocking.js';
export * from './plain-text.js';
export * from './safe-url.js';
export * from './types.js';
