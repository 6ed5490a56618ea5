import type { Query } from 'minisearch';
import type { EquipmentIndex } from './builder.js';
import { foldText, queryWords, type QueryWord } from './tokens.js';
import { FIELD_WEIGHTS } from './words.js';

const asIs = (token: string): string[] => [token];

/**
 * Records that answer a text, with how well. Every word must be found; when no record has them all, records that
 * have any are answered instead, which a person can judge better than an empty page.
 */
export function matchText(index: EquipmentIndex, text: string): Map<number, number> | undefined {
  const words = queryWords(text);
  if (words.length === 0) return text.trim() === '' ? undefined : new Map();
  const all = run(index, words, 'AND');
  return promoteExact(index, text, all.size > 0 || words.length === 1 ? all : run(index, words, 'OR'));
}

/** SEM finds the microscopes that are called so before the machines that only have one built in. */
function promoteExact(index: EquipmentIndex, text: string, scores: Map<number, number>): Map<number, number> {
  const named = index.exact.get(foldText(text).trim());
  if (!named) return scores;
  let best = 0;
  for (const score of scores.values()) best = Math.max(best, score);
  for (const id of named) scores.set(id, best + (scores.get(id) ?? 0));
  return scores;
}

function run(index: EquipmentIndex, words: readonly QueryWord[], combineWith: 'AND' | 'OR'): Map<number, number> {
  const query: Query = { combineWith, queries: words.map(wordQuery) };
  const results = index.text.search(query, {
    tokenize: asIs, processTerm: (term) => term, boost: FIELD_WEIGHTS, weights: { prefix: 0.3, fuzzy: 0.1 },
  });
  return new Map(results.map((result) => [Number(result.id), result.score]));
}

/** Latin words may be unfinished from two letters on and misspelled from four; numbers are never guessed at. */
function wordQuery(word: QueryWord): Query {
  return {
    combineWith: 'AND',
    queries: word.tokens,
    prefix: (token: string) => word.isLatin && token.length >= 2,
    fuzzy: (token: string) => (word.isLatin && token.length >= 4 && !/\d/.test(token) ? 0.2 : false),
  };
}

