import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { HoldsMessages } from './en.js';

/** Words of a time that is held while a form is filled in. */
export const holdsMessages = messagesOf('holds', en);
