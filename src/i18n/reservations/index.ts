import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { ReservationsMessages } from './en.js';

/** Words of the list of one's own requests. */
export const reservationsMessages = messagesOf('reservations', en);
