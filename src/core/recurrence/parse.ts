import { parseLocalDate, parseLocalDateTime } from '../time/index.js';
import { RULE_PARTS, type RulePart } from './parts.js';
import type { NDay, ProblemPlace, RecurrenceProblem, RecurrenceRule, Weekday } from './types.js';

/** A rule read from a text. `rule` is absent when an error leaves nothing to reckon with. */
export interface ParsedRule {
  rule?: RecurrenceRule;
  problems: RecurrenceProblem[];
}

type Tell = (code: RecurrenceProblem['code'], params?: RecurrenceProblem['params'], severity?: RecurrenceProblem['severity']) => void;

const BASIC_UNTIL = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/i;
const DAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/i;

/** The value of a part as rules keep it; undefined after telling that nothing of it can be kept. */
function readPart(part: string, spec: RulePart, value: string, tell: Tell): unknown {
  const { choices, max = 0, min = 0 } = spec;
  const word = value.toLowerCase();
  if (choices) {
    if (choices.includes(word)) return word;
    if (part === 'FREQ') tell('frequency-unknown', { value });
    else tell('value-invalid', { value, min: choices[0]!.toUpperCase(), max: choices.at(-1)!.toUpperCase() });
    return undefined;
  }
  if (part === 'RSCALE') return word;
  if (part === 'UNTIL') {
    const until = normalizeUntil(value);
    if (!until) tell('until-invalid', { value });
    return until;
  }
  const read = part === 'BYDAY' ? readDay : readNumber;
  const items = (spec.isSingle ? [value] : value.split(',')).flatMap((item) => {
    const found = read(item.trim(), min, max);
    if (found === undefined) tell('value-invalid', { value: item, min, max });
    return found ?? [];
  });
  if (part === 'BYMONTH') return items.map(String);
  return spec.isSingle ? items[0] : items;
}

function readNumber(text: string, min: number, max: number): number | undefined {
  const number = /^[+-]?\d{1,9}$/.test(text) ? Number(text) : NaN;
  return number >= min && number <= max && (number !== 0 || min === 0) ? number : undefined;
}

function readDay(text: string, min: number, max: number): NDay | undefined {
  const m = DAY.exec(text);
  if (!m) return undefined;
  const day = m[2]!.toLowerCase() as Weekday;
  if (m[1] === undefined) return { day };
  const nthOfPeriod = readNumber(m[1], min, max);
  return nthOfPeriod ? { day, nthOfPeriod } : undefined;
}

/**
 * Reads an RFC 5545 rule text; a `RRULE:` before it and a `;` after it are accepted. Never throws: what is wrong
 * stands in `problems`, with the part and the character. `index` numbers the rule in its list.
 *
 * @example parseRule('FREQ=WEEKLY;BYDAY=MO,TU').rule // {frequency: 'weekly', byDay: [{day: 'mo'}, {day: 'tu'}]}
 */
export function parseRule(text: string, index = 0): ParsedRule {
  const problems: RecurrenceProblem[] = [];
  const rule: Record<string, unknown> = {};
  const source = typeof text === 'string' ? text : '';
  const prefix = /^\s*(?:RRULE:)?\s*/i.exec(source)?.[0].length ?? 0;
  const body = source.slice(prefix).trimEnd();
  const telling = (part: string, offset: number, length: number): Tell => (code, params = {}, severity = 'error') => {
    const place: ProblemPlace = { input: 'rule', index, offset, length, ...(part && { part }) };
    problems.push({ code, severity, params: part ? { part, ...params } : params, place });
  };
  const tellOfAll = telling('', prefix, body.length);
  if (!body) {
    tellOfAll('rule-empty');
    return { problems };
  }
  const seen = new Set<string>();
  let offset = prefix;
  for (const piece of body.replace(/;+$/, '').split(';')) {
    const cut = piece.indexOf('=');
    const part = cut < 0 ? '' : piece.slice(0, cut).trim().toUpperCase();
    const value = piece.slice(cut + 1).trim();
    const tell = telling(part, offset, piece.length);
    const spec = Object.hasOwn(RULE_PARTS, part) ? RULE_PARTS[part] : undefined;
    if (!part || !value) tell('part-malformed', { text: piece });
    else if (seen.has(part)) tell('part-repeated');
    else if (!spec) tell('part-unknown', {}, part.startsWith('X-') ? 'warning' : 'error');
    else rule[spec.key] = readPart(part, spec, value, tell);
    seen.add(part);
    offset += piece.length + 1;
  }
  if (!seen.has('FREQ')) tellOfAll('frequency-missing');
  const isBroken = problems.some((problem) => problem.severity === 'error');
  return { ...(!isBroken && { rule: rule as unknown as RecurrenceRule }), problems };
}

/** Texts of a series may hold several rules, one a line. */
export function splitRules(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** `UNTIL` in the extended form kept in rules: a date, a local date-time, or an instant with `Z`. Empty when it is none. */
function normalizeUntil(value: string): string {
  const m = BASIC_UNTIL.exec(value);
  if (!m) return '';
  const date = `${m[1]}-${m[2]}-${m[3]}`;
  if (m[4] === undefined) return Number.isNaN(parseLocalDate(date)) ? '' : date;
  const text = `${date}T${m[4]}:${m[5]}:${m[6] ?? '00'}`;
  return Number.isNaN(parseLocalDateTime(text)) ? '' : text + (m[7] ? 'Z' : '');
}
