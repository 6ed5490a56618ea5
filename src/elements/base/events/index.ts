export * from './action-request-event.js';
export * from './equipment-select-event.js';
export * from './query-change-event.js';
export * from './repeat-request-event.js';
export * from './reservation-request-event.js';
export * from './sign-in-request-event.js';
export * from './slot-select-event.js';
export * from './view-change-event.js';
