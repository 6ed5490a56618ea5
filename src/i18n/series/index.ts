import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { SeriesMessages } from './en.js';

/** Words of requests that repeat. */
export const seriesMessages = messagesOf('series', en);
