export type { ReasonsMessages } from './en.js';
export { reasonsMessages } from './messages.js';
export type { ReasonContext } from './context.js';
export { reasonText, reasonWords, type ReasonWords } from './reason-text.js';
