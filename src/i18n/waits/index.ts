import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { WaitsMessages } from './en.js';

/** Words of waiting lists. */
export const waitsMessages = messagesOf('waits', en);
