import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { FiltersMessages } from './en.js';

/** Words of the filters in every language. */
export const filtersMessages = messagesOf('filters', en);
