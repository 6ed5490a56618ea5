import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { AuditMessages } from './en.js';

/** Words of the trail of who did what. */
export const auditMessages = messagesOf('audit', en);
