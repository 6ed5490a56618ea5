import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { DetailMessages } from './en.js';

/** Words of a machine's page in every language. */
export const detailMessages = messagesOf('detail', en);
