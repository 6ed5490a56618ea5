export * from './describe.js';
export type { RecurrenceMessages } from './en.js';
