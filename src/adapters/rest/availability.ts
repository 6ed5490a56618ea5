import type { AvailabilityItem } from '../../core/index.js';
import type { AvailabilityQuery } from '../../host/index.js';
import { availabilityAsTold, availabilityFailure, availabilityRecord, NO_TIME, page, parseRecord } from '../../host/schemas/index.js';
import type { ProblemListener } from '../shared/problem-log.js';
import type { Call } from './connection.js';
import { readRecord } from './read.js';

/** Ids that go into an address; more of them, or one that holds a comma, go into a body. */
const MOST_IN_ADDRESS = 20;

/** `GET /availability` for a few machines, `POST` for many. */
export function availabilityCall({ equipmentIds, from, to }: AvailabilityQuery): Call {
  const fits = equipmentIds.length <= MOST_IN_ADDRESS && !equipmentIds.some((id) => id.includes(',') || id.length > 60);
  return fits
    ? { path: '/availability', query: [['equipment', equipmentIds.join(',')], ['from', from], ['to', to]] }
    : { path: '/availability', method: 'POST', body: { equipment: equipmentIds, from, to } };
}

/**
 * One item for each machine that was asked for, in that order. One that the host left out, or whose record cannot be
 * read, is answered as a failure of that machine; the others are not affected. A bad entry does not take its record with it.
 */
export function readAvailability(ids: readonly string[], value: unknown, report: ProblemListener): AvailabilityItem[] {
  const { items } = readRecord(page, value, 'availability page', report);
  const found = new Map<string, AvailabilityItem>();
  for (const item of items) {
    const id = (item as { equipmentId?: unknown } | null)?.equipmentId;
    if (typeof id === 'string' && !found.has(id)) found.set(id, readItem(id, item, report));
  }
  return ids.map((equipmentId) => found.get(equipmentId) ?? { equipmentId, error: { code: 'missing' } });
}

function readItem(equipmentId: string, item: unknown, report: ProblemListener): AvailabilityItem {
  const failed = parseRecord(availabilityFailure, item, 'availability');
  if (failed.ok) return failed.value;
  const read = parseRecord(availabilityRecord, item, 'availability');
  const told = read.ok || !saysTimes(item) ? read : parseRecord(availabilityAsTold, item, 'availability');
  read.problems.forEach((problem) => report({ ...problem, isMended: told.ok }));
  if (!told.ok) return { equipmentId, error: { code: 'malformed' } };
  // Without what reservations block around them nobody can tell what is left free.
  const isGuess = read.problems.some(({ path }) => path.split('.')[0] === 'blocking');
  return isGuess ? { ...told.value, busy: [...told.value.busy, { ...NO_TIME, status: 'busy' }] } : told.value;
}

/** Whether there is a list of times to be shown at all. */
function saysTimes(item: unknown): boolean {
  const { openings, closures, busy } = item as Record<string, unknown>;
  return [openings, closures, busy].some(Array.isArray);
}
