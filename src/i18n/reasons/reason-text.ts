import type { Reason } from '../../core/types.js';
import type { ReasonContext } from './context.js';
import { hintsOf } from './hints.js';
import { reasonsMessages, sentencesOf } from './messages.js';
import { readParams } from './params.js';
import { statementOf } from './statements.js';

/** A reason in parts, for a list that shows the heading apart from the sentence. */
export interface ReasonWords {
  /** "Too short" */
  title: string;
  /** "This machine is reserved for at least 1 h." */
  text: string;
  /** "Possible until Wed, Nov 25, 14:00." Empty when there is nothing nearer to name. */
  hint: string;
  /** "The owner may make an exception." Present where that is so. */
  exception?: string;
}

/**
 * A reason in words, in parts. A reason that another host sends with less than we know of is told by its heading.
 */
export function reasonWords(reason: Reason, context: ReasonContext): ReasonWords {
  const messages = reasonsMessages[context.language];
  const params = readParams(reason, context);
  const title = messages.title[reason.code] ?? reason.code;
  const text = statementOf(reason, params, messages) ?? title;
  return { title, text, hint: sentencesOf(hintsOf(reason, params, messages), messages), ...(reason.waivableBy?.includes('owner') && { exception: messages.exception }) };
}

/**
 * A reason as one text: what is wrong, the limit, and the nearest thing that would be allowed.
 *
 * @example reasonText(reason, { language: 'en', timeZone: 'Asia/Tokyo', equipment })
 * // 'This machine is reserved for at least 1 h. Possible until Wed, Nov 25, 14:00.'
 */
export function reasonText(reason: Reason, context: ReasonContext): string {
  const { text, hint } = reasonWords(reason, context);
  return sentencesOf([text, hint], reasonsMessages[context.language]);
}
