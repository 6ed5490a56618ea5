import type { AvailabilityRecord } from '../../../core/types.js';

const mended = new WeakMap<AvailabilityRecord, AvailabilityRecord>();

/** Stands for what is no entry at all: the time core makes unknown what it would have taken. */
const UNREADABLE = { start: '', end: '' };

/** A record whose lists are lists of records, whatever a page or host handed over: itself where they are, else the same one for the same one. */
export function safeRecord(record: AvailabilityRecord): AvailabilityRecord {
  const { busy, openings, closures, unknown } = record;
  if (isSafe(busy) && isSafe(openings) && isSafe(closures) && isSafe(unknown ?? [])) return record;
  let made = mended.get(record);
  if (!made) {
    made = { ...record, busy: safeList(busy), openings: safeList(openings), closures: safeList(closures), unknown: safeList(unknown ?? []) };
    mended.set(record, made);
  }
  return made;
}

function isRecord(one: unknown): boolean {
  return typeof one === 'object' && one !== null;
}

function isSafe(list: readonly unknown[]): boolean {
  return Array.isArray(list) && list.every(isRecord);
}

function safeList<T>(list: readonly T[]): T[] {
  return Array.isArray(list) ? (list as readonly T[]).map((one) => (isRecord(one) ? one : UNREADABLE as T)) : [UNREADABLE as T];
}
