import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { CardMessages } from './en.js';

/** Words on a machine's card in every language. */
export const cardMessages = messagesOf('card', en);
