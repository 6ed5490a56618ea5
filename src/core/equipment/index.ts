export * from './plain-text.js';
export * from './safe-url.js';
export * from './types.js';
