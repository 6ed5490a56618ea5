import { serializeEquipmentQuery } from '../../core/search/query.js';
import type { EquipmentQuery } from '../../core/types.js';
import type { AuditQuery, InquiryQuery, ReservationQuery, UsageQuery } from '../../host/index.js';

/** One parameter of an address. */
export type Pair = readonly [string, string];

/** A catalog query as parameters: the text form that a page's address has, too. */
export function equipmentQueryPairs(query: EquipmentQuery): Pair[] {
  return serializeEquipmentQuery(query);
}

/** A question for reservations as parameters; states are written with commas. */
export function reservationQueryPairs({ equipmentId, state, limit, ...texts }: ReservationQuery): Pair[] {
  return given({ ...texts, equipment: equipmentId, state: state?.join(','), limit: limit?.toString() });
}

/** A question for inquiries as parameters. */
export function inquiryQueryPairs({ state, limit, ...texts }: InquiryQuery): Pair[] {
  return given({ ...texts, state: state?.join(','), limit: limit?.toString() });
}

/** A question for usage as parameters. */
export function usageQueryPairs(query: UsageQuery): Pair[] {
  return given({ ...query });
}

/** A question for the trail as parameters. */
export function auditQueryPairs({ limit, ...texts }: AuditQuery): Pair[] {
  return given({ ...texts, limit: limit?.toString() });
}

function given(all: Record<string, string | undefined>): Pair[] {
  return Object.entries(all).flatMap(([name, value]): Pair[] => (value ? [[name, value]] : []));
}
