import type { MessagesByLanguage } from '../language.js';
import { en, type PricingMessages } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

/** Messages about fees in every language. */
export const pricingMessages: MessagesByLanguage<PricingMessages> = { en, ja, ko };
