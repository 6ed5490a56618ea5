import type { MessagesByLanguage } from '../language.js';
import { en, type ReasonsMessages } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

/** Messages about reasons in every language. */
export const reasonsMessages: MessagesByLanguage<ReasonsMessages> = { en, ja, ko };
