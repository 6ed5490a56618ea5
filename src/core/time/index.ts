export * from './calendar.js';
export * from './civil.js';
export * from './durations.js';
export * from './intervals.js';
export * from './holidays.js';
export * from './local.js';
export * from './week-dates.js';
export * from './zone.js';
