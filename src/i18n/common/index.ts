import type { MessagesByLanguage } from '../language.js';
import type { CommonMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { CommonMessages } from './en.js';

/** Words that many elements share. */
export const commonMessages: MessagesByLanguage<CommonMessages> = { en, ja, ko };
