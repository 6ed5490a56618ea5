import type { Language } from '../core/types.js';
import { fetchCode } from '../fetch-code.js';
import type { LanguagePack } from './languages/pack.js';
import { addLanguage, hasLanguage } from './registry.js';

const loaders: Partial<Record<Language, () => Promise<{ pack: LanguagePack }>>> = {
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
};

const loading = new Map<Language, Promise<void>>();

/**
 * Fetches a language's messages, once. Rejects when they cannot be had; the next call tries again, and English is
 * spoken meanwhile.
 */
export function loadLanguage(language: Language): Promise<void> {
  if (hasLanguage(language)) return Promise.resolve();
  let running = loading.get(language);
  if (!running) {
    running = (async () => {
      const loader = loaders[language];
      if (loader) addLanguage(language, (await fetchCode(loader)).pack);
    })().finally(() => loading.delete(language));
    loading.set(language, running);
  }
  return running;
}
