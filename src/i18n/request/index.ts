import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { RequestMessages } from './en.js';

/** Words of the request form. */
export const requestMessages = messagesOf('request', en);
