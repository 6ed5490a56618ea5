import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { AccountMessages } from './en.js';

/** Words of signing in and out. */
export const accountMessages = messagesOf('account', en);
