import type { MessagesByLanguage } from '../language.js';
import type { CatalogMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { CatalogMessages } from './en.js';

/** Words of the catalog in every language. */
export const catalogMessages: MessagesByLanguage<CatalogMessages> = { en, ja, ko };
