import type { EquipmentQuery } from '../../core/index.js';
import type { ReservationQuery } from '../../host/index.js';

/** One parameter of an address. */
export type Pair = readonly [string, string];

/** A catalog query as parameters; lists are written with commas, what is empty is not written. */
export function equipmentQueryPairs(query: EquipmentQuery): Pair[] {
  return pairs({ ...query });
}

/** A question for reservations as parameters. */
export function reservationQueryPairs({ equipmentId, ...query }: ReservationQuery): Pair[] {
  return pairs({ ...query, equipment: equipmentId });
}

function pairs(query: Record<string, string | number | readonly string[] | undefined>): Pair[] {
  return Object.entries(query).flatMap(([name, value]): Pair[] => {
    const text = Array.isArray(value) ? value.join(',') : value;
    return text === undefined || text === '' ? [] : [[name, String(text as string | number)]];
  });
}
