import type { EquipmentQuery, Language } from '../../../core/types.js';
import type { CatalogMessages } from '../../../i18n/catalog/index.js';
import { formatNumber } from '../../../i18n/format.js';
import type { CatalogAnswer } from './catalog-answer.js';

/** The query that is worth asking: one Latin letter is the beginning of a word, not a word. */
export function askable(query: EquipmentQuery): EquipmentQuery {
  if (!/^\s*[\p{Script=Latin}\d]\s*$/u.test(query.q ?? '')) return query;
  const { q: _letter, ...rest } = query;
  return rest;
}

/** Groups of filters that are of no use: what a page has fixed, and free time where nobody could answer. */
export function hiddenGroups(fixed: EquipmentQuery | undefined, canAskFreeTime: boolean): string {
  const names = Object.entries(fixed ?? {}).filter(([, value]) => value !== undefined).map(([field]) => GROUP_OF[field] ?? field);
  return [...new Set([...names.filter((name) => HIDEABLE.has(name)), ...(canAskFreeTime ? [] : ['free'])])].join(' ');
}

/** Filter groups whose fields have other names. */
const GROUP_OF: Readonly<Record<string, string>> = { confirmedWithinDays: 'confirmed', freeFrom: 'free', freeTo: 'free', minDuration: 'free' };
const HIDEABLE = new Set(['category', 'free', 'mode', 'region', 'institutionKind', 'institution', 'membership', 'qualification', 'confirmed', 'status']);

/** The number of matches in words, with what was searched for. */
export function countText(answer: CatalogAnswer, query: EquipmentQuery, t: CatalogMessages, language: Language): string {
  const words = { count: answer.total, text: formatNumber(answer.total, language) };
  const q = askable(query).q?.trim();
  return q ? t.countFor({ ...words, query: q }) : t.count(words);
}

/** True while kana that an input method will still turn into something else are being typed: nobody means them yet. */
export function isUnfinished(event: Event): boolean {
  // Hangul is searched syllable by syllable: its last syllable stays "being composed" until one leaves the field.
  return event instanceof InputEvent && event.isComposing && /[\u3040-\u30ff]/.test(event.data ?? '');
}
