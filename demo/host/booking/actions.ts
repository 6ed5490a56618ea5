import type { ReservationAction } from '../../../src/core/index.js';

/** What can be done to a reservation at this host, by whoever is permitted (see the life table of core/booking). */
export const HOST_ACTIONS: readonly ReservationAction[] = [
  'withdraw', 'cancel', 'approve', 'decline', 'request-info', 'answer-info', 'counter', 'accept-counter', 'decline-counter',
  'reschedule', 'start', 'finish', 'no-show', 'sign', 'assign-coordinator', 'note',
];
