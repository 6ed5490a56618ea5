import type { Language } from '../../core/types.js';
import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { RegionMessages } from './en.js';

/** Names of regions in every language. */
export const regionMessages = messagesOf('regions', en);

/** A region's name, `JP-13` as "Tokyo", 東京都 or 도쿄도; the code itself for a region that we do not know. */
export function regionName(code: string, language: Language): string {
  const names: Partial<Record<string, string>> = regionMessages[language];
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
