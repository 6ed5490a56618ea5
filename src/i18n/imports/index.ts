import type { MessagesByLanguage } from '../language.js';
import { en, type ImportsMessages } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { ImportsMessages } from './en.js';

/** What is wrong with a line of an imported table, in every language, by its code. */
export const importsMessages: MessagesByLanguage<ImportsMessages> = { en, ja, ko };
