import { parseRule, type ParsedRule } from './parse.js';
import type { RecurrenceRule } from './types.js';
import { formatRule } from './format.js';

type RRuleModule = typeof import('rrule');

let loading: Promise<RRuleModule> | undefined;

/**
 * The package is loaded when someone writes a rule in words, and never to expand one. It is CommonJS to Node and an ES
 * module to bundlers, so its names lie on the module or on its default.
 */
async function load(): Promise<RRuleModule> {
  const module = await (loading ??= import('rrule'));
  return 'RRule' in module ? module : (module as unknown as { default: RRuleModule }).default;
}

/**
 * Reads a rule in English words, `every 2 weeks on Tuesday for 10 times`, or as RFC 5545 text. What is neither answers
 * with a problem. `index` numbers the rule in its list.
 */
export async function ruleFromWords(words: string, index = 0): Promise<ParsedRule> {
  if (/FREQ\s*=/i.test(words)) return parseRule(words, index);
  const { RRule } = await load();
  const unread: ParsedRule = {
    problems: [{ code: 'words-not-understood', severity: 'error', params: { text: words.slice(0, 100) }, place: { input: 'rule', index, offset: 0, length: words.length } }],
  };
  try {
    const options = words.trim() ? RRule.parseText(words) : null;
    if (options?.freq === undefined) return unread;
    const until = options.until ? new Date(options.until) : null;
    // "until January 1" was read on the machine's clock; the day that was written is what counts.
    if (until) options.until = new Date(Date.UTC(until.getFullYear(), until.getMonth(), until.getDate()));
    const text = RRule.optionsToString(options).replace(/(UNTIL=\d{8})T\d{6}Z/, '$1T235959');
    return parseRule(text, index);
  } catch {
    // The package throws for words that begin like a rule and go on like none.
    return unread;
  }
}

/** A rule in English words, as {@link ruleFromWords} reads them; its RFC 5545 text where words do not say all of it. */
export async function wordsFromRule(rule: RecurrenceRule): Promise<string> {
  const { RRule } = await load();
  const text = formatRule(rule);
  try {
    const words = RRule.fromString(text).toText();
    // The package leaves out what it has no words for; words count only where they lead back to the rule.
    const { rule: again } = await ruleFromWords(words);
    return again && formatRule(again) === text ? words : text;
  } catch {
    return text;
  }
}
