import { MEMBERSHIPS, MODES } from '../equipment/types.js';
import { parseInstant } from '../time/index.js';
import type { EquipmentQuery, EquipmentSort } from './types.js';

/** A part of a query that was ignored, and why. */
export interface QueryProblem {
  field: keyof EquipmentQuery;
  code: 'unknown-value' | 'not-a-number' | 'out-of-range' | 'not-an-instant' | 'range-reversed' | 'incomplete' | 'too-long' | 'expired';
  value?: string;
}

/** A query that can be answered, and what was left out of it. */
export interface CheckedQuery {
  query: EquipmentQuery;
  problems: QueryProblem[];
}

const LISTS = ['category', 'institution', 'institutionKind', 'region', 'mode', 'membership', 'qualification', 'status'] as const;
const NUMBERS = ['confirmedWithinDays', 'minDuration', 'limit'] as const;
const TEXTS = ['q', 'freeFrom', 'freeTo', 'sort', 'cursor'] as const;

const SORTS: readonly EquipmentSort[] = ['relevance', 'name', 'confirmed', 'institution'];
/** Values that are the same everywhere; the others depend on the records. */
const KNOWN: Partial<Record<(typeof LISTS)[number], readonly string[]>> = {
  mode: MODES,
  membership: MEMBERSHIPS,
  institutionKind: ['university', 'large-company', 'small-company', 'public-laboratory', 'incubator', 'local-government'],
  status: ['in-service', 'maintenance', 'fault', 'retired'],
};
const BOUNDS: Record<(typeof NUMBERS)[number], [number, number]> = { confirmedWithinDays: [1, 36_500], minDuration: [1, 525_600], limit: [1, 200] };
const MAX_TEXT = 200;
const MAX_VALUES = 100;
/** Longer than any id or region of a record; the cursor's length too. */
const MAX_VALUE = 500;

/**
 * Reads the text form that a page's address and the REST contract share: `q=sem&mode=self-use&mode=loan`. A list may
 * also be written with commas. Names that are not part of a query are left alone: a page's address has others.
 *
 * @param entries pairs, as `new URLSearchParams(…)` yields them
 */
export function parseEquipmentQuery(entries: Iterable<readonly [string, string]>): CheckedQuery {
  const raw: Record<string, unknown> = {};
  const lists = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (isOneOf(LISTS, name)) lists.set(name, [...(lists.get(name) ?? []), ...value.split(',').map((part) => part.trim()).filter(Boolean)]);
    else if (isOneOf(NUMBERS, name)) raw[name] = value.trim() === '' ? undefined : Number(value);
    else if (isOneOf(TEXTS, name)) raw[name] = value;
  }
  return checkEquipmentQuery({ ...raw, ...Object.fromEntries(lists) });
}

/** The text form of a query, as pairs for `new URLSearchParams(…)`; {@link parseEquipmentQuery} reads it back. */
export function serializeEquipmentQuery(query: EquipmentQuery): [string, string][] {
  const entries: [string, string][] = [];
  if (query.q) entries.push(['q', query.q]);
  for (const name of LISTS) for (const value of query[name] ?? []) entries.push([name, value]);
  if (query.confirmedWithinDays !== undefined) entries.push(['confirmedWithinDays', String(query.confirmedWithinDays)]);
  if (query.freeFrom) entries.push(['freeFrom', query.freeFrom]);
  if (query.freeTo) entries.push(['freeTo', query.freeTo]);
  if (query.minDuration !== undefined) entries.push(['minDuration', String(query.minDuration)]);
  if (query.sort) entries.push(['sort', query.sort]);
  if (query.cursor) entries.push(['cursor', query.cursor]);
  if (query.limit !== undefined) entries.push(['limit', String(query.limit)]);
  return entries;
}

/** Keeps what can be answered of a query from anywhere and lists what cannot. Never throws. */
export function checkEquipmentQuery(raw: unknown): CheckedQuery {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const problems: QueryProblem[] = [];
  const query: EquipmentQuery = {};
  const wrong = (field: keyof EquipmentQuery, code: QueryProblem['code'], value?: unknown): void => {
    problems.push({ field, code, ...((typeof value === 'string' || typeof value === 'number') && { value: String(value).slice(0, MAX_TEXT) }) });
  };
  for (const name of LISTS) {
    const values = listOf(given[name]);
    const known = KNOWN[name];
    const isKept = (value: string): boolean => (known ? known.includes(value) : value.length <= MAX_VALUE);
    const kept = [...new Set(values)].filter(isKept).slice(0, MAX_VALUES);
    for (const value of values) if (!isKept(value)) wrong(name, known ? 'unknown-value' : 'too-long', value);
    if (kept.length) Object.assign(query, { [name]: kept });
  }
  for (const name of NUMBERS) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const [least, most] = BOUNDS[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) wrong(name, 'not-a-number', value);
    else if (value < least || value > most) wrong(name, 'out-of-range', value);
    else query[name] = Math.floor(value);
  }
  checkTexts(given, query, wrong);
  checkTimes(given, query, wrong);
  return { query, problems };
}

type Wrong = (field: keyof EquipmentQuery, code: QueryProblem['code'], value?: unknown) => void;

function checkTexts(given: Record<string, unknown>, query: EquipmentQuery, wrong: Wrong): void {
  const { q, sort, cursor } = given;
  if (typeof q === 'string' && q.trim() !== '') {
    query.q = q.trim().slice(0, MAX_TEXT);
    if (q.trim().length > MAX_TEXT) wrong('q', 'too-long');
  }
  if (isOneOf(SORTS, sort)) query.sort = sort;
  else if (sort !== undefined && sort !== '') wrong('sort', 'unknown-value', sort);
  if (typeof cursor === 'string' && cursor !== '' && cursor.length <= MAX_VALUE) query.cursor = cursor;
}

function checkTimes(given: Record<string, unknown>, query: EquipmentQuery, wrong: Wrong): void {
  const times = (['freeFrom', 'freeTo'] as const).map((name) => {
    const value = given[name];
    if (value === undefined || value === '') return undefined;
    const ms = typeof value === 'string' ? parseInstant(value) : NaN;
    if (Number.isNaN(ms)) wrong(name, 'not-an-instant', value);
    return ms;
  });
  const [from, to] = times;
  if (from === undefined && to === undefined) return;
  if (from === undefined || to === undefined) wrong(from === undefined ? 'freeFrom' : 'freeTo', 'incomplete');
  else if (to <= from) wrong('freeTo', 'range-reversed', given['freeTo']);
  else if (to > from) Object.assign(query, { freeFrom: given['freeFrom'], freeTo: given['freeTo'] });
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}

function isOneOf<T extends string>(names: readonly T[], name: unknown): name is T {
  return (names as readonly unknown[]).includes(name);
}
