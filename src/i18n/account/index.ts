import type { MessagesByLanguage } from '../language.js';
import type { AccountMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { AccountMessages } from './en.js';

/** Words of signing in and out. */
export const accountMessages: MessagesByLanguage<AccountMessages> = { en, ja, ko };
