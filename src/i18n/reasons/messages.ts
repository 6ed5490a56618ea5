import { messagesOf } from '../registry.js';
import { en } from './en.js';

/** Messages about reasons in every language. */
export const reasonsMessages = messagesOf('reasons', en);
