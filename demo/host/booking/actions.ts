import type { ReservationAction } from '../../../src/core/index.js';

/** What can be done to a reservation at this host, by whoever is permitted. */
export const HOST_ACTIONS: readonly ReservationAction[] = ['withdraw', 'cancel', 'approve', 'decline', 'note'];
