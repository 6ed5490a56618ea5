import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { CatalogMessages } from './en.js';

/** Words of the catalog in every language. */
export const catalogMessages = messagesOf('catalog', en);
