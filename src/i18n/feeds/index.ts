import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { FeedsMessages } from './en.js';

/** Words of calendar subscriptions. */
export const feedsMessages = messagesOf('feeds', en);
