import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { CommonMessages } from './en.js';

/** Words that many elements share. */
export const commonMessages = messagesOf('common', en);
