import { newReservation } from '../../core/booking/index.js';
import type { Draft, Equipment, Inquiry, Person, Reservation } from '../../core/index.js';
import { askerOf } from './access.js';
import { viewFor } from './reservations.js';
import { draftsOf } from './series.js';
import type { MemoryWorld } from './world.js';

/** Finds the inquiry whose proposal a draft takes up: its coordinator, and what becomes of it with the request. */
export type Mediate = (world: MemoryWorld, sender: Person, draft: Draft) => { coordinator: Reservation['coordinator']; takeUp: (reservation: Reservation) => Inquiry };

/** Writes down what is asked for, all dates of it or none; the first is answered. An inquiry's coordinator comes with it. */
export function requestIn(world: MemoryWorld, machine: Equipment, draft: Draft, sender: Person, mediate?: Mediate): Reservation {
  const asker = askerOf(world, draft, machine, sender);
  const approval = machine.modes.find(({ mode }) => mode === draft.mode)?.approval ?? 'required';
  const mediated = mediate?.(world, sender, draft);
  const made = draftsOf(world, machine, draft, asker).map(({ seriesId, ...one }): Reservation => ({
    ...newReservation({ ...world.newName(), ...one, asker, approval, now: world.now() }),
    ...(seriesId && { seriesId }), ...(mediated?.coordinator && { coordinator: mediated.coordinator }),
  }));
  const first = made[0]!;
  const after = mediated?.takeUp(first);
  made.forEach((reservation) => world.keep(reservation));
  if (after) world.keepInquiry(after);
  return viewFor(world, first, machine, sender);
}
