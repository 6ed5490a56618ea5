import type { Language } from '../../core/types.js';
import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { FieldMessages } from './en.js';

/** The field's fixed words in every language. */
export const fieldMessages = messagesOf('field', en);

/** Groups of fixed words. */
export type FieldGroup = 'mode' | 'membership' | 'institutionKind' | 'companySize' | 'kind' | 'status' | 'role';

/** The word for a value, `fieldWord('mode', 'loan', 'ja')` is 貸出; a value that we do not know is written as it is. */
export function fieldWord(group: FieldGroup, value: string, language: Language): string {
  const words: Partial<Record<string, string>> = fieldMessages[language];
  return words[`${group}.${value}`] ?? value;
}

/** Several values as one list in words, joined as the language does. */
export function fieldWords(group: FieldGroup, values: readonly string[], language: Language): string {
  return joinWords(values.map((value) => fieldWord(group, value, language)), language);
}

const lists = new Map<Language, Intl.ListFormat>();

/** "a, b, and c" in a language. */
export function joinWords(words: readonly string[], language: Language): string {
  let format = lists.get(language);
  if (!format) lists.set(language, (format = new Intl.ListFormat(language, { type: 'conjunction' })));
  return format.format(words);
}
