import type { AvailabilityRecord, Draft, Reservation } from '../../src/core/types.js';
import type { HostAdapter } from '../../src/host/index.js';
import { HostError } from '../../src/host/index.js';

/** An adapter of which a test states only what it asks; everything else says that it is not there. */
export function adapterWith(parts: Partial<HostAdapter>): HostAdapter {
  const missing = (): Promise<never> => Promise.reject(new HostError('unsupported'));
  return {
    session: missing, directory: missing, searchEquipment: missing, equipment: missing, availability: missing,
    check: missing, createReservation: missing, reservations: missing, reservation: missing, act: missing,
    ...parts,
  };
}

/** Retries without waiting, and a clock that moves only by {@link FastPolicy.time}. */
export function fastPolicy(): { time: number; random: () => number; now: () => number; timeout: number } {
  const policy = { time: Date.parse('2026-11-24T00:00:00Z'), random: () => 0, now: () => policy.time, timeout: 50 };
  return policy;
}

/** One machine's record with one booking an hour long at `at`. */
export function recordOf(equipmentId: string, from: string, busyAt?: string): AvailabilityRecord {
  return {
    equipmentId, revision: 1, asOf: from, source: 'live', timeZone: 'Asia/Tokyo', openings: [], closures: [],
    busy: busyAt ? [{ start: busyAt, end: new Date(Date.parse(busyAt) + 3_600_000).toISOString().replace('.000', ''), status: 'busy' }] : [],
  };
}

/** A request for one hour. */
export const draft: Draft = {
  equipmentId: 'sem-1', mode: 'self-use', start: '2026-11-25T01:00:00Z', end: '2026-11-25T02:00:00Z',
  purpose: 'Fracture surface', answers: {}, termsAccepted: true,
};

/** What became of {@link draft}. */
export const reservation: Reservation = {
  id: 'r-1', reference: 'EQ-TEST-01', equipmentId: 'sem-1', mode: 'self-use', state: 'requested',
  wished: { start: draft.start, end: draft.end }, purpose: draft.purpose, history: [], revision: 1,
};

/** Lets everything that is already settled run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
