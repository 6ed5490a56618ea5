import { plainText } from '../core/equipment/index.js';
import type { Language, LocalizedText } from '../core/types.js';

/** Languages in which Equipool itself speaks. */
export const LANGUAGES: readonly Language[] = ['en', 'ja', 'ko'];

/** One topic's messages in every language; a language that lacks a key is a type error. */
export type MessagesByLanguage<M> = Record<Language, M>;

/** The language we speak for a BCP 47 tag: `ja-JP` is ja; one that we lack is null. */
export function languageOf(tag: string): Language | null {
  const [primary] = tag.trim().toLowerCase().replaceAll('_', '-').split('-');
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** Text chosen for a reader, and the language it is really in, for its `lang` attribute. */
export interface ChosenText {
  text: string;
  language: Language;
  /** True when the reader's own language was missing. */
  isFallback: boolean;
}

/** The reader's language if the text has it, else the language it was written in, else any that it has. */
export function chooseText(text: LocalizedText | undefined, language: Language): ChosenText | null {
  if (!text) return null;
  // A page's own records may have plain text, in whichever language its readers have.
  for (const candidate of [language, text.source, ...LANGUAGES]) {
    const value = typeof text === 'string' ? text as string : text[candidate];
    if (typeof value === 'string' && value !== '') return { text: plainText(value), language: candidate, isFallback: candidate !== language };
  }
  return null;
}

/** {@link chooseText} where only the words matter; empty when there are none. */
export function textOf(text: LocalizedText | undefined, language: Language): string {
  return chooseText(text, language)?.text ?? '';
}
