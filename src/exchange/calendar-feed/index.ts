export { feedToIcs, type CalendarFeed, type FeedEvent } from './feed.js';
export { timeZoneLines } from './time-zone.js';
