import type { MessagesByLanguage } from '../language.js';
import type { RequestMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { RequestMessages } from './en.js';

/** Words of the request form. */
export const requestMessages: MessagesByLanguage<RequestMessages> = { en, ja, ko };
