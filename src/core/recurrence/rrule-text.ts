import * as rruleModule from 'rrule';

type RRuleModule = typeof rruleModule;

/** The package is CommonJS to Node and an ES module to bundlers, so its names lie on the module or on its default. */
function namesOf(module: RRuleModule | { default: RRuleModule }): RRuleModule {
  return 'RRule' in module ? module : module.default;
}

const { RRule } = namesOf(rruleModule);

/** RFC 5545 text of a rule in English words; undefined where the package does not understand them. */
export function textFromWords(words: string): string | undefined {
  try {
    const options = words.trim() ? RRule.parseText(words) : null;
    if (options?.freq === undefined) return undefined;
    const until = options.until ? new Date(options.until) : null;
    // "until January 1" was read on the machine's clock; the day that was written is what counts.
    if (until) options.until = new Date(Date.UTC(until.getFullYear(), until.getMonth(), until.getDate()));
    return RRule.optionsToString(options).replace(/(UNTIL=\d{8})T\d{6}Z/, '$1T235959');
  } catch {
    // The package throws for words that begin like a rule and go on like none.
    return undefined;
  }
}

/** English words for RFC 5545 text, which may leave out what the package has no words for; undefined where it has none at all. */
export function wordsFromText(text: string): string | undefined {
  try {
    return RRule.fromString(text).toText();
  } catch {
    return undefined;
  }
}
