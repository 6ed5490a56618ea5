import { newReservation } from '../../core/booking/index.js';
import type { Draft, Equipment, Inquiry, Person, Reservation } from '../../core/index.js';
import { askerOf } from './access.js';
import { viewFor } from './reservations.js';
import { draftsOf } from './series.js';
import type { MemoryWorld } from './world.js';

/** Finds the inquiry whose proposal a draft takes up: its coordinator, and what becomes of it with the request. */
export type Mediate = (world: MemoryWorld, sender: Person, draft: Draft) => { coordinator: Reservation['coordinator']; takeUp: (reservation: Reservation) => Inquiry };

/** Ids of all machines that a draft names, each once. */
export function machinesOf({ equipmentId, equipmentIds = [] }: Draft): string[] {
  return [...new Set([equipmentId, ...equipmentIds])];
}

/** What is asked of one machine, with the answers to its own questions. */
function draftFor(equipmentId: string, { equipmentAnswers, ...draft }: Draft): Draft {
  return { ...draft, equipmentId, answers: equipmentAnswers?.[equipmentId] ?? draft.answers };
}

/** Writes down what is asked for, all dates of it on all machines or nothing; the first is answered. An inquiry's coordinator comes with it. */
export function requestIn(world: MemoryWorld, machines: readonly Equipment[], draft: Draft, sender: Person, mediate?: Mediate): Reservation {
  const mediated = mediate?.(world, sender, draft);
  const kitId = machines.length > 1 ? `kit-${world.newName().id}` : undefined;
  const made = machines.flatMap((machine) => {
    const asker = askerOf(world, draft, machine, sender);
    const approval = machine.modes.find(({ mode }) => mode === draft.mode)?.approval ?? 'required';
    return draftsOf(world, machine, draftFor(machine.id, draft), asker).map(({ seriesId, ...one }): Reservation => ({
      ...newReservation({ ...world.newName(), ...one, asker, approval, now: world.now() }),
      ...(seriesId && { seriesId }), ...(kitId && { kitId }), ...(mediated?.coordinator && { coordinator: mediated.coordinator }),
    }));
  });
  const first = made[0]!;
  const after = mediated?.takeUp(first);
  made.forEach((reservation) => world.keep(reservation));
  if (after) world.keepInquiry(after);
  return viewFor(world, first, machines[0]!, sender);
}
