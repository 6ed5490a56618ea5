import type { Language, LocalizedText } from '../equipment/types.js';
import { eachBit, type Bits } from './bits.js';
import type { EquipmentIndex } from './builder.js';
import type { EquipmentSort } from './types.js';

const collators = new Map<Language, Intl.Collator>();
/** Places in the alphabet, kept per index: comparing ten thousand names by a language's rules takes too long per query. */
const rankings = new WeakMap<EquipmentIndex['records'], Map<string, Uint32Array>>();

/** Numbers of the matching records in the asked order; ties are settled by name, then by the order of filing. */
export function sortRecords(index: EquipmentIndex, matches: Bits, scores: ReadonlyMap<number, number> | undefined, sort: EquipmentSort, language: Language): number[] {
  const ids: number[] = [];
  eachBit(matches, (id) => ids.push(id));
  const rank = ranking(index, 'name', language);
  const byName = (a: number, b: number): number => rank[a]! - rank[b]! || a - b;
  if (sort === 'relevance' && scores) return ids.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || byName(a, b));
  if (sort === 'confirmed') {
    const at = (id: number): number => index.facets.confirmedAt(id) || -Infinity;
    return ids.sort((a, b) => (at(b) > at(a) ? 1 : at(b) < at(a) ? -1 : byName(a, b)));
  }
  if (sort === 'institution') {
    const owner = ranking(index, 'institution', language);
    return ids.sort((a, b) => owner[a]! - owner[b]! || byName(a, b));
  }
  return ids.sort(byName);
}

function ranking(index: EquipmentIndex, by: 'name' | 'institution', language: Language): Uint32Array {
  let kept = rankings.get(index.records);
  if (!kept) rankings.set(index.records, (kept = new Map<string, Uint32Array>()));
  const key = `${by} ${language} ${index.records.length}`;
  let ranks = kept.get(key);
  if (!ranks) kept.set(key, (ranks = rankTexts(index.records.map((record) => textFor(by === 'name' ? record.name : index.institutions.get(record.institutionId)?.name, language)), language)));
  return ranks;
}

/** The place of each text among all; equal texts share one. */
function rankTexts(texts: string[], language: Language): Uint32Array {
  let collator = collators.get(language);
  if (!collator) collators.set(language, (collator = new Intl.Collator(language, { numeric: true })));
  const compare = collator.compare;
  const distinct = [...new Set(texts)].sort(compare);
  const places = new Map(distinct.map((text, place) => [text, place]));
  return Uint32Array.from(texts, (text) => places.get(text) ?? 0);
}

function textFor(text: LocalizedText | undefined, language: Language): string {
  return text?.[language] ?? text?.[text.source] ?? text?.ja ?? text?.en ?? text?.ko ?? '';
}
