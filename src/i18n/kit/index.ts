import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { KitMessages } from './en.js';

/** Words of requests for several machines. */
export const kitMessages = messagesOf('kit', en);
