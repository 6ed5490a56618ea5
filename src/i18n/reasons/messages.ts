import { messagesOf } from '../registry.js';
import { en, type ReasonsMessages } from './en.js';

/** Messages about reasons in every language. */
export const reasonsMessages = messagesOf('reasons', en);

/** Sentences one after the other, as the language sets them apart; what is empty or missing is left out. */
export function sentencesOf(said: readonly (string | undefined)[], messages: ReasonsMessages): string {
  return said.flatMap((one) => one || []).reduce((first, then) => (first ? messages.sentences({ first, then }) : then), '');
}
