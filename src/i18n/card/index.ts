import type { MessagesByLanguage } from '../language.js';
import type { CardMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { CardMessages } from './en.js';

/** Words on a machine's card in every language. */
export const cardMessages: MessagesByLanguage<CardMessages> = { en, ja, ko };
