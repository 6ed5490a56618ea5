import type { MessagesByLanguage } from '../language.js';
import type { FiltersMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { FiltersMessages } from './en.js';

/** Words of the filters in every language. */
export const filtersMessages: MessagesByLanguage<FiltersMessages> = { en, ja, ko };
