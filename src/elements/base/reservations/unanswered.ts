import type { ReservationState } from '../../../core/types.js';
import type { ReservationQuery } from '../../../host/index.js';

/** States in which a request waits: for its owner's answer, or for the asker's. */
export const UNANSWERED: readonly ReservationState[] = ['requested', 'waitlisted', 'info-needed', 'countered'];
/** The most that a host answers at once. */
const MOST = 200;

/** The question for requests that wait. Whoever lists them and whoever counts them ask the same, and so the host once. */
export function unansweredQuery(role: 'owner' | 'coordinator'): ReservationQuery {
  return { role, state: [...UNANSWERED], order: 'soonest', limit: MOST };
}

/** Whether a request waits for its owner's answer. */
export function isForOwner({ state }: { state: ReservationState }): boolean {
  return state === 'requested' || state === 'waitlisted';
}
