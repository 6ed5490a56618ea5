import type { Language } from '../../../src/core/index.js';
import { addAllLanguages } from '../../../src/i18n/all-languages.js';
import { languageOf } from '../../../src/i18n/language.js';

addAllLanguages();

const MOST_ENTRIES = 20;

/** The best language we have for an Accept-Language header (RFC 9110, section 12.5.4); English where none fits. */
export function acceptedLanguage(header: string | undefined): Language {
  let best: Language = 'en';
  let bestQuality = 0;
  for (const entry of (header ?? '').split(',').slice(0, MOST_ENTRIES)) {
    const [tag = '', ...parameters] = entry.split(';');
    const language = languageOf(tag);
    const quality = qualityOf(parameters);
    if (language === null || quality <= bestQuality) continue;
    best = language;
    bestQuality = quality;
  }
  return best;
}

function qualityOf(parameters: string[]): number {
  const text = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  if (text === undefined) return 1;
  const quality = Number(text.slice(2));
  return Number.isFinite(quality) ? quality : 0;
}
