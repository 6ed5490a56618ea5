import type { MessagesByLanguage } from '../language.js';
import type { DetailMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { DetailMessages } from './en.js';

/** Words of a machine's page in every language. */
export const detailMessages: MessagesByLanguage<DetailMessages> = { en, ja, ko };
