import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { ChoiceMessages } from './en.js';

/** Words of choosing a time. */
export const choiceMessages = messagesOf('choice', en);
