import { serializeEquipmentQuery, type EquipmentQuery } from '../../core/search/index.js';
import type { ReservationQuery } from '../../host/index.js';

/** One parameter of an address. */
export type Pair = readonly [string, string];

/** A catalog query as parameters: the text form that a page's address has, too. */
export function equipmentQueryPairs(query: EquipmentQuery): Pair[] {
  return serializeEquipmentQuery(query);
}

/** A question for reservations as parameters; a list repeats its name. */
export function reservationQueryPairs({ equipmentId, state = [], limit, ...texts }: ReservationQuery): Pair[] {
  const single = Object.entries({ ...texts, equipment: equipmentId, limit: limit?.toString() });
  return [
    ...single.flatMap(([name, value]): Pair[] => (value ? [[name, value]] : [])),
    ...state.map((value): Pair => ['state', value]),
  ];
}
