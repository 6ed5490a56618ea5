import type { Language, SegmentReason } from '../../../core/types.js';
import { chooseText } from '../../../i18n/language.js';
import { make } from '../make.js';
import { shortName } from './stretch.model.js';

/** Words that are in another language than the reader's. */
export interface ForeignWords {
  text: string;
  language: Language;
}

/** The name that people know a stretch by, where nobody wrote it in the reader's language. */
export function foreignName(reason: SegmentReason | undefined, language: Language): ForeignWords | undefined {
  const chosen = chooseText(reason?.text, language);
  return chosen?.isFallback ? { text: shortName(chosen.text), language: chosen.language } : undefined;
}

/** Words to be put into an element; what is foreign in them says its language, to who reads it aloud and to who draws it. */
export function wordsWith(words: string, foreign: ForeignWords | undefined): (Node | string)[] {
  const at = foreign ? words.indexOf(foreign.text) : -1;
  if (!foreign || at < 0) return [words];
  return [words.slice(0, at), make('span', { lang: foreign.language }, foreign.text), words.slice(at + foreign.text.length)];
}
