import { confirmationAt, recordProblems } from '../../core/registration/index.js';
import { usage } from '../../core/usage/index.js';
import type { Coordinator, Equipment, EquipmentAction, EquipmentInput, LocalizedText, Person, UsageReport, UsageTime } from '../../core/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import type { InstantRange } from '../../core/types.js';
import { HostError, type UsageQuery } from '../../host/index.js';
import { canSeeEquipment, concerns, equipmentActions, mayWrite, relationsOf, withActions } from './access.js';
import type { MemoryWorld } from './world.js';

export { createFeed, deleteFeed, feedsOf } from './feeds.js';
export { trailOf } from './trail.js';
export { extendHold, holdSlot, releaseHold } from './holds.js';

/** Longest window of which usage is told. */
const MOST_USAGE = 1100 * 86_400_000;

/** Which machine's record, as it was seen. */
export interface Seen {
  id: string;
  revision: number;
}

/** Opens a machine to others. */
export function createMachine(world: MemoryWorld, actor: Person, input: EquipmentInput): Equipment {
  if (!mayWrite(actor, input)) throw new HostError('forbidden');
  checkRecord(world, input);
  const id = input.id ?? `m-memory-${world.equipment.size + 1}`;
  if (world.equipment.has(id)) throw new HostError('conflict', { errors: [{ pointer: '/id', code: 'duplicate-id' }] });
  return keep(world, actor, { ...tidied(input), id, confirmation: confirmationAt(world.now()), revision: 1 });
}

/** Writes a machine's record anew. */
export function updateMachine(world: MemoryWorld, actor: Person, seen: Seen, input: EquipmentInput): Equipment {
  const before = permitted(world, actor, seen.id, 'edit', seen.revision);
  if (!mayWrite(actor, input)) throw new HostError('forbidden');
  if (input.id !== undefined && input.id !== seen.id) throw new HostError('invalid', { errors: [{ pointer: '/id', code: 'unknown' }] });
  checkRecord(world, input);
  return keep(world, actor, { ...tidied(input), id: seen.id, confirmation: before.confirmation, revision: before.revision + 1 });
}

/** Confirms a record as it was seen. */
export function confirmMachine(world: MemoryWorld, actor: Person, { id, revision }: Seen): Equipment {
  const before = permitted(world, actor, id, 'confirm', revision);
  return keep(world, actor, { ...before, confirmation: confirmationAt(world.now(), before.confirmation), revision: before.revision + 1 });
}

/** Takes a machine out of service at once. */
export function reportFault(world: MemoryWorld, actor: Person, id: string, note: LocalizedText): Equipment {
  const before = permitted(world, actor, id, 'report-fault');
  if (before.status === 'retired') throw new HostError('conflict', { reasons: [{ code: 'equipment-retired', params: {}, severity: 'block' }] });
  return keep(world, actor, { ...before, status: 'fault', faultNote: note, revision: before.revision + 1 });
}

/** Everyone who mediates. */
export function coordinatorsOf(world: MemoryWorld): Coordinator[] {
  return [...world.people.values()].filter(({ roles }) => roles.includes('coordinator')).map(({ id, name, institutionId, region, fields, languages }) => ({
    id, name, ...(institutionId !== undefined && { institutionId }), ...(region !== undefined && { region }), ...(fields && { fields }), ...(languages && { languages }),
  }));
}

/** Usage of a window, made of the reservations that the reader may see. */
export function usageFor(world: MemoryWorld, viewer: Person, { from, to, groupBy = 'equipment', role }: UsageQuery): UsageReport {
  const window = { start: parseInstant(from), end: parseInstant(to) };
  if (!(window.start < window.end)) throw new HostError('invalid', { errors: [{ pointer: '', code: 'end-before-start' }] });
  if (window.end - window.start > MOST_USAGE) throw new HostError('invalid', { errors: [{ pointer: '', code: 'too-long' }] });
  const machines = [...world.equipment.values()];
  const reservations = [...world.reservations.values()].filter((reservation) => {
    const machine = world.equipment.get(reservation.equipmentId);
    return machine && concerns(relationsOf(viewer, reservation, machine), role);
  });
  const rows = usage({
    machines: machines.map((equipment) => ({ equipment, isWhole: mayWrite(viewer, equipment) })),
    reservations: reservations.map(({ equipmentId, mode, state, report, confirmed, actual, asker }) => ({
      equipmentId, mode, state, report, askerInstitutionId: asker?.institutionId, booked: timeOf(confirmed), used: timeOf(actual),
    })),
    from: window.start, to: window.end, groupBy, now: world.now(),
  });
  return { from: formatInstant(window.start), to: formatInstant(window.end), groupBy, rows };
}

function timeOf(range: InstantRange | undefined): UsageTime | undefined {
  return range && { start: parseInstant(range.start), end: parseInstant(range.end) };
}

/** The machine as it is, where the actor may do that with it. */
function permitted(world: MemoryWorld, actor: Person, id: string, action: EquipmentAction, revision?: number): Equipment {
  const machine = world.equipment.get(id);
  const allowed = machine ? equipmentActions(world, machine, actor) : [];
  if (!machine || (allowed.length === 0 && !canSeeEquipment(actor, machine))) throw new HostError('not-found');
  if (!allowed.includes(action)) throw new HostError('forbidden');
  if (revision !== undefined && revision !== machine.revision) throw new HostError('stale');
  return machine;
}

function checkRecord(world: MemoryWorld, input: EquipmentInput): void {
  const errors = recordProblems(input, world);
  if (errors.length > 0) throw new HostError('invalid', { errors });
}

function keep(world: MemoryWorld, actor: Person, machine: Equipment): Equipment {
  const named = new Set(machine.modes.flatMap(({ qualificationIds = [] }) => qualificationIds));
  const kept = structuredClone({ ...machine, qualifications: world.qualifications.filter(({ id }) => named.has(id)) });
  world.keepMachine(kept);
  return withActions(world, kept, actor);
}

/** What of an input is the owner's to say; what is wrong with a machine is said only while something is. */
function tidied(input: EquipmentInput): EquipmentInput {
  const { revision: _, confirmation: __, qualifications: ___, actions: ____, faultNote, ...written } = input as EquipmentInput & Partial<Equipment>;
  return { ...written, ...(input.status === 'fault' && faultNote && { faultNote }) };
}
