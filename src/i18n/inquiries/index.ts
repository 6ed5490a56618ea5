import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { InquiriesMessages } from './en.js';

/** Words of what is asked of coordinators, for those who ask and those who mediate. */
export const inquiriesMessages = messagesOf('inquiries', en);
