import { messagesOf } from '../registry.js';
import { en } from './en.js';

/** Words of what is printed. */
export const paperMessages = messagesOf('paper', en);
