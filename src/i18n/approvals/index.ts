import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { ApprovalsMessages } from './en.js';

/** Words of the owner's inbox. */
export const approvalsMessages = messagesOf('approvals', en);
