export { usage } from './usage.js';
export * from './types.js';
