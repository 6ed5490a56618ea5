import type { MessagesByLanguage } from '../language.js';
import type { CalendarMessages } from './en.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export type { CalendarMessages } from './en.js';

/** Words of the calendar. */
export const calendarMessages: MessagesByLanguage<CalendarMessages> = { en, ja, ko };
