import * as v from 'valibot';
import type { FieldProblem } from '../errors.js';
import { mend } from './mend.js';

/** Something in an answer that was not as the contract says. Never carries the value itself, which may be personal. */
export interface DataProblem {
  /** What kind of record, `equipment`. */
  kind: string;
  /** The record's id where it has a readable one. */
  id?: string;
  /** Its place in the list. */
  index?: number;
  /** Where in the record, `pictures.0.src`; empty for the record itself. */
  path: string;
  /** What is wrong: `missing`, `wrong-type`, `unknown-value`, `unsafe-url`, `bad-instant`, `end-before-start`, `duplicate-id`, `too-many` … */
  code: string;
  /** True when only this part was dropped and the record kept. */
  isMended: boolean;
}

/** A record that could be read, perhaps without some of its parts, or what is wrong with it. */
export type RecordResult<T> = { ok: true; value: T; problems: DataProblem[] } | { ok: false; problems: DataProblem[] };

/** The good records of a list and what became of the others. */
export interface ListResult<T> {
  items: T[];
  /** How many records were left out. */
  omitted: number;
  problems: DataProblem[];
}

/** Any schema that reads unknown data. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** Longest list that is read; what lies beyond is counted and left out, so that a runaway host cannot freeze a page. */
export const MAX_LIST = 2000;
/** Problems kept per list; the count of omitted records stays exact. */
const MAX_PROBLEMS = 50;

/**
 * Reads one record. A part that may be lost without changing what the record says (a picture, a link, a history
 * line: see `mend.ts`) is dropped and reported; anything else that is wrong refuses the record.
 */
export function parseRecord<T>(schema: Schema<T>, value: unknown, kind = 'record'): RecordResult<T> {
  const first = v.safeParse(schema, value);
  if (first.success) return { ok: true, value: first.output, problems: [] };
  const problems = first.issues.map((issue) => problemOf(issue, kind, value));
  const mended = mend(value, first.issues.map(pathOf));
  const second = mended.ok ? v.safeParse(schema, mended.value) : undefined;
  if (!second?.success) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return { ok: true, value: second.output, problems: problems.slice(0, MAX_PROBLEMS).map((problem) => ({ ...problem, isMended: true })) };
}

/**
 * Reads a list: good records are kept in order, bad ones and repeated ids are left out, counted and named.
 * `idOf` tells the id by which repeats are known; undefined means that there is none. Anything that is no list is
 * read as undefined, because nothing can be said of its items.
 */
export function parseList<T>(
  schema: Schema<T>, value: unknown, kind: string, idOf: (item: T) => string | undefined = () => undefined,
): ListResult<T> | undefined {
  if (!Array.isArray(value)) return undefined;
  const result: ListResult<T> = { items: [], omitted: 0, problems: [] };
  const seen = new Set<string>();
  const report = (found: DataProblem[], index: number): void => {
    for (const problem of found) if (result.problems.length < MAX_PROBLEMS) result.problems.push({ ...problem, index });
  };
  value.slice(0, MAX_LIST).forEach((entry: unknown, index) => {
    const parsed = parseRecord(schema, entry, kind);
    report(parsed.problems, index);
    const id = parsed.ok ? idOf(parsed.value) : undefined;
    const isRepeat = id !== undefined && seen.has(id);
    if (isRepeat) report([{ kind, id, path: 'id', code: 'duplicate-id', isMended: false }], index);
    if (id !== undefined) seen.add(id);
    if (parsed.ok && !isRepeat) result.items.push(parsed.value);
    else result.omitted += 1;
  });
  if (value.length > MAX_LIST) {
    result.omitted += value.length - MAX_LIST;
    report([{ kind, path: '', code: 'too-many', isMended: false }], MAX_LIST);
  }
  return result;
}

/** Reads what a client sent to a host: the value, or every wrong field by JSON pointer (RFC 6901). Nothing is mended. */
export function checkInput<T>(schema: Schema<T>, value: unknown): { ok: true; value: T } | { ok: false; errors: FieldProblem[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const errors = result.issues.slice(0, MAX_PROBLEMS).map((issue) => ({
    pointer: pathOf(issue).map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    code: codeOf(issue),
  }));
  return { ok: false, errors };
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

function problemOf(issue: v.BaseIssue<unknown>, kind: string, record: unknown): DataProblem {
  return { kind, id: idIn(record), path: pathOf(issue).join('.').slice(0, 200), code: codeOf(issue), isMended: false };
}

/** Our own checks carry their code as message; the library's type errors are told apart here. */
function codeOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return /^[a-z-]+$/.test(issue.message) ? issue.message : 'invalid';
  if (issue.input === undefined) return 'missing';
  const isChoice = ['picklist', 'variant', 'literal'].includes(issue.type);
  return isChoice && (typeof issue.input === 'string' || issue.type === 'literal') ? 'unknown-value' : 'wrong-type';
}

function idIn(record: unknown): string | undefined {
  if (record === null || typeof record !== 'object') return undefined;
  const { id, equipmentId } = record as { id?: unknown; equipmentId?: unknown };
  const found = typeof id === 'string' ? id : equipmentId;
  // A name for a log line: never long enough to hide what stands beside it, never able to break the line.
  return typeof found === 'string' ? found.replace(/[\u0000-\u001f\u007f]/gu, '?').slice(0, 80) : undefined;
}
