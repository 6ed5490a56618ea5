import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { StateMessages } from './en.js';

/** A reservation's stations and what can be done to it, in words. */
export const stateMessages = messagesOf('states', en);
