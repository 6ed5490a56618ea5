import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { UsageMessages } from './en.js';

/** Words of the account of use. */
export const usageMessages = messagesOf('usage', en);
