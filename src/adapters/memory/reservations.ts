import { allowedActions, heldTime, rulesFor } from '../../core/booking/index.js';
import type { Equipment, Person, Reservation } from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import type { ReservationPage, ReservationQuery } from '../../host/index.js';
import { concerns, relationsOf } from './access.js';
import type { MemoryWorld } from './world.js';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** A reservation as somebody who may see it is told it, with what they may do now. */
export function viewFor(world: MemoryWorld, reservation: Reservation, machine: Equipment, viewer: Person): Reservation {
  const { cancelCutoffMinutes } = rulesFor(machine, reservation.mode);
  const actions = allowedActions(reservation, relationsOf(viewer, reservation, machine), { now: world.now(), cancelCutoffMinutes });
  return { ...reservation, actions };
}

/** One page of what the reader stands in that role to, the latest start first unless another order is asked for. A role that one does not have lists nothing. */
export function listReservations(world: MemoryWorld, query: ReservationQuery, viewer: Person): ReservationPage {
  const { role = 'asker', state, equipmentId, from, to, order = 'latest', cursor, limit = DEFAULT_LIMIT } = query;
  const isMeant = (reservation: Reservation, machine: Equipment): boolean => {
    const { start, end } = heldTime(reservation);
    return concerns(relationsOf(viewer, reservation, machine), role)
      && (!state?.length || state.includes(reservation.state))
      && (equipmentId === undefined || equipmentId === reservation.equipmentId)
      && (from === undefined || parseInstant(end) > parseInstant(from))
      && (to === undefined || parseInstant(start) < parseInstant(to));
  };
  const found = [...world.reservations.values()].flatMap((reservation) => {
    const machine = world.equipment.get(reservation.equipmentId);
    return machine && isMeant(reservation, machine) ? [{ reservation, machine, place: placeOf(reservation) }] : [];
  });
  const isAfter = (place: string, other: string): boolean => (order === 'soonest' ? place > other : place < other);
  found.sort((a, b) => (a.place === b.place ? 0 : isAfter(a.place, b.place) ? 1 : -1));
  const rest = cursor === undefined ? found : found.filter(({ place }) => isAfter(place, cursor));
  const shown = rest.slice(0, Math.min(MOST, Math.max(1, Math.floor(limit))));
  const last = shown.at(-1);
  return {
    items: shown.map(({ reservation, machine }) => viewFor(world, reservation, machine, viewer)),
    ...(last && rest.length > shown.length && { nextCursor: last.place }),
  };
}

/** Where a reservation stands in the list; texts of equal length compare as their times do. */
function placeOf(reservation: Reservation): string {
  return `${heldTime(reservation).start} ${reservation.id}`;
}
