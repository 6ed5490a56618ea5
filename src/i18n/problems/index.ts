import type { MessagesByLanguage } from '../language.js';
import { en, type ProblemsMessages } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { ProblemsMessages } from './en.js';

/** Codes of the problems that a host reports besides the reasons of a refusal. */
export type ProblemCode = keyof ProblemsMessages;

/** What a host says when it cannot do what was asked, in every language. */
export const problemsMessages: MessagesByLanguage<ProblemsMessages> = { en, ja, ko };
