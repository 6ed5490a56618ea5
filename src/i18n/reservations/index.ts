import type { MessagesByLanguage } from '../language.js';
import type { ReservationsMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { ReservationsMessages } from './en.js';

/** Words of the list of one's own requests. */
export const reservationsMessages: MessagesByLanguage<ReservationsMessages> = { en, ja, ko };
