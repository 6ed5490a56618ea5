import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { TimelineMessages } from './en.js';

/** Words of the timeline. */
export const timelineMessages = messagesOf('timeline', en);
