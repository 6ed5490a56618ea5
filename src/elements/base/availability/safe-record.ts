import type { AvailabilityRecord, Equipment } from '../../../core/types.js';

const mended = new WeakMap<object, object>();

/** Stands for what is no entry at all: the time core makes unknown what it would have taken. */
const UNREADABLE = { start: '', end: '' };

/** A record whose lists are lists of records, whatever a page or host handed over: itself where they are, else the same one for the same one. */
export function safeRecord(record: AvailabilityRecord): AvailabilityRecord {
  return safe(record, [UNREADABLE], 'unknown', 'busy', 'openings', 'closures');
}

/** The same of a machine, without what is no entry: nobody knows of which mode of use it spoke. */
export function safeEquipment(machine: Equipment): Equipment {
  return safe(machine, [], 'qualifications', 'modes');
}

/** `instead` stands for each entry that is none, and for a list that is none. Of the lists the `optional` one may be absent. */
function safe<T extends object>(record: T, instead: readonly object[], optional: keyof T, ...lists: (keyof T)[]): T {
  const wrong = [optional, ...lists].filter((name) => !isSafe(record[name] ?? (name === optional ? [] : undefined)));
  if (wrong.length && !mended.has(record)) {
    const made = { ...record };
    for (const name of wrong) made[name] = safeList(record[name], instead) as T[keyof T];
    mended.set(record, made);
  }
  return wrong.length ? mended.get(record) as T : record;
}

function isRecord(one: unknown): boolean {
  return typeof one === 'object' && one !== null;
}

function isSafe(list: unknown): boolean {
  return Array.isArray(list) && list.every(isRecord);
}

function safeList(list: unknown, instead: readonly object[]): unknown[] {
  return Array.isArray(list) ? list.flatMap((one: unknown) => (isRecord(one) ? one : instead)) : [...instead];
}
