import { messagesOf } from '../registry.js';
import { en } from './en.js';

/** Words of clocks that change, and of two that do not show the same. */
export const clocksMessages = messagesOf('clocks', en);
