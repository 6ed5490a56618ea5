import { sayValue } from '../say-value.js';
import { formatRule } from './format.js';
import { parseRule, type ParsedRule } from './parse.js';
import type { RecurrenceRule } from './types.js';

/** The rrule package is fetched when someone writes a rule in words, and never to expand one. */
const load = (): Promise<typeof import('./rrule-text.js')> => import('./rrule-text.js');

/**
 * Reads a rule in English words, `every 2 weeks on Tuesday for 10 times`, or as RFC 5545 text. What is neither answers
 * with a problem. `index` numbers the rule in its list.
 */
export async function ruleFromWords(words: string, index = 0): Promise<ParsedRule> {
  if (typeof words === 'string' && /FREQ\s*=/i.test(words)) return parseRule(words, index);
  const { textFromWords } = await load();
  const text = textFromWords(words);
  if (text !== undefined) return parseRule(text, index);
  const place = { input: 'rule', index, offset: 0, length: words?.length ?? 0 } as const;
  return { problems: [{ code: 'words-not-understood', severity: 'error', params: { text: sayValue(words) }, place }] };
}

/** A rule in English words, as {@link ruleFromWords} reads them; its RFC 5545 text where words do not say all of it. */
export async function wordsFromRule(rule: RecurrenceRule): Promise<string> {
  const { wordsFromText } = await load();
  const text = formatRule(rule);
  const words = wordsFromText(text);
  // Words count only where they lead back to the rule.
  const again = words === undefined ? undefined : (await ruleFromWords(words)).rule;
  return words !== undefined && again && formatRule(again) === text ? words : text;
}
