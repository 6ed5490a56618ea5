import type { MessagesByLanguage } from '../language.js';
import type { StateMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { StateMessages } from './en.js';

/** A reservation's stations and what can be done to it, in words. */
export const stateMessages: MessagesByLanguage<StateMessages> = { en, ja, ko };
