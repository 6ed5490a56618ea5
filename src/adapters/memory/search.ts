import { bufferGap, freeSlots, freeTimes } from '../../core/availability/index.js';
import type { EquipmentPage, EquipmentQuery, EquipmentSummary, Language } from '../../core/index.js';
import { search } from '../../core/search/index.js';
import { parseInstant } from '../../core/time/index.js';
import { canSeeEquipment, type Viewer } from './access.js';
import { recordFor, type Window } from './availability.js';
import type { MemoryWorld } from './world.js';

/** The catalog as this reader may see it. */
export function searchWorld(world: MemoryWorld, query: EquipmentQuery, viewer: Viewer, language: Language): EquipmentPage {
  const { items, total, facets, nextCursor } = search(world.index, query, {
    now: world.now(),
    language,
    canSee: (record) => canSeeEquipment(viewer, record),
    isFree: ({ id }) => isFree(world, id, query, viewer),
  });
  return { items: items.map(summaryOf), total, facets, ...(nextCursor !== undefined && { nextCursor }) };
}

/** Whether a machine is in service and has the asked minutes free on end inside what is yet to come of the asked window. */
function isFree(world: MemoryWorld, id: string, { freeFrom = '', freeTo = '', minDuration = 1 }: EquipmentQuery, viewer: Viewer): boolean {
  const machine = world.equipment.get(id);
  if (machine?.status !== 'in-service') return false;
  const window: Window = { from: parseInstant(freeFrom), to: parseInstant(freeTo) };
  // Neighbors just outside reach in with their buffers.
  const gap = bufferGap(machine.rules);
  const { busy, closures } = recordFor(world, machine, { from: window.from - gap, to: window.to + gap }, viewer);
  const { rules, schedule, timeZone, capacity } = machine;
  const free = freeTimes({ schedule, timeZone, busy, closures, rules: { ...rules, ...(capacity !== undefined && { capacity }) } }, window);
  return freeSlots(free, minDuration * 60_000, { from: Math.max(window.from, world.now()), to: window.to }).length > 0;
}

/** What a list carries: the rest is asked when a machine is opened. */
function summaryOf(record: EquipmentSummary): EquipmentSummary {
  const {
    id, name, description, institutionId, category, kind, status, visibility, maker, model, region, site, timeZone, pictures, specifications, keywords,
    modes, confirmation, capacity, revision, sample,
  } = record;
  return {
    id, name, description, institutionId, category, kind, status, visibility, maker, model, region, site, timeZone, pictures, specifications, keywords,
    modes, confirmation, capacity, revision, sample,
  };
}
