import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { PortalMessages } from './en.js';

/** Words of the portal's frame. */
export const portalMessages = messagesOf('portal', en);
