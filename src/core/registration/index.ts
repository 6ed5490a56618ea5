export * from './check-record.js';
export * from './confirm.js';
export * from './types.js';
