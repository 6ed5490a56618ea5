import { DAY_MS, instantToWall, parseLocalDate, wallToInstant, zoneTable, type ZoneTable } from '../time/index.js';
import { remember } from '../remember.js';
import { listOf } from '../from-outside.js';
import { sayValue } from '../say-value.js';
import { checkMeaning } from './check.js';
import { compileRule, type CompiledRule, type SeriesStart } from './compile.js';
import { formatRule } from './format.js';
import { parseRule, splitRules, type ParsedRule } from './parse.js';
import { readWall } from './read-wall.js';
import type { ExpandOptions, RecurrenceInput, RecurrenceProblem, RecurrenceProblemCode, RecurrenceRule } from './types.js';
import { countEnd, cycleEnd, walk, type Budget, type CountEnd } from './walk.js';

/** Candidates examined at most when a window does not say otherwise. */
export const DEFAULT_BUDGET = 500_000;
/** Candidates examined at most whatever a window says: a second's work, about. */
const LARGEST_BUDGET = 10 * DEFAULT_BUDGET;
/** Candidates examined at most to find a rule's first or last occurrence, within the budget of the question that needs it. */
const SEARCH_BUDGET = 300_000;
/** Most rules of one series. */
const MOST_RULES = 100;

/** A rule in its series. What is costly to find out is found out once. */
class SeriesRule {
  readonly compiled: CompiledRule;
  #end: CountEnd | undefined;
  #first = NaN;

  constructor(compiled: CompiledRule) {
    this.compiled = compiled;
  }

  /** Where COUNT ends the rule. UNTIL is looked at while walking. */
  end(budget: Budget): CountEnd {
    if (this.#end) return this.#end;
    // Nothing to count where nothing matches: that is found out sooner, and once.
    const counts = this.compiled.count !== Infinity && (this.compiled.includeStart || this.first(budget) !== Infinity);
    return counts
      ? search(budget, (part) => countEnd(this.compiled, part), (end) => (this.#end = end))
      : (this.#end = { last: Infinity, isCut: false });
  }

  /** First occurrence; Infinity when there is none at all, −Infinity when none was found within the budget. */
  first(budget: Budget): number {
    if (!Number.isNaN(this.#first)) return this.#first;
    return search(budget, (part) => {
      let first = Infinity;
      walk(this.compiled, this.compiled.start, cycleEnd(this.compiled), part, (wall) => ((first = wall), false));
      return part.left < 0 ? -Infinity : first;
    }, (first) => (this.#first = first));
  }
}

/** Finds something out within a part of the budget, and keeps it unless less of the budget was left than others may have. */
function search<T>(budget: Budget, find: (part: Budget) => T, keep: (found: T) => void): T {
  const size = Math.min(SEARCH_BUDGET, Math.max(0, budget.left));
  const part = { left: size };
  const found = find(part);
  budget.left -= size - part.left;
  if (part.left >= 0 || size === SEARCH_BUDGET) keep(found);
  return found;
}

/** A series made ready to be asked for windows. Times are wall milliseconds. */
export interface Series extends SeriesStart {
  rules: SeriesRule[];
  /** Single starts, ascending: RDATEs, and the start where it counts by itself. */
  singles: number[];
  exTimes: ReadonlySet<number>;
  exDays: ReadonlySet<number>;
}

/** Walls of a window, ascending and without duplicates. */
export interface SeriesWalls {
  walls: number[];
  problems: RecurrenceProblem[];
  truncated: boolean;
  examined: number;
}

interface CachedRule {
  rule: SeriesRule | undefined;
  problems: RecurrenceProblem[];
}

/** Rules are read once for all their starts: most series of a machine repeat in one of few ways. */
const texts = new Map<string, ParsedRule>();
const cache = new Map<string, CachedRule>();
const CACHE_SIZE = 2000;
const NONE: ReadonlySet<number> = new Set();

function readRule(text: string, { start, timeZone }: RecurrenceInput, at: SeriesStart, { profile = 'any', includeStart = false }: ExpandOptions): CachedRule {
  return remember(cache, `${text}|${start}|${timeZone ?? ''}|${includeStart}${profile}`, CACHE_SIZE, () => {
    // What a request's rule may reach depends on its start, and all others on whether that is a date.
    const { rule, problems } = remember(texts, `${text}|${profile === 'request' ? start : profile + at.isDate}`, CACHE_SIZE, () => {
      const read = parseRule(text);
      if (read.rule) read.problems.push(...checkMeaning(read.rule, { start, profile }));
      return read;
    });
    const usable = rule && !problems.some((problem) => problem.severity === 'error');
    return { rule: usable ? new SeriesRule(compileRule(rule, at, includeStart)) : undefined, problems };
  });
}

function ruleTexts(rules: RecurrenceInput['rules']): string[] {
  return listOf<string | RecurrenceRule>(rules).flatMap((rule) => {
    if (typeof rule !== 'string') return [formatRule(rule)];
    return rule.includes('\n') ? splitRules(rule) : [rule];
  });
}

/** Reads a series once, so that many windows of it can be asked. `series` is absent when start or zone are no such thing. */
export function compileSeries(input: RecurrenceInput, options: ExpandOptions = {}): { series?: Series; problems: RecurrenceProblem[] } {
  const problems: RecurrenceProblem[] = [];
  const tell = (code: RecurrenceProblemCode, value: unknown, place: RecurrenceProblem['place']): void => {
    problems.push({ code, severity: 'error', params: { value: sayValue(value) }, place });
  };
  const zone = input.timeZone ? zoneTable(input.timeZone) : undefined;
  if (input.timeZone && !zone) tell('zone-unknown', input.timeZone, { input: 'timeZone' });
  const { wall: start, isDate } = readWall(input.start, undefined);
  if (typeof input.start !== 'string' || Number.isNaN(start) || input.start.endsWith('Z')) tell('start-invalid', input.start, { input: 'start' });
  if (problems.length) return { problems };

  const series: Series = { start, isDate, zone, rules: [], singles: [], exTimes: NONE, exDays: NONE };
  const rules = ruleTexts(input.rules);
  if (rules.length > MOST_RULES) {
    const place = { input: 'rule', index: MOST_RULES } as const;
    problems.push({ code: 'too-many-rules', severity: 'error', params: { value: rules.length, max: MOST_RULES }, place });
    rules.length = MOST_RULES;
  }
  rules.forEach((text, index) => {
    const { rule, problems: found } = readRule(text, input, series, options);
    if (rule) series.rules.push(rule);
    for (const problem of found) problems.push({ ...problem, place: { ...problem.place, index } });
  });
  if (rules.length === 0 || (options.includeStart && series.rules.length)) series.singles.push(start);
  const ofDay = start - Math.floor(start / DAY_MS) * DAY_MS;
  listOf(input.rdates).forEach((text, index) => {
    const { wall, from, isDate: whole } = readWall(sayValue(text), zone);
    if (Number.isNaN(wall)) tell('date-invalid', text, { input: 'rdate', index });
    else if (from > wall && !isDate) tell('second-pass', text, { input: 'rdate', index });
    else series.singles.push(whole ? wall + ofDay : isDate ? Math.floor(wall / DAY_MS) * DAY_MS : wall);
  });
  series.singles.sort((a, b) => a - b);
  const exdates = listOf(input.exdates);
  if (exdates.length) {
    const times = (series.exTimes = new Set());
    const days = (series.exDays = new Set());
    exdates.forEach((text, index) => {
      const day = parseLocalDate(text);
      if (!Number.isNaN(day)) return void days.add(day);
      const { wall, from } = readWall(sayValue(text), zone);
      if (Number.isNaN(wall)) tell('date-invalid', text, { input: 'exdate', index });
      else if (isDate) days.add(Math.floor(wall / DAY_MS));
      else if (from > wall) tell('second-pass', text, { input: 'exdate', index });
      else times.add(wall);
    });
  }
  return { series, problems };
}

/** How to ask a series for a window. */
export interface SeriesQuery {
  /** Most times answered. */
  limit: number;
  /** Most candidates examined for all rules together, 500,000 when absent and 5,000,000 at most. */
  budget?: number | undefined;
  /** Leaves times in a spring gap as they are written, for spans whose end is reckoned from the written start. */
  written?: boolean;
}

/** Wall times of a series in `[from, to)` wall milliseconds. Times in a spring gap stand as the clock shows them: moved forward by the gap. */
export function seriesWalls(series: Series, from: number, to: number, query: SeriesQuery): SeriesWalls {
  const { limit, budget: asked = NaN, written = false } = query;
  const budgetSize = asked >= 0 ? Math.min(asked, LARGEST_BUDGET) : DEFAULT_BUDGET;
  const { zone, exTimes, exDays } = series;
  const problems: RecurrenceProblem[] = [];
  const budget = { left: budgetSize };
  // A time inside a gap is shown later than it was written, so the window is entered a little early where a gap may be.
  const shifts = !written && zone !== undefined && !series.isDate && mayShift(zone, from, to);
  const low = shifts ? from - DAY_MS : from;
  let walls: number[] = [];
  let full = false;
  let isSpent = false;
  const excludes = exTimes.size > 0 || exDays.size > 0;
  for (const [index, rule] of series.rules.entries()) {
    const { last, isCut } = rule.end(budget);
    let count = 0;
    let kept = 0;
    walk(rule.compiled, low, Math.min(to, last + 1), budget, (wall) => {
      count += 1;
      budget.left -= 1;
      if (excludes && isExcluded(wall)) return budget.left >= 0;
      walls.push(wall);
      // One more than the limit tells that there is more; those before the window are not counted against it.
      if (wall >= from) kept += 1;
      full = kept > limit;
      return !full;
    });
    if (isCut && to > last + 1) isSpent = true;
    if (count === 0 && budget.left >= 0 && rule.first(budget) === Infinity) {
      problems.push({ code: 'never-matches', severity: 'warning', params: {}, place: { input: 'rule', index } });
    }
  }
  for (const single of series.singles) {
    if (single < low || single >= to || isExcluded(single)) continue;
    walls.push(single);
  }
  if (shifts) {
    walls = walls.map((wall) => instantToWall(wallToInstant(wall, zone), zone));
    walls = walls.filter((wall) => wall >= from && wall < to && !(excludes && isExcluded(wall)));
  }
  // One rule's times come in order, and once each.
  if ((shifts || series.rules.length + series.singles.length > 1) && walls.some((wall, i) => wall <= walls[i - 1]!)) walls = [...new Set(walls)].sort((a, b) => a - b);
  if (walls.length > limit) {
    walls.length = limit;
    full = true;
  }
  if (full) problems.push({ code: 'too-many-occurrences', severity: 'warning', params: { limit }, place: { input: 'window' } });
  isSpent ||= budget.left < 0;
  if (isSpent) problems.push({ code: 'budget-exhausted', severity: 'warning', params: { budget: budgetSize }, place: { input: 'window' } });
  return { walls, problems, truncated: full || isSpent, examined: budgetSize - budget.left };

  function isExcluded(wall: number): boolean {
    return exTimes.has(wall) || exDays.has(Math.floor(wall / DAY_MS));
  }
}

/** Whether a clock change may fall inside a window. Long windows are not searched for one: each time is then looked at by itself. */
function mayShift(zone: ZoneTable, from: number, to: number): boolean {
  return to - from > 800 * DAY_MS || zone.transitions(from - 2 * DAY_MS, to + 2 * DAY_MS).length > 0;
}
