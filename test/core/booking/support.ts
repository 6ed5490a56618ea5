import {
  checkSlot, openIntervals, openingRanges,
  type AvailabilityRecord, type BusyRange, type Decision, type Equipment, type Person, type Reason, type SlotCheck,
} from '../../../src/core/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';

/** The fixtures' present in UTC milliseconds. */
export const NOW = Date.parse(FIXTURE_NOW);
/** Tokyo time of the fixtures' week as an instant: `tokyo('25', '13:00')` is 25 November. */
export const tokyo = (day: string, time: string): string => new Date(`2026-11-${day}T${time}:00+09:00`).toISOString().replace('.000Z', 'Z');
/** The window that records in these tests speak of: 16 November to 15 December. */
export const WINDOW = { start: '2026-11-15T15:00:00Z', end: '2026-12-14T15:00:00Z' };

/** A machine of the fixtures with changes. */
export function machine(id: string, more: Partial<Equipment> = {}, rules: Partial<Equipment['rules']> = {}): Equipment {
  const found = fixtureCluster().equipment.find((one) => one.id === id)!;
  return { ...found, ...more, rules: { ...found.rules, ...rules } };
}

/** A person of the fixtures. */
export function person(id: string): Person {
  return fixtureCluster().people.find((one) => one.id === id)!;
}

/** What a host would answer for a machine with these reservations. */
export function record(equipment: Equipment, busy: BusyRange[] = [], more: Partial<AvailabilityRecord> = {}): AvailabilityRecord {
  const open = openIntervals(equipment.schedule, equipment.timeZone, { from: Date.parse(WINDOW.start), to: Date.parse(WINDOW.end) });
  return { equipmentId: equipment.id, revision: 1, asOf: FIXTURE_NOW, source: 'live', timeZone: equipment.timeZone, ...openingRanges(open), busy, ...more };
}

/** A check with everything in order: a trained regular member, 25 November 13:00 to 15:00 in Tokyo. */
export function check(equipment: Equipment, start: string, end: string, more: Partial<SlotCheck> = {}): SlotCheck {
  return {
    equipment, draft: { mode: equipment.modes[0]!.mode, start, end }, asker: person('p-rival'), now: NOW,
    availability: record(equipment), covers: WINDOW, ...more,
  };
}

/** Codes of a decision, warnings marked with `~`. */
export function codes(decision: Decision): string[] {
  return reasonsOf(decision).map((reason) => (reason.severity === 'warn' ? `~${reason.code}` : reason.code));
}

/** Everything that a decision says. */
export function reasonsOf(decision: Decision): Reason[] {
  return decision.ok ? decision.warnings : decision.reasons;
}

/** Params of the one reason with this code. */
export function paramsOf(decision: Decision, code: Reason['code']): Reason['params'] | undefined {
  return reasonsOf(decision).find((reason) => reason.code === code)?.params;
}

/** The decision on a slot. */
export function slot(equipment: Equipment, start: string, end: string, more: Partial<SlotCheck> = {}): Decision {
  return checkSlot(check(equipment, start, end, more));
}
