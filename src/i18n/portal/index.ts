import type { MessagesByLanguage } from '../language.js';
import type { PortalMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { PortalMessages } from './en.js';

/** Words of the portal's frame. */
export const portalMessages: MessagesByLanguage<PortalMessages> = { en, ja, ko };
