export { checkRule, REQUEST_MAX_COUNT, REQUEST_MAX_YEARS, type RuleCheck } from './check.js';
export { DEFAULT_LIMIT, expandRecurrence, firstOccurrence } from './expand.js';
export * from './format.js';
export { parseRule, type ParsedRule } from './parse.js';
export { ruleFromWords, wordsFromRule } from './words.js';
export { compileSeries, seriesWalls, type Series, type SeriesWalls, type SeriesQuery } from './series.js';
export * from './types.js';
