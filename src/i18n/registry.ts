import type { Language } from '../core/types.js';
import type { MessagesByLanguage } from './language.js';
import type { LanguagePack } from './languages/pack.js';

const packs = new Map<Language, LanguagePack>();

/** Makes a language's messages available. */
export function addLanguage(language: Language, pack: LanguagePack): void {
  packs.set(language, pack);
}

/** Whether a language can be spoken now; English always can. */
export function hasLanguage(language: Language): boolean {
  return language === 'en' || packs.has(language);
}

/**
 * One topic's messages by language. English comes with the code that uses it; the others come as one pack a language,
 * so that a reader loads the words of one language and not of three. Until a pack is there, English is spoken.
 */
export function messagesOf<K extends keyof LanguagePack>(topic: K, en: LanguagePack[K]): MessagesByLanguage<LanguagePack[K]> {
  const spoken = (language: Language): LanguagePack[K] => packs.get(language)?.[topic] ?? en;
  return {
    en,
    get ja() {
      return spoken('ja');
    },
    get ko() {
      return spoken('ko');
    },
  };
}
