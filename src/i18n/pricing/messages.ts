import { messagesOf } from '../registry.js';
import { en } from './en.js';

/** Messages about fees in every language. */
export const pricingMessages = messagesOf('pricing', en);
