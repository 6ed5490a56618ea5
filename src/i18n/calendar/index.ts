import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { CalendarMessages } from './en.js';

/** Words of the calendar. */
export const calendarMessages = messagesOf('calendar', en);
