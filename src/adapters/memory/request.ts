import { newReservation } from '../../core/booking/index.js';
import type { Draft, Equipment, Person, Reservation } from '../../core/index.js';
import { askerOf } from './access.js';
import { inquiryOf, takenUp } from './inquiries.js';
import { viewFor } from './reservations.js';
import { draftsOf } from './series.js';
import type { MemoryWorld } from './world.js';

/** Writes down what is asked for, all dates of it or none; the first is answered. An inquiry's coordinator comes with it. */
export function requestIn(world: MemoryWorld, machine: Equipment, draft: Draft, sender: Person): Reservation {
  const asker = askerOf(world, draft, machine, sender);
  const approval = machine.modes.find(({ mode }) => mode === draft.mode)?.approval ?? 'required';
  const inquiry = inquiryOf(world, sender, draft);
  const made = draftsOf(world, machine, draft, asker).map(({ seriesId, ...one }): Reservation => ({
    ...newReservation({ ...world.newName(), ...one, asker, approval, now: world.now() }),
    ...(seriesId && { seriesId }), ...(inquiry?.coordinator && { coordinator: inquiry.coordinator }),
  }));
  const first = made[0]!;
  const after = inquiry && takenUp(world, inquiry, sender, first);
  made.forEach((reservation) => world.keep(reservation));
  if (after) world.keepInquiry(after);
  return viewFor(world, first, machine, sender);
}
