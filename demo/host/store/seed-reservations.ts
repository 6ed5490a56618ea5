import { rulesFor, type Equipment, type InstantRange, type Reservation } from '../../../src/core/index.js';
import { freeUnit, isBlocking, rangeText, stretchOf, withBuffers, type Stretch } from '../booking/occupancy.js';

interface PlacedReservation {
  reservation: Record<string, unknown>;
  history: Record<string, unknown>[];
}

interface Occupied extends Stretch {
  unit: number;
}

const rangeOf = (range: InstantRange | undefined): string | null => (range ? rangeText(stretchOf(range)) : null);

/**
 * Rows for sample reservations. Each that holds its time gets the lowest unit free for it, in the order of their
 * starts; one that finds none, or whose machine is unknown, is left out and counted.
 */
export function placeReservations(
  reservations: readonly Reservation[],
  equipment: readonly Equipment[],
): { rows: PlacedReservation[]; leftOut: number } {
  const machines = new Map(equipment.map((machine) => [machine.id, machine]));
  const occupied = new Map<string, Occupied[]>();
  const rows: PlacedReservation[] = [];
  let leftOut = 0;
  const begin = (one: Reservation): number => Date.parse((one.confirmed ?? one.wished).start);
  for (const reservation of [...reservations].sort((a, b) => begin(a) - begin(b))) {
    const machine = machines.get(reservation.equipmentId);
    const row = machine && reservation.asker ? place(reservation, machine, occupied) : undefined;
    if (row) rows.push(row);
    else leftOut += 1;
  }
  return { rows, leftOut };
}

function place(
  reservation: Reservation,
  machine: Equipment,
  occupied: Map<string, Occupied[]>,
): PlacedReservation | undefined {
  const rules = rulesFor(machine, reservation.mode);
  const during = reservation.confirmed ?? reservation.wished;
  const blocked = withBuffers(stretchOf(during), rules);
  const blocking = isBlocking(reservation.state, rules);
  const others = occupied.get(machine.id) ?? [];
  let unit: number | undefined = 0;
  if (blocking) {
    const rivals = others.filter((other) => other.start < blocked.end && blocked.start < other.end);
    unit = freeUnit(rivals.map((rival) => rival.unit), machine.capacity ?? 1);
    if (unit === undefined) return undefined;
    occupied.set(machine.id, [...others, { ...blocked, unit }]);
  }
  return { reservation: rowOf(reservation, { during, blocked, blocking, unit }), history: historyOf(reservation) };
}

function rowOf(
  reservation: Reservation,
  held: { during: InstantRange; blocked: Stretch; blocking: boolean; unit: number },
): Record<string, unknown> {
  const { purpose, answers = {}, note, quote, offer, report } = reservation;
  return {
    equipment_id: reservation.equipmentId,
    id: reservation.id,
    reference: reservation.reference,
    asker_id: reservation.asker?.id,
    asker_institution_id: reservation.asker?.institutionId ?? null,
    coordinator_id: reservation.coordinator?.id ?? null,
    mode: reservation.mode,
    state: reservation.state,
    wished: rangeOf(reservation.wished),
    confirmed: rangeOf(reservation.confirmed),
    actual: rangeOf(reservation.actual),
    during: rangeOf(held.during),
    blocked: rangeText(held.blocked),
    blocking: held.blocking,
    unit: held.unit,
    details: { purpose, answers, note, quote, offer, report },
    revision: reservation.revision,
    created_at: reservation.createdAt ?? reservation.history[0]?.at ?? reservation.wished.start,
  };
}

function historyOf(reservation: Reservation): Record<string, unknown>[] {
  return reservation.history.map((entry, index) => ({
    equipment_id: reservation.equipmentId,
    reservation_id: reservation.id,
    position: index + 1,
    at: entry.at,
    actor_id: entry.by?.id ?? null,
    actor_role: entry.by?.role ?? 'host',
    action: entry.action,
    note: entry.note ?? null,
  }));
}
