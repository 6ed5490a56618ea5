import type { ReasonWords } from './problem.js';

/** Every reason in the reader's language, one sentence after another. */
export const reasonWords: ReasonWords = (reasons, language) => `${reasons.length}${language}`;
