import type { AvailabilityRecord } from '../../../core/types.js';

const safe = new WeakMap<AvailabilityRecord, AvailabilityRecord>();

/** A record whose lists are lists of records, whatever a page handed over; the same one for the same one. */
export function safeRecord(record: AvailabilityRecord): AvailabilityRecord {
  let made = safe.get(record);
  if (!made) {
    const list = <T>(value: readonly T[] | undefined): T[] => (Array.isArray(value) ? (value as readonly T[]).filter((one) => typeof one === 'object' && one !== null) : []);
    const { busy, openings, closures, unknown } = record;
    made = { ...record, busy: list(busy), openings: list(openings), closures: list(closures), unknown: list(unknown) };
    safe.set(record, made);
  }
  return made;
}
